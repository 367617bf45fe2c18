package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.FormulaReach;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts the cells of one tab back where they belong, and the rows that the write deleted in place of others.
final class TabRepair {

    private final TabBinding was;
    private final SheetWrites writes;
    private final TabBinding is;
    private final Map<Integer, Integer> columns;
    private final Map<Integer, Integer> rows;
    private final List<Integer> lost;
    private final CellWrites cells = new CellWrites();
    private final Map<CellAddress, String> formulas = new TreeMap<>();

    /// @param is the tab after the write, its header and columns as they should be
    TabRepair(TabBinding was, SheetWrites writes, TabBinding is) {
        this.was = was;
        this.writes = writes;
        this.is = is;
        this.columns = ColumnTrail.of(was, is, writes);
        this.rows = RowTrail.of(was, is, columns, writes);
        this.lost = lostRows();
    }

    /// The changes; rows come back before anything is written, and go last, as all else refers to the rows between.
    List<Change> changes() {
        for (int i = 0; i < lost.size(); i++) {
            rows.put(lost.get(i), returnAt() + i);
        }
        for (int row : RowTrail.rows(was)) {
            Integer to = rows.get(row);
            if (to != null) {
                putBack(row, to);
            }
        }
        clearNewColumns();
        clearNewRows();
        int sheetId = is.sheet().id();
        List<Change> changes = new ArrayList<>();
        if (!lost.isEmpty()) {
            changes.add(
                    returnAt() >= is.sheet().rowCount()
                            ? new Change.AppendRows(sheetId, lost.size())
                            : new Change.InsertRows(sheetId, returnAt(), lost.size(), true));
        }
        changes.addAll(cells.blocks(sheetId));
        formulas.forEach((at, formula) -> changes.add(new Change.SetFormula(sheetId, at, formula)));
        changes.addAll(strayRows());
        return changes;
    }

    /// Rows that are gone though the write did not mean them, where it deleted in their place a row that is still
    /// there,
    /// or one that the other had deleted.
    private List<Integer> lostRows() {
        int foreseen =
                was.sheet().rowCount() + writes.added() - writes.deleted().size();
        boolean spared = writes.deleted().stream().anyMatch(rows::containsKey);
        boolean others = !writes.deleted().isEmpty() && is.sheet().rowCount() < foreseen;
        List<Integer> missing = new ArrayList<>();
        for (int row : spared || others ? RowTrail.rows(was) : List.<Integer>of()) {
            if (!rows.containsKey(row)
                    && !writes.deleted().contains(row)
                    && was.sheet().grid().width(row) > 0) {
                missing.add(row);
            }
        }
        return missing;
    }

    /// Where rows come back: below all others, or at the very end where a closed range lets none in there.
    private int returnAt() {
        int below = is.endRow();
        boolean closed = is.sheet().protections().stream()
                .anyMatch(one -> one.closed()
                        && one.range().startRow() < below
                        && below < one.range().endRow());
        return closed ? is.sheet().rowCount() : below;
    }

    private void putBack(int row, int to) {
        boolean returns = to >= is.endRow();
        columns.forEach((column, place) -> {
            CellAddress at = new CellAddress(to, place);
            boolean formula = is.sheet().formulas().containsKey(at);
            Value shown = is.sheet().grid().at(to, place);
            boolean reached = !formula && writes.wrote(place, shown) && !writes.meant(row, column, shown);
            if (returns || reached || (formula && isCutOff(row, column))) {
                putBack(new CellAddress(row, column), at);
            }
        });
    }

    private void putBack(CellAddress from, CellAddress to) {
        String formula = was.sheet().formulas().get(from);
        Value value = was.sheet().grid().at(from.row(), from.column());
        if (formula != null) {
            formulas.put(to, moved(formula, from.row(), to.row()));
        } else if (!CellValues.same(is.sheet().grid().at(to.row(), to.column()), value)) {
            cells.put(to.row(), to.column(), CellValues.written(value));
        }
    }

    /// Whether a formula refers to a row that was gone for a moment, and so has lost it.
    private boolean isCutOff(int row, int column) {
        String formula = was.sheet().formulas().getOrDefault(new CellAddress(row, column), "");
        return !lost.isEmpty()
                && FormulaReach.rowsNamed(formula, was.sheet().title()).stream().anyMatch(lost::contains);
    }

    private String moved(String formula, int from, int to) {
        return FormulaReach.moved(
                formula,
                row -> row == from ? to : rows.getOrDefault(row, row),
                column -> columns.getOrDefault(column, column));
    }

    /// A column that came in between holds nothing that the read could know: what the write left there goes.
    private void clearNewColumns() {
        Set<Integer> ours = new TreeSet<>();
        is.schema().columns().forEach(column -> is.column(column.header()).ifPresent(ours::add));
        for (int column : ColumnTrail.newOnes(columns, writes.columns())) {
            for (int row = is.firstRow(); row < is.endRow() && !ours.contains(column); row++) {
                Value shown = is.sheet().grid().at(row, column);
                if (!shown.isBlank() && writes.wrote(column, shown)) {
                    cells.put(row, column, Value.BLANK);
                }
            }
        }
    }

    /// A row that came in between got what was meant for the one that stood there: what the write left in it goes, and
    /// a header that it put beside a line above the header row.
    private void clearNewRows() {
        Set<Integer> known = Set.copyOf(rows.values());
        writes.placed().forEach((at, value) -> {
            Value shown = is.sheet().grid().at(at.row(), at.column());
            if (at.row() != is.headerRow()
                    && (!known.contains(at.row()) || isBesideALineAbove(at))
                    && !shown.isBlank()
                    && CellValues.canonical(shown).equals(value)) {
                cells.put(at.row(), at.column(), Value.BLANK);
            }
        });
    }

    private boolean isBesideALineAbove(CellAddress at) {
        return at.row() < is.headerRow() && !columns.containsValue(at.column());
    }

    /// Rows that the write inserted, and then filled across columns that had moved, or above a header that had.
    private List<Change> strayRows() {
        Set<Integer> known = Set.copyOf(rows.values());
        List<Change> changes = new ArrayList<>();
        for (int row = is.endRow() - 1; row >= 0; row--) {
            boolean astray = row < is.headerRow() ? !known.contains(row) : ColumnTrail.hasMoved(columns);
            if (astray && row != is.headerRow() && writes.added(is.sheet().grid(), row)) {
                changes.add(new Change.DeleteRows(is.sheet().id(), row, 1));
            }
        }
        return changes;
    }
}
