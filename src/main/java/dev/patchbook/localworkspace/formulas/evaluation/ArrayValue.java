package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// An array that a formula made: single values, row by row.
public final class ArrayValue extends OneSheetArea {
    /// A value that is kept costs more than one that is only looked at.
    private static final int COST = 8;

    private final ValueEval[] values;
    private final int width;

    private ArrayValue(ValueEval[] values, int width) {
        super(0, 0, values.length / width - 1, width - 1);
        this.values = values;
        this.width = width;
    }

    /// Makes each value of an array.
    @FunctionalInterface
    public interface Maker {
        ValueEval at(int row, int column);
    }

    /// An array of that size, at least one by one; what it holds counts as work.
    public static ArrayValue of(Budget budget, int height, int width, Maker maker) {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException("an array of " + height + " by " + width);
        }
        budget.spend((double) COST * height * width);
        ValueEval[] values = new ValueEval[height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = maker.at(i / width, i % width);
        }
        return new ArrayValue(values, width);
    }

    @Override
    public ValueEval getRelativeValue(int row, int column) {
        return values[row * width + column];
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int height = lastRow - firstRow + 1;
        int across = lastColumn - firstColumn + 1;
        ValueEval[] part = new ValueEval[height * across];
        for (int i = 0; i < part.length; i++) {
            int row = firstRow + i / across;
            int column = firstColumn + i % across;
            boolean inside = row >= 0 && row < getHeight() && column >= 0 && column < width;
            part[i] = inside ? getRelativeValue(row, column) : ErrorEval.REF_INVALID;
        }
        return new ArrayValue(part, across);
    }

    @Override
    public TwoDEval getRow(int row) {
        return offset(row, row, 0, width - 1);
    }

    @Override
    public TwoDEval getColumn(int column) {
        return offset(0, getHeight() - 1, column, column);
    }
}
