package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// `IF` and its like, which leave alone what they do not need, `LET`, and `ARRAYFORMULA`; [Lambdas] has more of them.
final class Forms {
    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("IF", Forms::when),
            Map.entry("IFS", Forms::firstThatHolds),
            Map.entry("SWITCH", Forms::choice),
            Map.entry("CHOOSE", Forms::numbered),
            Map.entry("IFERROR", (evaluator, call, arrays) -> instead(evaluator, call, arrays, _ -> true)),
            Map.entry("IFNA", (evaluator, call, arrays) -> instead(evaluator, call, arrays, e -> e == ErrorEval.NA)),
            Map.entry("LET", Forms::let),
            Map.entry("ROW", References::row),
            Map.entry("COLUMN", References::column),
            Map.entry("ROWS", References::rows),
            Map.entry("COLUMNS", References::columns),
            Map.entry("INDIRECT", References::indirect),
            Map.entry("ISBLANK", References::isBlank),
            Map.entry("ISDATE", References::isDate),
            Map.entry("ISFORMULA", References::isFormula),
            Map.entry("FORMULATEXT", References::formulaText),
            Map.entry("ARRAYFORMULA", (evaluator, call, _) -> {
                count(call, 1, 1);
                return evaluator.of(call.arguments().getFirst(), true);
            }));

    private Forms() {}

    static Optional<Form> of(String function) {
        return Optional.ofNullable(FORMS.get(function)).or(() -> Optional.ofNullable(Lambdas.FORMS.get(function)));
    }

    static void count(Expression.Call call, int least, int most) {
        int given = call.arguments().size();
        if (given < least || given > most) {
            Definition definition = new Definition(call.function(), least, most, "V", arguments -> arguments.value(0));
            throw Fault.notAvailable(definition.wrongCount(given));
        }
    }

    private static ValueEval when(Evaluator evaluator, Expression.Call call, boolean arrays) {
        count(call, 2, 3);
        List<Expression> arguments = call.arguments();
        ValueEval condition = evaluator.of(arguments.getFirst(), arrays);
        Expression otherwise = arguments.size() > 2 ? arguments.get(2) : new Expression.Bool(false);
        if (arrays && Broadcast.isArray(condition)) {
            ValueEval[] three = {condition, evaluator.of(arguments.get(1), true), evaluator.of(otherwise, true)};
            return Broadcast.over(
                    evaluator.view().budget(),
                    three,
                    each -> guarded(evaluator, () -> {
                        ValueEval tested = each[0];
                        return tested instanceof ErrorEval ? tested : holds(tested, call, 1) ? each[1] : each[2];
                    }));
        }
        ValueEval tested = evaluator.single(condition);
        if (tested instanceof ErrorEval) {
            return tested;
        }
        return evaluator.of(holds(tested, call, 1) ? arguments.get(1) : otherwise, arrays);
    }

    static ValueEval guarded(Evaluator evaluator, java.util.function.Supplier<ValueEval> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            return evaluator.view().explained(fault.kind(), fault.reason());
        }
    }

    private static boolean holds(ValueEval value, Expression.Call call, int parameter) {
        return Coercion.flag(value, call.function(), parameter);
    }

    /// As nested `IF`s, which know arrays already.
    private static ValueEval firstThatHolds(Evaluator evaluator, Expression.Call call, boolean arrays) {
        count(call, 2, Definition.ANY);
        List<Expression> arguments = call.arguments();
        if (arguments.size() % 2 == 1) {
            throw Fault.notAvailable(
                    "Wrong number of arguments to IFS. Expected pairs of a condition and a value, but got %d arguments."
                            .formatted(arguments.size()));
        }
        Expression nested = new Expression.Fault(ErrorKind.N_A, "No match");
        for (int i = arguments.size() - 2; i >= 0; i -= 2) {
            nested = new Expression.Call("IF", List.of(arguments.get(i), arguments.get(i + 1), nested));
        }
        return evaluator.of(nested, arrays);
    }

    private static ValueEval choice(Evaluator evaluator, Expression.Call call, boolean arrays) {
        count(call, 3, Definition.ANY);
        List<Expression> arguments = call.arguments();
        Expression chosen = evaluator.bindFresh(evaluator.of(arguments.getFirst(), arrays));
        boolean rest = arguments.size() % 2 == 0;
        Expression nested = rest ? arguments.getLast() : new Expression.Fault(ErrorKind.N_A, "No match");
        for (int i = arguments.size() - (rest ? 3 : 2); i >= 1; i -= 2) {
            Expression equal =
                    new Expression.Chain(chosen, List.of(new Expression.Step(Operator.EQUAL, arguments.get(i))));
            nested = new Expression.Call("IF", List.of(equal, arguments.get(i + 1), nested));
        }
        return evaluator.of(nested, arrays);
    }

    private static ValueEval numbered(Evaluator evaluator, Expression.Call call, boolean arrays) {
        count(call, 2, Definition.ANY);
        ValueEval index = evaluator.single(evaluator.of(call.arguments().getFirst(), arrays));
        if (index instanceof ErrorEval) {
            return index;
        }
        double number = Math.floor(Coercion.number(index, "CHOOSE", 1, evaluator.view()));
        if (number < 1 || number >= call.arguments().size()) {
            throw Fault.number("Function CHOOSE parameter 1 value is %s. Valid values are between 1 and %d inclusive."
                    .formatted(
                            Coercion.text(Values.of(number)), call.arguments().size() - 1));
        }
        return evaluator.of(call.arguments().get((int) number), arrays);
    }

    private static ValueEval instead(
            Evaluator evaluator, Expression.Call call, boolean arrays, Predicate<ErrorEval> replaced) {
        count(call, 1, 2);
        ValueEval value = evaluator.of(call.arguments().getFirst(), arrays);
        Expression otherwise = call.arguments().size() > 1 ? call.arguments().get(1) : new Expression.Missing();
        if (Broadcast.isArray(value) && (arrays || value instanceof ArrayValue)) {
            return Broadcast.over(
                    evaluator.view().budget(),
                    new ValueEval[] {value, evaluator.of(otherwise, arrays)},
                    each -> each[0] instanceof ErrorEval error && replaced.test(error) ? each[1] : each[0]);
        }
        ValueEval single = evaluator.single(value);
        return single instanceof ErrorEval error && replaced.test(error) ? evaluator.of(otherwise, arrays) : value;
    }

    private static ValueEval let(Evaluator evaluator, Expression.Call call, boolean arrays) {
        count(call, 3, Definition.ANY);
        List<Expression> arguments = call.arguments();
        return evaluator.scoped(evaluator.named(), () -> {
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                if (!(arguments.get(i) instanceof Expression.Name(String name))) {
                    throw new Fault(ErrorKind.ERROR, "Argument %d of LET is not a valid name.".formatted(i + 1));
                }
                evaluator.bind(name, evaluator.any(arguments.get(i + 1), arrays));
            }
            return evaluator.any(arguments.getLast(), arrays);
        });
    }
}
