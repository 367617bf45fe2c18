package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import java.util.List;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Arrays in braces: side by side, and one below the other.
final class Tables {
    private Tables() {}

    static ValueEval joined(Evaluator evaluator, List<List<Expression>> rows, boolean arrays) {
        Budget budget = evaluator.view().budget();
        List<TwoDEval> bands = rows.stream()
                .map(row -> beside(
                        budget,
                        row.stream()
                                .map(cell -> table(budget, evaluator.of(cell, arrays)))
                                .toList()))
                .toList();
        TwoDEval whole = bands.getFirst();
        int height = bands.stream().mapToInt(TwoDEval::getHeight).sum();
        if (bands.stream().anyMatch(band -> band.getWidth() != whole.getWidth())) {
            throw Fault.value("In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
        }
        ValueEval[][] lines = new ValueEval[height][];
        int at = 0;
        for (TwoDEval band : bands) {
            for (int row = 0; row < band.getHeight(); row++) {
                lines[at++] = line(band, row);
            }
        }
        return ArrayValue.of(budget, height, whole.getWidth(), (row, column) -> lines[row][column]);
    }

    private static ValueEval[] line(TwoDEval band, int row) {
        ValueEval[] line = new ValueEval[band.getWidth()];
        for (int column = 0; column < line.length; column++) {
            line[column] = band.getValue(row, column);
        }
        return line;
    }

    private static TwoDEval beside(Budget budget, List<TwoDEval> parts) {
        int height = parts.getFirst().getHeight();
        if (parts.stream().anyMatch(part -> part.getHeight() != height)) {
            throw Fault.value("Function ARRAY_ROW parameter 2 has mismatched row size. Expected: " + height + ".");
        }
        int width = parts.stream().mapToInt(TwoDEval::getWidth).sum();
        int[] owner = new int[width];
        int[] start = new int[parts.size()];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            start[i] = at;
            for (int column = 0; column < parts.get(i).getWidth(); column++) {
                owner[at++] = i;
            }
        }
        return ArrayValue.of(
                budget,
                height,
                width,
                (row, column) -> parts.get(owner[column]).getValue(row, column - start[owner[column]]));
    }

    private static TwoDEval table(Budget budget, ValueEval value) {
        return switch (value) {
            case CellReference cell -> cell.area();
            case TwoDEval table -> table;
            default -> ArrayValue.of(budget, 1, 1, (_, _) -> value);
        };
    }

    static Area around(Area first, Area last) {
        return Area.of(
                Math.min(first.rows().start(), last.rows().start()),
                Math.max(first.rows().end(), last.rows().end()),
                Math.min(first.columns().start(), last.columns().start()),
                Math.max(first.columns().end(), last.columns().end()));
    }
}
