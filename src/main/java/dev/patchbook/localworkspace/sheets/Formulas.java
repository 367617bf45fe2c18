package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.CellValue;

/// Formulas as they are entered.
final class Formulas {
    private Formulas() {}

    /// The formula before it is calculated.
    static CellValue entered(String text) {
        return new CellValue.Formula(text, CellValue.BLANK);
    }
}
