package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.KeyText;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Follows the rows of a tab, those above the header too, from one read to another, by what is surest first.
///
/// First by all they hold; then by key; then, of rows that the write did not add, by what they hold where no write
/// reached; then by anything they still hold while the write explains the rest; last, where the write deleted nothing,
/// by their neighbours, and rows that the write may have emptied by any blank one.
final class RowTrail {

    private final TabBinding was;
    private final TabBinding is;
    private final Map<Integer, Integer> columns;
    private final SheetWrites writes;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Set<Integer> open = new LinkedHashSet<>();

    private RowTrail(TabBinding was, TabBinding is, Map<Integer, Integer> columns, SheetWrites writes) {
        this.was = was;
        this.is = is;
        this.columns = columns;
        this.writes = writes;
        rows(is).forEach(open::add);
    }

    /// The row in the second read, by row in the first; of rows that look the same, the first stays the first.
    ///
    /// @param columns where each column of the first read is in the second
    static Map<Integer, Integer> of(TabBinding was, TabBinding is, Map<Integer, Integer> columns, SheetWrites writes) {
        RowTrail trail = new RowTrail(was, is, columns, writes);
        List<Integer> unreached = columns.keySet().stream()
                .filter(column -> !writes.columns().contains(columns.getOrDefault(column, 0)))
                .toList();
        trail.pairBy(columns.keySet());
        trail.pair(row -> key(was, row), row -> key(is, row));
        trail.open.removeIf(row -> writes.added(is.sheet().grid(), row));
        trail.pairBy(unreached);
        trail.pairExplained(1);
        if (writes.deleted().isEmpty()) {
            trail.pairNeighbours();
            trail.pairExplained(0);
            trail.pairEmptied();
        }
        return trail.places;
    }

    /// The rows of a tab without its header row.
    static List<Integer> rows(TabBinding tab) {
        return IntStream.range(0, tab.endRow())
                .filter(row -> row != tab.headerRow())
                .boxed()
                .toList();
    }

    /// The key of a row in one piece; empty where it has none.
    private static String key(TabBinding tab, int row) {
        List<String> parts = new ArrayList<>();
        tab.schema().keyColumns().forEach(header -> parts.add(key(tab, row, header)));
        if (parts.isEmpty()) {
            tab.schema().idColumn().ifPresent(id -> parts.add(key(tab, row, id)));
        }
        return parts.stream().allMatch(String::isEmpty) ? "" : String.join("\u0000", parts);
    }

    private static String key(TabBinding tab, int row, String header) {
        return KeyText.of(tab.schema().column(header), tab.value(row, header));
    }

    private void pairBy(Collection<Integer> some) {
        pair(row -> shownBefore(row, some), row -> shownNow(row, some));
    }

    /// Pairs rows of the same trait; an empty one tells nothing.
    private void pair(IntFunction<String> before, IntFunction<String> now) {
        Map<String, Deque<Integer>> same = new HashMap<>();
        open.forEach(row ->
                same.computeIfAbsent(now.apply(row), _ -> new ArrayDeque<>()).add(row));
        for (int row : rows(was)) {
            String trait = places.containsKey(row) ? "" : before.apply(row);
            Deque<Integer> found = same.getOrDefault(trait, new ArrayDeque<>());
            if (!trait.isEmpty() && !found.isEmpty()) {
                put(row, found.removeFirst());
            }
        }
    }

    /// A row of which nothing is left is below the one that it stood below.
    private void pairNeighbours() {
        for (int row = was.firstRow(); row < was.endRow(); row++) {
            int to = places.getOrDefault(row - 1, is.firstRow() - 1) + 1;
            boolean free = open.contains(to) || to >= is.endRow();
            if (holdsSomething(row) && !places.containsKey(row) && free && isExplained(row, to, 0)) {
                put(row, to);
            }
        }
    }

    /// Pairs a row with one whose every cell is the same or may come from the write.
    ///
    /// @param keptAtLeast how many filled cells are the same
    private void pairExplained(int keptAtLeast) {
        pairMissing(open.stream().filter(to -> !isBlankNow(to)).toList(), keptAtLeast);
    }

    /// Pairs a row with one of which nothing is left, or with one below all others.
    private void pairEmptied() {
        List<Integer> blank =
                new ArrayList<>(open.stream().filter(this::isBlankNow).toList());
        IntStream.range(is.endRow(), is.sheet().rowCount())
                .filter(row -> !places.containsValue(row))
                .forEach(blank::add);
        pairMissing(blank, 0);
    }

    private void pairMissing(List<Integer> some, int keptAtLeast) {
        Set<Integer> free = new LinkedHashSet<>(some);
        for (int from : rows(was)) {
            if (!places.containsKey(from) && holdsSomething(from)) {
                free.stream()
                        .filter(to -> isExplained(from, to, keptAtLeast))
                        .findFirst()
                        .ifPresent(to -> {
                            put(from, to);
                            free.remove(to);
                        });
            }
        }
    }

    private boolean isBlankNow(int row) {
        return shownNow(row, columns.keySet()).isEmpty();
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

    private boolean holdsSomething(int row) {
        return !shownBefore(row, columns.keySet()).isEmpty();
    }

    private String shownBefore(int row, Collection<Integer> some) {
        return shown(
                some.stream().map(column -> was.sheet().grid().at(row, column)).toList());
    }

    private String shownNow(int row, Collection<Integer> some) {
        return shown(some.stream()
                .map(column -> is.sheet().grid().at(row, columns.getOrDefault(column, 0)))
                .toList());
    }

    private static String shown(List<Value> cells) {
        return cells.stream().allMatch(Value::isBlank) ? "" : cells.toString();
    }
}
