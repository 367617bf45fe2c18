package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A rectangle of values on one sheet, which POI asks for as it asks for one that goes through several.
abstract class OneSheetArea extends AreaEvalBase {

    OneSheetArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        super(firstRow, firstColumn, lastRow, lastColumn);
    }

    @Override
    public final int getFirstSheetIndex() {
        return 0;
    }

    @Override
    public final int getLastSheetIndex() {
        return 0;
    }

    @Override
    public final ValueEval getRelativeValue(int sheet, int row, int column) {
        return getRelativeValue(row, column);
    }
}
