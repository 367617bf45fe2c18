package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.FormulaReferences;
import dev.patchbook.localworkspace.wire.Message;

/// The formula of a repeated cell: its references move along from the first cell of the range.
///
/// @param text the formula as it stands in the first cell; empty where the cell holds none
record RepeatedFormula(String text) {
    static RepeatedFormula of(Book book, Message cell) {
        String typed = cell.part("userEnteredValue").text("formulaValue");
        return new RepeatedFormula(new Shown(book).spelling().kept(typed));
    }

    void adjust(Cells cells, Area area, int row, int column) {
        if (!text.isEmpty() && cells.value(row, column) instanceof CellValue.Formula formula) {
            int down = row - area.rows().start();
            int right = column - area.columns().start();
            cells.setValue(row, column, formula.withText(FormulaReferences.copied(text, down, right)));
        }
    }
}
