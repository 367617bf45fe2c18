package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.formulas.syntax.Expression;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A function that decides itself which of its arguments are evaluated, and how.
@FunctionalInterface
interface Form {
    ValueEval of(Evaluator evaluator, Expression.Call call, boolean arrays);
}
