package dev.patchbook.imports.identity;

import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.imports.identity.IdentityReport.Left;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Names;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.merge.Guards;
import java.util.ArrayList;
import java.util.List;

/// Cells of one tab that are written, each told with what stood there; a formula is never written over.
public final class Edits {

    static final String FORMULA = "It holds a formula.";

    private final TabBinding tab;
    private final CellWrites writes = new CellWrites();
    private final List<CellChange> cells = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    /// A cell that is written: what stands there as read, and what will.
    public record Written(TabBinding tab, int row, int column, Value was, Value is) {}

    Edits(TabBinding tab) {
        this.tab = tab;
    }

    TabBinding tab() {
        return tab;
    }

    Value at(int row, int column) {
        return tab.sheet().grid().at(row, column);
    }

    boolean isFormula(int row, int column) {
        return tab.sheet().formulas().containsKey(new CellAddress(row, column));
    }

    void put(int row, int column, Value value) {
        Value now = at(row, column);
        if (isFormula(row, column)) {
            leave(row, column, FORMULA);
        } else if (!CellValues.same(now, value)) {
            writes.put(row, column, value);
            written.add(new Written(tab, row, column, now, value));
            cells.add(new CellChange(address(row, column), Names.shown(at(tab.headerRow(), column)), now, value));
        }
    }

    /// Writes under a header as provisioned, where that column is there.
    void put(int row, String header, Value value) {
        tab.column(header).ifPresent(column -> put(row, column, value));
    }

    void leave(int row, int column, String why) {
        left.add(new Left(address(row, column), why));
    }

    List<CellChange> cells() {
        return cells;
    }

    List<Written> written() {
        return written;
    }

    List<Left> left() {
        return left;
    }

    Changes changes() {
        List<Change> changes = List.copyOf(writes.blocks(tab.sheet().id()));
        return new Changes(
                changes,
                Guards.of(tab, changes),
                List.of(new Changes.Count(tab.schema().title(), 0, cells.size())));
    }

    private String address(int row, int column) {
        return tab.sheet().title() + "!" + new CellAddress(row, column).a1();
    }
}
