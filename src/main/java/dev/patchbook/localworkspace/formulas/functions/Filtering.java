package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// `FILTER`: the rows, or the columns, for which all conditions hold.
final class Filtering {
    private Filtering() {}

    static List<Definition> all() {
        return List.of(new Definition("FILTER", 2, OwnFunctions.ANY, "A", Filtering::filtered));
    }

    private static ValueEval filtered(Arguments given) {
        TwoDEval table = given.table(0);
        TwoDEval first = given.table(1);
        boolean rows = first.getWidth() == 1 && first.getHeight() == table.getHeight();
        List<Integer> kept = new ArrayList<>();
        int lines = rows ? table.getHeight() : table.getWidth();
        for (int i = 1; i < given.count(); i++) {
            check(table, given.table(i), rows);
        }
        for (int line = 0; line < lines; line++) {
            if (holdsAll(given, line, rows)) {
                kept.add(line);
            }
        }
        if (kept.isEmpty()) {
            throw Fault.notAvailable("No matches are found in FILTER evaluation.");
        }
        return rows
                ? Arrays.rows(given, table, kept)
                : ArrayValue.of(
                        given.budget(),
                        table.getHeight(),
                        kept.size(),
                        (row, column) -> table.getValue(row, kept.get(column)));
    }

    private static void check(TwoDEval table, TwoDEval condition, boolean rows) {
        int height = rows ? table.getHeight() : 1;
        int width = rows ? 1 : table.getWidth();
        if (condition.getHeight() != height || condition.getWidth() != width) {
            throw Fault.notAvailable(("FILTER has mismatched range sizes. Expected row count: %d, column count: %d. "
                            + "Actual row count: %d, column count: %d.")
                    .formatted(height, width, condition.getHeight(), condition.getWidth()));
        }
    }

    private static boolean holdsAll(Arguments given, int line, boolean rows) {
        for (int i = 1; i < given.count(); i++) {
            TwoDEval condition = given.table(i);
            ValueEval value = rows ? condition.getValue(line, 0) : condition.getValue(0, line);
            boolean holds = (value instanceof BoolEval || value instanceof NumberEval) && Coercion.isTrue(value);
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
