package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// The repair of one tab: [Repair].
final class TabRepair {

    private final TabBinding was;
    private final SheetWrites writes;
    private final TabBinding is;
    private final Map<Integer, Integer> columns;
    private final Map<Integer, Integer> rows;
    private final CellWrites cells = new CellWrites();
    private final List<Change> formulas = new ArrayList<>();

    TabRepair(TabBinding was, SheetWrites writes, TabBinding is) {
        this.was = was;
        this.writes = writes;
        this.is = is;
        this.columns = followColumns();
        this.rows = new RowTrail(was, is, columns, writes).places();
    }

    /// The changes; rows that come back or go are last, as all others refer to the rows as they stand.
    List<Change> changes() {
        for (int row = was.firstRow(); row < was.endRow(); row++) {
            Integer to = rows.get(row);
            if (to != null) {
                putBack(row, to);
            }
        }
        clearNewColumns();
        List<Change> lost = lostRows();
        List<Change> changes = new ArrayList<>(cells.blocks(is.sheet().id()));
        changes.addAll(formulas);
        changes.addAll(lost);
        changes.addAll(strayRows());
        return changes;
    }

    private void putBack(int row, int to) {
        boolean keyed = !RowTrail.key(was, row).isEmpty();
        columns.forEach((column, place) -> {
            boolean reached = writes.wrote(place, is.sheet().grid().at(to, place))
                    && !is.sheet().formulas().containsKey(new CellAddress(to, place));
            if (reached && (!keyed || isLeftAlone(column))) {
                putBack(row, column, to, place);
            }
        });
    }

    private void putBack(int row, int column, int to, int place) {
        String formula = was.sheet().formulas().get(new CellAddress(row, column));
        Value value = was.sheet().grid().at(row, column);
        if (formula != null) {
            formulas.add(new Change.SetFormula(is.sheet().id(), new CellAddress(to, place), moved(formula, row, to)));
        } else if (!CellValues.same(is.sheet().grid().at(to, place), value)) {
            cells.put(to, place, CellValues.written(value));
        }
    }

    /// A column that came in between holds nothing that the read could know: what the write left there goes.
    private void clearNewColumns() {
        Set<Integer> known = new HashSet<>(columns.values());
        for (int column : writes.columns().keySet()) {
            boolean bound = is.schema().columns().stream()
                    .anyMatch(one -> is.column(one.header()).equals(OptionalInt.of(column)));
            for (int row = is.firstRow(); row < is.endRow() && !bound && !known.contains(column); row++) {
                Value shown = is.sheet().grid().at(row, column);
                if (!shown.isBlank() && writes.wrote(column, shown)) {
                    cells.put(row, column, Value.BLANK);
                }
            }
        }
    }

    /// Rows that the write deleted in place of others come back below the last filled row.
    private List<Change> lostRows() {
        List<Integer> spared =
                writes.deleted().stream().filter(rows::containsKey).toList();
        List<Integer> lost = new ArrayList<>();
        for (int row = was.firstRow(); row < was.endRow() && !spared.isEmpty(); row++) {
            if (!rows.containsKey(row)
                    && !writes.deleted().contains(row)
                    && was.sheet().grid().width(row) > 0) {
                lost.add(row);
            }
        }
        if (lost.isEmpty()) {
            return List.of();
        }
        int sheetId = is.sheet().id();
        List<Change> changes = new ArrayList<>();
        changes.add(
                is.endRow() >= is.sheet().rowCount()
                        ? new Change.AppendRows(sheetId, lost.size())
                        : new Change.InsertRows(sheetId, is.endRow(), lost.size(), true));
        CellWrites back = new CellWrites();
        for (int i = 0; i < lost.size(); i++) {
            int from = lost.get(i);
            int to = is.endRow() + i;
            new TreeMap<>(columns).forEach((column, place) -> {
                String formula = was.sheet().formulas().get(new CellAddress(from, column));
                Value value = CellValues.written(was.sheet().grid().at(from, column));
                if (formula != null) {
                    changes.add(new Change.SetFormula(sheetId, new CellAddress(to, place), moved(formula, from, to)));
                } else if (!value.isBlank()) {
                    back.put(to, place, value);
                }
            });
        }
        changes.addAll(back.blocks(sheetId));
        return changes;
    }

    /// Rows that the write inserted, and then filled across columns that had moved.
    private List<Change> strayRows() {
        boolean moved =
                columns.entrySet().stream().anyMatch(pair -> !pair.getKey().equals(pair.getValue()));
        List<Change> changes = new ArrayList<>();
        for (int row = is.endRow() - 1; moved && row >= is.firstRow(); row--) {
            Map<Integer, Value> holds = new HashMap<>();
            for (int column = 0; column < is.sheet().grid().width(row); column++) {
                Value value = CellValues.canonical(is.sheet().grid().at(row, column));
                if (!value.isBlank()) {
                    holds.put(column, value);
                }
            }
            if (!holds.isEmpty() && writes.inserted().contains(holds)) {
                changes.add(new Change.DeleteRows(is.sheet().id(), row, 1));
            }
        }
        return changes;
    }

    /// Whether a refresh never writes a column of a row that is there, so that the next one would not mend it.
    private boolean isLeftAlone(int column) {
        Set<String> keys = RowWrites.keysOf(was.schema());
        return was.schema().columns().stream()
                .filter(one -> one.owner() == Owner.PATCHBOOK && !keys.contains(one.header()))
                .map(Column::header)
                .noneMatch(header -> was.column(header).equals(OptionalInt.of(column)));
    }

    private String moved(String formula, int from, int to) {
        return FormulaReach.moved(
                formula,
                row -> row == from ? to : rows.getOrDefault(row, row),
                column -> columns.getOrDefault(column, column));
    }

    /// Where each column that was there is now: bound ones by identity, the AE's by header, one without a header beside
    /// its neighbour on the left.
    private Map<Integer, Integer> followColumns() {
        Map<Integer, Integer> places = new TreeMap<>();
        was.schema()
                .columns()
                .forEach(column -> was.column(column.header())
                        .ifPresent(from -> is.column(column.header()).ifPresent(to -> places.put(from, to))));
        Map<Integer, String> free = new TreeMap<>(is.otherColumns());
        was.otherColumns()
                .forEach((from, header) -> free.entrySet().stream()
                        .filter(other -> other.getValue().equals(header))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .ifPresent(to -> {
                            places.put(from, to);
                            free.remove(to);
                        }));
        Set<Integer> taken = new HashSet<>(places.values());
        for (int column = 0; column < was.sheet().columnCount(); column++) {
            int beside = Optional.ofNullable(places.get(column - 1)).orElse(column == 0 ? -1 : -2) + 1;
            boolean nameless =
                    Names.shown(was.sheet().grid().at(was.headerRow(), column)).isEmpty();
            if (!places.containsKey(column) && nameless && beside >= 0 && taken.add(beside)) {
                places.put(column, beside);
            }
        }
        return places;
    }
}
