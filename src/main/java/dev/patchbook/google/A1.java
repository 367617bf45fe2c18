package dev.patchbook.google;

import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;

/// Ranges as Google spells them; titles are always quoted, so that none is taken for a range.
final class A1 {

    private A1() {}

    /// All of a sheet.
    static String sheet(String title) {
        return "'" + title.replace("'", "''") + "'";
    }

    /// A range of a sheet, which must have at least one cell.
    static String range(String title, CellRange range) {
        CellAddress first = new CellAddress(range.startRow(), range.startColumn());
        CellAddress last = new CellAddress(range.endRow() - 1, range.endColumn() - 1);
        return sheet(title) + "!" + first.a1() + ":" + last.a1();
    }
}
