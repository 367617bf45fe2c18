package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.TabBinding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Follows the columns of a tab from one read to another: labelled ones by label, bound ones by identity, the AE's by
/// header, and any that none of these tells beside its neighbour on the left.
final class ColumnTrail {

    private final TabBinding was;
    private final TabBinding is;
    private final SheetWrites writes;
    private final Map<Integer, Integer> places = new TreeMap<>();

    private ColumnTrail(TabBinding was, TabBinding is, SheetWrites writes) {
        this.was = was;
        this.is = is;
        this.writes = writes;
    }

    /// The column in the second read, by column in the first.
    static Map<Integer, Integer> of(TabBinding was, TabBinding is, SheetWrites writes) {
        ColumnTrail trail = new ColumnTrail(was, is, writes);
        trail.byLabel();
        trail.byIdentity();
        trail.byHeader();
        trail.byNeighbour();
        return trail.places;
    }

    /// A label keeps its id when its column moves.
    private void byLabel() {
        Map<Integer, Integer> placeOf = new TreeMap<>();
        is.sheet()
                .columnMetadata()
                .forEach((column, labels) -> labels.forEach(label -> placeOf.put(label.id(), column)));
        was.sheet()
                .columnMetadata()
                .forEach((column, labels) -> labels.stream()
                        .flatMap(label -> Optional.ofNullable(placeOf.get(label.id())).stream())
                        .findFirst()
                        .ifPresent(to -> put(column, to)));
    }

    private void byIdentity() {
        was.schema()
                .columns()
                .forEach(column -> was.column(column.header())
                        .ifPresent(from -> is.column(column.header()).ifPresent(to -> put(from, to))));
    }

    private void byHeader() {
        Map<Integer, String> free = new TreeMap<>(is.otherColumns());
        was.otherColumns()
                .forEach((from, header) -> free.entrySet().stream()
                        .filter(other -> other.getValue().equals(header))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(to -> {
                            put(from, to);
                            free.remove(to);
                        }));
    }

    private void byNeighbour() {
        for (int column = 0; column < was.sheet().columnCount(); column++) {
            Optional<Integer> beside = column == 0
                    ? Optional.of(0)
                    : Optional.ofNullable(places.get(column - 1)).map(left -> left + 1);
            if (beside.isPresent() && beside.get() < is.sheet().columnCount()) {
                put(column, beside.get() + (isPushedOn(column, beside.get()) ? 1 : 0));
            }
        }
    }

    /// Whether a blank column came in between, and the write put a header of its own over the one that it pushed on.
    private boolean isPushedOn(int column, int to) {
        Value next = header(is, to + 1);
        return !header(was, column).isBlank()
                && header(is, to).isBlank()
                && !next.isBlank()
                && writes.wrote(to + 1, next);
    }

    private static Value header(TabBinding tab, int column) {
        return tab.sheet().grid().at(tab.headerRow(), column);
    }

    private void put(int column, int to) {
        if (!places.containsKey(column) && !places.containsValue(to)) {
            places.put(column, to);
        }
    }

    /// The columns that came in between the two reads, of some.
    static Set<Integer> newOnes(Map<Integer, Integer> places, Set<Integer> of) {
        Set<Integer> columns = new HashSet<>(of);
        columns.removeAll(Set.copyOf(places.values()));
        return columns;
    }

    /// Whether any column is not where it was.
    static boolean hasMoved(Map<Integer, Integer> places) {
        return !List.copyOf(places.keySet()).equals(List.copyOf(places.values()));
    }
}
