package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.eval.ValueEval;

/// What a function makes of its arguments. An error is returned, or thrown as a [Fault] where there is
/// something to say about it.
@FunctionalInterface
public interface SheetFunction {
    ValueEval of(Arguments arguments);
}
