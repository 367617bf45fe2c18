package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.formulas.syntax.Expression;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What `LAMBDA` comes to: a function that a formula makes, with what was named where it was made.
record LambdaValue(List<String> parameters, Expression body, Map<String, ValueEval> named) implements ValueEval {
    LambdaValue {
        parameters = List.copyOf(parameters);
        named = Map.copyOf(named);
    }
}
