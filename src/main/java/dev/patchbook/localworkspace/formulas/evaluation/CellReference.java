package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.RefEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;

/// One cell of the spreadsheet, read when it is asked for.
final class CellReference extends RefEvalBase {
    private final BookView view;
    private final int tab;

    CellReference(BookView view, int tab, int row, int column) {
        super(tab, row, column);
        this.view = view;
        this.tab = tab;
    }

    int tab() {
        return tab;
    }

    ValueEval value() {
        return view.value(tab, getRow(), getColumn());
    }

    CellArea area() {
        return new CellArea(view, tab, dev.patchbook.localworkspace.book.Area.cell(getRow(), getColumn()));
    }

    @Override
    public ValueEval getInnerValueEval(int sheetIndex) {
        return value();
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return area().offset(firstRow, lastRow, firstColumn, lastColumn);
    }
}
