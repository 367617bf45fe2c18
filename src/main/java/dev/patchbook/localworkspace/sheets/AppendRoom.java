package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.CellRows;
import dev.patchbook.localworkspace.wire.Message;

/// Makes room for values that are appended.
final class AppendRoom {
    private AppendRoom() {}

    /// Rows for what is appended: inserted below the table if asked, and at the end of the grid where it is too short.
    static void make(Book book, Tab tab, Message values, boolean insert, int row, int column) {
        CellRows lines = values.rows("values");
        boolean byColumns = values.text("majorDimension").equals("COLUMNS");
        int height = byColumns ? lines.longest() : lines.count();
        int width = byColumns ? lines.count() : lines.longest();
        int missing = row + height - tab.rowCount();
        int wider = column + width - tab.columnCount();
        Limits.check(book, (long) Math.max(0, missing) * tab.columnCount());
        if (insert && row < tab.rowCount()) {
            GridEdits.insert(book, tab, Dimension.ROWS, row, height, true);
        } else if (missing > 0) {
            GridEdits.insert(book, tab, Dimension.ROWS, tab.rowCount(), missing, true);
        }
        if (wider > 0) {
            GridEdits.insert(book, tab, Dimension.COLUMNS, tab.columnCount(), wider, true);
        }
    }
}
