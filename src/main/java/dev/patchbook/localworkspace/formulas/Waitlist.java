package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.formulas.evaluation.BookView;
import dev.patchbook.localworkspace.formulas.evaluation.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The formulas that are still to be calculated, by where they stand and what they fill.
final class Waitlist implements BookView.Waiting {
    private final Map<Place, Task> tasks = new HashMap<>();
    private final List<NavigableMap<Integer, BitSet>> columns = new ArrayList<>();
    private final int[] waiting;
    private final List<Task> wide = new ArrayList<>();

    Waitlist(int tabs) {
        this.waiting = new int[tabs];
        for (int i = 0; i < tabs; i++) {
            columns.add(new TreeMap<>());
        }
    }

    void add(Task task) {
        Place place = task.place();
        tasks.put(place, task);
        waiting[place.tab()]++;
        columns.get(place.tab())
                .computeIfAbsent(place.column(), _ -> new BitSet())
                .set(place.row());
        if (task.cell().fillsMore()) {
            wide.add(task);
        }
    }

    void remove(Task task) {
        Place place = task.place();
        if (tasks.remove(place) != null) {
            waiting[place.tab()]--;
            NavigableMap<Integer, BitSet> tab = columns.get(place.tab());
            BitSet rows = tab.getOrDefault(place.column(), new BitSet());
            rows.clear(place.row());
            if (rows.isEmpty()) {
                tab.remove(place.column());
            }
            wide.remove(task);
        }
    }

    @Override
    public boolean any(int tab) {
        return waiting[tab] > 0;
    }

    @Override
    public boolean at(int tab, int row, int column) {
        BitSet rows = columns.get(tab).get(column);
        return rows != null && rows.get(row)
                || !wide.isEmpty()
                        && wide.stream()
                                .anyMatch(task -> task.place().tab() == tab
                                        && task.cell().area().contains(row, column));
    }

    /// The waiting task that fills this cell.
    Optional<Task> at(Place place) {
        Task task = tasks.get(place);
        return task != null
                ? Optional.of(task)
                : wide.stream()
                        .filter(each -> each.place().tab() == place.tab()
                                && each.cell().area().contains(place.row(), place.column()))
                        .findFirst();
    }

    /// A walk over the waiting tasks that a task needs. What is through meanwhile is passed over.
    Walk walk(Task task) {
        return new Walk(task);
    }

    final class Walk {
        private final Task task;
        private int need;
        private int column;
        private int row;
        private int spread;

        private Walk(Task task) {
            this.task = task;
        }

        Optional<Task> next() {
            for (; need < task.needs().size(); need++, column = 0, row = 0, spread = 0) {
                Task.Need needed = task.needs().get(need);
                Optional<Task> found = standing(needed.tab(), needed.area());
                if (found.isPresent()) {
                    return found;
                }
                while (spread < wide.size()) {
                    Task other = wide.get(spread++);
                    if (other.place().tab() == needed.tab()
                            && other.cell().area().overlaps(needed.area())) {
                        return Optional.of(other);
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Task> standing(int tab, Area area) {
            NavigableMap<Integer, BitSet> map = columns.get(tab);
            column = Math.max(column, area.columns().start());
            for (Map.Entry<Integer, BitSet> entry = map.ceilingEntry(column);
                    entry != null && entry.getKey() < area.columns().end();
                    entry = map.ceilingEntry(column)) {
                row = entry.getKey() == column
                        ? Math.max(row, area.rows().start())
                        : area.rows().start();
                column = entry.getKey();
                int found = entry.getValue().nextSetBit(row);
                if (found >= 0 && found < area.rows().end()) {
                    row = found + 1;
                    return Optional.ofNullable(tasks.get(new Place(tab, found, column)));
                }
                column++;
                row = 0;
            }
            return Optional.empty();
        }
    }
}
