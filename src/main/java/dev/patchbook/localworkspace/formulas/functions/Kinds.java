package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Keys;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What kind a value is of, and truth.
final class Kinds {
    private Kinds() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "ISEMAIL",
                        1,
                        1,
                        "V",
                        given -> Values.of(given.text(0).matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z]{2,}"))),
                new Definition("TYPE", 1, 1, "E", given -> Values.of(type(given.value(0)))),
                new Definition("XOR", 1, OwnFunctions.ANY, "R", Kinds::exclusive),
                new Definition(
                        "EQ",
                        2,
                        2,
                        "V",
                        given -> Values.of(Keys.ofAnyCase(given.value(0)).equals(Keys.ofAnyCase(given.value(1))))),
                new Definition(
                        "NE",
                        2,
                        2,
                        "V",
                        given -> Values.of(!Keys.ofAnyCase(given.value(0)).equals(Keys.ofAnyCase(given.value(1))))));
    }

    private static int type(ValueEval value) {
        return switch (value) {
            case StringEval _ -> 2;
            case BoolEval _ -> 4;
            case ErrorEval _ -> 16;
            default -> 1;
        };
    }

    private static ValueEval exclusive(Arguments given) {
        int holding = 0;
        for (int i = 0; i < given.count(); i++) {
            for (ValueEval value : given.each(i)) {
                boolean counts = value instanceof BoolEval || value instanceof NumberEval;
                holding += counts && Coercion.isTrue(value) ? 1 : 0;
            }
        }
        return Values.of(holding % 2 == 1);
    }
}
