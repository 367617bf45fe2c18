package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import dev.patchbook.localworkspace.wire.Faults;

/// Room for new rows of a table: after its last row that is in use, before its footer.
final class TableAppend {
    private TableAppend() {}

    /// The rows that new cells go to; what is missing is inserted, and the table grows with it.
    static Area room(Draft draft, TableRequests.Placed placed, int rows, int width) {
        Tab tab = placed.tab();
        Table table = placed.table();
        if (width > table.columns().size()) {
            throw Faults.invalid("Attempting to write " + width + " columns to a table of "
                    + table.columns().size() + " columns.");
        }
        int end = table.area().rows().end() - (table.hasFooter() ? 1 : 0);
        int first = table.area().rows().start() + 1;
        for (int row = first; row < end; row++) {
            first = isUsed(tab, table, row) ? row + 1 : first;
        }
        int missing = first + rows - end;
        if (missing > 0) {
            Limits.check(draft.book(), (long) missing * tab.columnCount());
            GridEdits.insert(draft.book(), tab, Dimension.ROWS, end, missing, true);
            TableRequests.replace(
                    tab,
                    table.withArea(table.area()
                            .with(
                                    Dimension.ROWS,
                                    new Span(
                                            table.area().rows().start(),
                                            table.area().rows().end() + missing))));
        }
        return new Area(new Span(first, first + rows), table.area().columns());
    }

    private static boolean isUsed(Tab tab, Table table, int row) {
        for (int column = table.area().columns().start();
                column < table.area().columns().end();
                column++) {
            if (!tab.cells().isBlank(row, column)) {
                return true;
            }
        }
        return false;
    }
}
