package dev.patchbook.localworkspace.formulas.evaluation;

import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A function applied to each value of the arrays that it got where it wants single values.
final class Repeats {
    private Repeats() {}

    static ValueEval of(Definition definition, String function, ValueEval[] values, BookView view, Place place) {
        ValueEval[] varying = new ValueEval[values.length];
        for (int i = 0; i < values.length; i++) {
            varying[i] = definition.isSingle(i) ? values[i] : MissingArgEval.instance;
        }
        ValueEval[] trimmed = Trimming.of(definition, values);
        return Broadcast.over(view.budget(), varying, singles -> {
            ValueEval[] arguments = trimmed.clone();
            for (int i = 0; i < arguments.length; i++) {
                if (definition.isSingle(i)) {
                    arguments[i] = singles[i];
                }
            }
            return once(definition, new Arguments(function, arguments, view, place), view);
        });
    }

    private static ValueEval once(Definition definition, Arguments arguments, BookView view) {
        try {
            ValueEval value = definition.apply(arguments);
            return switch (value) {
                case CellReference cell -> cell.value();
                case TwoDEval table -> table.getValue(0, 0);
                default -> value;
            };
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }
}
