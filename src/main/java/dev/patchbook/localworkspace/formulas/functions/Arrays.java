package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Arrays made, turned, joined and cut.
final class Arrays {
    private Arrays() {}

    static List<Definition> all() {
        return List.of(
                new Definition("SEQUENCE", 1, 4, "V", Arrays::sequence),
                new Definition("TRANSPOSE", 1, 1, "A", Arrays::transposed),
                new Definition("FLATTEN", 1, OwnFunctions.ANY, "A", given -> column(given, false)),
                new Definition("TOCOL", 1, 1, "A", given -> column(given, false)),
                new Definition("TOROW", 1, 1, "A", given -> column(given, true)),
                new Definition("ARRAY_CONSTRAIN", 3, 3, "AVV", Arrays::constrained),
                new Definition("CHOOSECOLS", 2, OwnFunctions.ANY, "AR", given -> chosen(given, false)),
                new Definition("CHOOSEROWS", 2, OwnFunctions.ANY, "AR", given -> chosen(given, true)),
                new Definition("VSTACK", 1, OwnFunctions.ANY, "A", given -> stacked(given, true)),
                new Definition("HSTACK", 1, OwnFunctions.ANY, "A", given -> stacked(given, false)),
                new Definition(
                        "RANDARRAY",
                        0,
                        2,
                        "V",
                        given -> ArrayValue.of(
                                given.budget(),
                                size(given, 0, 1, "RANDARRAY"),
                                size(given, 1, 1, "RANDARRAY"),
                                (_, _) -> Values.of(given.view().random(given.place())))));
    }

    private static int size(Arguments given, int at, int otherwise, String function) {
        int size = given.whole(at, otherwise);
        if (size < 1) {
            throw Fault.number("Function %s parameter %d value is %d. It should be greater than or equal to 1."
                    .formatted(function, at + 1, size));
        }
        return size;
    }

    private static ValueEval sequence(Arguments given) {
        int rows = size(given, 0, 1, "SEQUENCE");
        int columns = size(given, 1, 1, "SEQUENCE");
        double start = given.number(2, 1);
        double step = given.number(3, 1);
        return ArrayValue.of(
                given.budget(),
                rows,
                columns,
                (row, column) -> Values.of(start + step * ((double) row * columns + column)));
    }

    private static ValueEval transposed(Arguments given) {
        TwoDEval table = given.table(0);
        return ArrayValue.of(
                given.budget(), table.getWidth(), table.getHeight(), (row, column) -> table.getValue(column, row));
    }

    private static ValueEval column(Arguments given, boolean asRow) {
        List<ValueEval> values = new ArrayList<>();
        for (int i = 0; i < given.count(); i++) {
            for (ValueEval value : given.each(i)) {
                values.add(value);
            }
        }
        return asRow
                ? ArrayValue.of(given.budget(), 1, values.size(), (_, column) -> values.get(column))
                : ArrayValue.of(given.budget(), values.size(), 1, (row, _) -> values.get(row));
    }

    private static ValueEval constrained(Arguments given) {
        TwoDEval table = given.table(0);
        int rows = Math.min(table.getHeight(), size(given, 1, 1, "ARRAY_CONSTRAIN"));
        int columns = Math.min(table.getWidth(), size(given, 2, 1, "ARRAY_CONSTRAIN"));
        return ArrayValue.of(given.budget(), rows, columns, table::getValue);
    }

    private static ValueEval chosen(Arguments given, boolean rows) {
        TwoDEval table = given.table(0);
        int size = rows ? table.getHeight() : table.getWidth();
        List<Integer> lines = new ArrayList<>();
        for (double number : given.numbers(1)) {
            int line = (int) (number < 0 ? size + number : number - 1);
            if (line < 0 || line >= size) {
                throw Fault.value("There is no %s %s.".formatted(rows ? "row" : "column", (int) number));
            }
            lines.add(line);
        }
        IntUnaryOperator line = lines::get;
        return rows
                ? ArrayValue.of(
                        given.budget(),
                        lines.size(),
                        table.getWidth(),
                        (row, column) -> table.getValue(line.applyAsInt(row), column))
                : ArrayValue.of(
                        given.budget(),
                        table.getHeight(),
                        lines.size(),
                        (row, column) -> table.getValue(row, line.applyAsInt(column)));
    }

    /// What is shorter is filled up with `#N/A`.
    private static ValueEval stacked(Arguments given, boolean below) {
        List<TwoDEval> parts = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        List<Integer> start = new ArrayList<>();
        int across = 1;
        for (int i = 0; i < given.count(); i++) {
            TwoDEval part = given.table(i);
            int along = below ? part.getHeight() : part.getWidth();
            across = Math.max(across, below ? part.getWidth() : part.getHeight());
            for (int line = 0; line < along; line++) {
                owner.add(i);
                start.add(owner.size() - 1 - line);
            }
            parts.add(part);
        }
        return ArrayValue.of(
                given.budget(), below ? owner.size() : across, below ? across : owner.size(), (row, column) -> {
                    int line = below ? row : column;
                    TwoDEval part = parts.get(owner.get(line));
                    int within = line - start.get(line);
                    return inside(part, below ? within : row, below ? column : within);
                });
    }

    private static ValueEval inside(TwoDEval part, int row, int column) {
        return row < part.getHeight() && column < part.getWidth() ? part.getValue(row, column) : ErrorEval.NA;
    }

    /// The rows of a table that are named, in that order.
    static ValueEval rows(Arguments given, TwoDEval table, List<Integer> rows) {
        return ArrayValue.of(
                given.budget(), rows.size(), table.getWidth(), (row, column) -> table.getValue(rows.get(row), column));
    }

    static boolean isBlankRow(TwoDEval table, int row) {
        for (int column = 0; column < table.getWidth(); column++) {
            if (table.getValue(row, column) != BlankEval.instance) {
                return false;
            }
        }
        return true;
    }
}
