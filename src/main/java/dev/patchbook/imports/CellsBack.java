package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.imports.UndoReport.Left;
import dev.patchbook.imports.identity.IdentityReport.CellChange;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Names;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Cells of one tab that say again what they said before; those that somebody edited since stay and are told.
final class CellsBack {

    private final TabBinding tab;
    private final String since;
    private final CellWrites writes = new CellWrites();
    private final List<Left> left = new ArrayList<>();
    private final List<CellChange> restored = new ArrayList<>();

    /// @param since what wrote them, as in `the import`
    CellsBack(TabBinding tab, String since) {
        this.tab = tab;
        this.since = since;
    }

    /// Puts a cell back.
    ///
    /// @param name of its column, as the log has it
    /// @return whether it says what it said before
    boolean restore(int row, String name, Wrote wrote) {
        OptionalInt column = TabColumns.named(tab, name);
        if (column.isEmpty()) {
            leave(row, 0, "Its column “%s” is not there any more.".formatted(name));
            return false;
        }
        if (isEdited(row, column.getAsInt(), wrote)) {
            leave(row, column.getAsInt(), "It was edited since %s.".formatted(since));
            return false;
        }
        if (!wrote.was().equals(wrote.is())) {
            writes.put(row, column.getAsInt(), wrote.was());
            String header = Names.shown(tab.sheet().grid().at(tab.headerRow(), column.getAsInt()));
            restored.add(new CellChange(address(row, column.getAsInt()), header, wrote.is(), wrote.was()));
        }
        return true;
    }

    private boolean isEdited(int row, int column, Wrote wrote) {
        return tab.sheet().formulas().containsKey(new CellAddress(row, column))
                || !CellMerge.same(tab.sheet().grid().at(row, column), wrote.is());
    }

    void leave(int row, int column, String why) {
        left.add(new Left(address(row, column), why));
    }

    private String address(int row, int column) {
        return tab.sheet().title() + "!" + new CellAddress(row, column).a1();
    }

    List<Change> changes() {
        return List.copyOf(writes.blocks(tab.sheet().id()));
    }

    List<CellChange> restored() {
        return restored;
    }

    List<Left> left() {
        return left;
    }
}
