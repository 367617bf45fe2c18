package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.function.Function;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Applies what works on single values to arrays, value by value: a single row or column is repeated, where
/// an array has no value there is `#N/A`.
final class Broadcast {
    private Broadcast() {}

    static boolean isArray(ValueEval value) {
        return value instanceof TwoDEval table && (table.getHeight() > 1 || table.getWidth() > 1);
    }

    static ValueEval over(Budget budget, ValueEval[] operands, Function<ValueEval[], ValueEval> single) {
        int height = 1;
        int width = 1;
        for (ValueEval operand : operands) {
            if (operand instanceof TwoDEval table) {
                height = Math.max(height, table.getHeight());
                width = Math.max(width, table.getWidth());
            }
        }
        return ArrayValue.of(budget, height, width, (row, column) -> {
            ValueEval[] values = new ValueEval[operands.length];
            for (int i = 0; i < operands.length; i++) {
                values[i] = at(operands[i], row, column);
            }
            return single.apply(values);
        });
    }

    static ValueEval at(ValueEval operand, int row, int column) {
        if (!(operand instanceof TwoDEval table)) {
            return operand instanceof CellReference cell ? cell.value() : operand;
        }
        int onRow = table.getHeight() == 1 ? 0 : row;
        int onColumn = table.getWidth() == 1 ? 0 : column;
        return onRow < table.getHeight() && onColumn < table.getWidth()
                ? table.getValue(onRow, onColumn)
                : ErrorEval.NA;
    }
}
