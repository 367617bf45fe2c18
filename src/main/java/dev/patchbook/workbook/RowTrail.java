package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Follows the rows of a tab from one read to another: by key, else by all they hold, else by what they hold where no
/// write reached, else by anything they still hold while the write explains the rest.
final class RowTrail {

    private final TabBinding was;
    private final TabBinding is;
    private final Map<Integer, Integer> columns;
    private final SheetWrites writes;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Set<Integer> open = new LinkedHashSet<>();

    /// @param columns where each column of the first read is in the second
    RowTrail(TabBinding was, TabBinding is, Map<Integer, Integer> columns, SheetWrites writes) {
        this.was = was;
        this.is = is;
        this.columns = columns;
        this.writes = writes;
    }

    /// The row in the second read, by row in the first; of rows that look the same, the first stays the first.
    Map<Integer, Integer> places() {
        IntStream.range(is.firstRow(), is.endRow()).forEach(open::add);
        List<Integer> unreached = columns.keySet().stream()
                .filter(column -> !writes.columns().containsKey(columns.getOrDefault(column, 0)))
                .toList();
        match(row -> key(was, row), row -> key(is, row));
        match(row -> shownBefore(row, columns.keySet()), row -> shownNow(row, columns.keySet()));
        match(row -> shownBefore(row, unreached), row -> shownNow(row, unreached));
        explain(1);
        if (writes.deleted().isEmpty()) {
            followNeighbours();
            explain(0);
        }
        return places;
    }

    /// The key of a row in one piece; empty where it has none.
    static String key(TabBinding tab, int row) {
        List<String> parts = new ArrayList<>();
        tab.schema().keyColumns().forEach(header -> parts.add(KeyText.of(tab.value(row, header))));
        if (parts.isEmpty()) {
            tab.schema().idColumn().ifPresent(id -> parts.add(KeyText.of(tab.value(row, id))));
        }
        return parts.stream().allMatch(String::isEmpty) ? "" : String.join("\u0000", parts);
    }

    private void match(IntFunction<String> before, IntFunction<String> now) {
        Map<String, Deque<Integer>> same = new HashMap<>();
        open.forEach(row ->
                same.computeIfAbsent(now.apply(row), _ -> new ArrayDeque<>()).add(row));
        for (int row = was.firstRow(); row < was.endRow(); row++) {
            String trait = places.containsKey(row) ? "" : before.apply(row);
            Deque<Integer> found = same.getOrDefault(trait, new ArrayDeque<>());
            if (!trait.isEmpty() && !found.isEmpty()) {
                put(row, found.removeFirst());
            }
        }
    }

    /// A row of which nothing is left is below the one that it stood below.
    private void followNeighbours() {
        for (int row = was.firstRow(); row < was.endRow(); row++) {
            int to = places.getOrDefault(row - 1, is.firstRow() - 1) + 1;
            boolean holds = !shownBefore(row, columns.keySet()).isEmpty();
            if (holds
                    && !places.containsKey(row)
                    && (open.contains(to) || to >= is.endRow())
                    && isExplained(row, to, 0)) {
                put(row, to);
            }
        }
    }

    private void explain(int keptAtLeast) {
        for (int row = was.firstRow(); row < was.endRow(); row++) {
            int from = row;
            if (!places.containsKey(row) && !shownBefore(row, columns.keySet()).isEmpty()) {
                open.stream()
                        .filter(to -> !shownNow(to, columns.keySet()).isEmpty() && isExplained(from, to, keptAtLeast))
                        .findFirst()
                        .ifPresent(to -> put(from, to));
            }
        }
    }

    private void put(int row, int to) {
        places.put(row, to);
        open.remove(to);
    }

    private boolean isExplained(int row, int to, int keptAtLeast) {
        int kept = 0;
        for (Map.Entry<Integer, Integer> pair : columns.entrySet()) {
            Value before = was.sheet().grid().at(row, pair.getKey());
            Value now = is.sheet().grid().at(to, pair.getValue());
            boolean same = CellValues.same(now, before);
            kept += same && !before.isBlank() ? 1 : 0;
            if (!same && !writes.wrote(pair.getValue(), now)) {
                return false;
            }
        }
        return kept >= keptAtLeast;
    }

    private String shownBefore(int row, Iterable<Integer> wanted) {
        List<Value> shown = new ArrayList<>();
        wanted.forEach(column -> shown.add(was.sheet().grid().at(row, column)));
        return shown.stream().allMatch(Value::isBlank) ? "" : shown.toString();
    }

    private String shownNow(int row, Iterable<Integer> wanted) {
        List<Value> shown = new ArrayList<>();
        wanted.forEach(column -> shown.add(is.sheet().grid().at(row, columns.getOrDefault(column, 0))));
        return shown.stream().allMatch(Value::isBlank) ? "" : shown.toString();
    }
}
