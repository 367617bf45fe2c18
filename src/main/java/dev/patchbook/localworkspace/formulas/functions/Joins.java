package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import java.util.List;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Texts put together.
final class Joins {
    private Joins() {}

    static List<Definition> all() {
        return List.of(
                new Definition("CONCAT", 1, OwnFunctions.ANY, "R", given -> joined(given, "CONCAT", "", 0, false)),
                new Definition(
                        "CONCATENATE", 1, OwnFunctions.ANY, "R", given -> joined(given, "CONCATENATE", "", 0, false)),
                new Definition(
                        "JOIN", 2, OwnFunctions.ANY, "VR", given -> joined(given, "JOIN", given.text(0), 1, false)),
                new Definition(
                        "TEXTJOIN",
                        3,
                        OwnFunctions.ANY,
                        "VVR",
                        given -> joined(given, "TEXTJOIN", given.text(0), 2, given.flag(1, true))));
    }

    private static ValueEval joined(
            Arguments given, String function, String delimiter, int from, boolean withoutEmpty) {
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (int i = from; i < given.count(); i++) {
            for (ValueEval value : given.each(i)) {
                String text = Coercion.text(value);
                if (text.isEmpty() && withoutEmpty) {
                    continue;
                }
                joined.append(first ? "" : delimiter).append(text);
                first = false;
                if (joined.length() > Texts.MOST_CHARACTERS) {
                    Texts.check(given, function, joined.length());
                }
            }
        }
        return Texts.limited(given, function, joined);
    }
}
