package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.formulas.Recalculation;
import dev.patchbook.localworkspace.formulas.evaluation.BookView;
import dev.patchbook.localworkspace.http.Chance;

/// Formulas as they are entered, and calculated.
final class Formulas {
    private Formulas() {}

    /// The formula before it is calculated.
    static CellValue entered(String text) {
        return new CellValue.Formula(text, CellValue.BLANK);
    }

    /// Calculates what the draft's formulas come to at the time of the call.
    static void calculate(Book draft, Chance chance) {
        Recalculation.bring(draft, new BookView.Moment(chance.time(), chance.seed()));
    }
}
