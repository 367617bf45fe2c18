package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.CellRows;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.MaskedJson;
import dev.patchbook.localworkspace.wire.Message;

/// What one write of values changed.
///
/// @param area the cells that the values reached, at least one
record ValueWrite(Tab tab, Area area, int rows, int columns, int cells) {
    /// Writes a ValueRange's rows (or columns) from the first cell of the area on.
    ///
    /// @param asked the range as the caller spelt it
    /// @param area where it may write, inside the grid; one single cell means "from here on"
    static ValueWrite write(Book book, Message values, String asked, Tab tab, Area area, CellEntry entry, Guard guard) {
        CellRows lines = values.rows("values");
        boolean byColumns = values.text("majorDimension").equals("COLUMNS");
        int height = byColumns ? lines.longest() : lines.count();
        int width = byColumns ? lines.count() : lines.longest();
        int top = area.rows().start();
        int left = area.columns().start();
        boolean single = area.rows().length() == 1 && area.columns().length() == 1;
        int lastRow = single ? tab.rowCount() : area.rows().end();
        int lastColumn = single ? tab.columnCount() : area.columns().end();
        if (top + height > lastRow || left + width > lastColumn) {
            String past = top + height > lastRow
                    ? "row [" + (lastRow + 1) + "]"
                    : "column [" + dev.patchbook.localworkspace.book.A1.column(lastColumn) + "]";
            throw Faults.invalid("Requested writing within range [" + asked + "], but tried writing to " + past);
        }
        Area reached = Area.of(top, top + Math.max(1, height), left, left + Math.max(1, width));
        if (height > 0 && width > 0) {
            guard.check(tab, reached);
        }
        return new Filling(tab, reached, byColumns, entry).fill(lines);
    }

    /// The fields of an UpdateValuesResponse, without its data.
    void answer(MaskedJson out, String spreadsheetId) {
        out.text("spreadsheetId", spreadsheetId);
        out.text("updatedRange", RangeText.print(tab, area));
        if (cells > 0) {
            out.number("updatedRows", rows);
            out.number("updatedColumns", columns);
            out.number("updatedCells", cells);
        }
    }
}
