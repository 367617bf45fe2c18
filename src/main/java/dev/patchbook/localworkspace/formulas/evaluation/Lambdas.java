package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// `LAMBDA`, and the functions that apply one to arrays. What it comes to for a value must be single, but for the value
/// that `REDUCE` carries along.
final class Lambdas {
    static final Map<String, Form> FORMS = Map.of(
            "LAMBDA", Lambdas::made,
            "MAP", Lambdas::map,
            "REDUCE", Lambdas::reduce,
            "SCAN", Lambdas::scan,
            "BYROW", (evaluator, call, arrays) -> byLine(evaluator, call, arrays, true),
            "BYCOL", (evaluator, call, arrays) -> byLine(evaluator, call, arrays, false),
            "MAKEARRAY", Lambdas::makeArray);

    private Lambdas() {}

    private static ValueEval made(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, Definition.ANY);
        List<Expression> arguments = call.arguments();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof Expression.Name(String name))) {
                throw new Fault(ErrorKind.ERROR, "Argument %d of LAMBDA is not a valid name.".formatted(i + 1));
            }
            parameters.add(name.toUpperCase(Locale.ROOT));
        }
        return new LambdaValue(parameters, arguments.getLast(), evaluator.named());
    }

    private static ValueEval map(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 2, Definition.ANY);
        LambdaValue lambda = last(evaluator, call, arrays);
        List<TwoDEval> tables = new ArrayList<>();
        for (Expression argument : call.arguments().subList(0, call.arguments().size() - 1)) {
            tables.add(table(evaluator, argument, arrays));
        }
        int height = tables.stream().mapToInt(TwoDEval::getHeight).max().orElse(1);
        int width = tables.stream().mapToInt(TwoDEval::getWidth).max().orElse(1);
        return ArrayValue.of(
                evaluator.view().budget(),
                height,
                width,
                (row, column) -> single(
                        evaluator,
                        lambda,
                        tables.stream()
                                .map(table -> element(table, row, column))
                                .toList(),
                        arrays));
    }

    private static ValueEval reduce(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 3, 3);
        LambdaValue lambda = last(evaluator, call, arrays);
        ValueEval carried = evaluator.of(call.arguments().getFirst(), arrays);
        TwoDEval table = table(evaluator, call.arguments().get(1), arrays);
        for (int i = 0; i < table.getHeight() * table.getWidth(); i++) {
            ValueEval next = element(table, i / table.getWidth(), i % table.getWidth());
            ValueEval before = carried;
            carried = Forms.guarded(evaluator, () -> evaluator.apply(lambda, List.of(before, next), arrays));
        }
        return carried;
    }

    private static ValueEval scan(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 3, 3);
        LambdaValue lambda = last(evaluator, call, arrays);
        TwoDEval table = table(evaluator, call.arguments().get(1), arrays);
        ValueEval[] carried = {evaluator.of(call.arguments().getFirst(), arrays)};
        return ArrayValue.of(evaluator.view().budget(), table.getHeight(), table.getWidth(), (row, column) -> {
            carried[0] = single(evaluator, lambda, List.of(carried[0], element(table, row, column)), arrays);
            return carried[0];
        });
    }

    private static ValueEval byLine(Evaluator evaluator, Expression.Call call, boolean arrays, boolean rows) {
        Forms.count(call, 2, 2);
        LambdaValue lambda = last(evaluator, call, arrays);
        TwoDEval table = table(evaluator, call.arguments().getFirst(), arrays);
        return ArrayValue.of(
                evaluator.view().budget(),
                rows ? table.getHeight() : 1,
                rows ? 1 : table.getWidth(),
                (row, column) ->
                        single(evaluator, lambda, List.of(rows ? table.getRow(row) : table.getColumn(column)), arrays));
    }

    private static ValueEval makeArray(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 3, 3);
        LambdaValue lambda = last(evaluator, call, arrays);
        int height = size(evaluator, call, 0);
        int width = size(evaluator, call, 1);
        return ArrayValue.of(
                evaluator.view().budget(),
                height,
                width,
                (row, column) ->
                        single(evaluator, lambda, List.of(Values.of(row + 1.0), Values.of(column + 1.0)), arrays));
    }

    private static int size(Evaluator evaluator, Expression.Call call, int argument) {
        ValueEval value = evaluator.single(evaluator.of(call.arguments().get(argument), false));
        double size = Math.floor(Coercion.number(value, call.function(), argument + 1, evaluator.view()));
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw Fault.number("Function %s parameter %d value is %s. It should be greater than or equal to 1."
                    .formatted(call.function(), argument + 1, Coercion.text(Values.of(size))));
        }
        return (int) size;
    }

    private static LambdaValue last(Evaluator evaluator, Expression.Call call, boolean arrays) {
        return switch (evaluator.any(call.arguments().getLast(), arrays)) {
            case LambdaValue lambda -> lambda;
            case ErrorEval error ->
                throw new Fault(Values.kind(error), evaluator.view().reason(Values.kind(error)));
            default ->
                throw Fault.value("Function %s parameter %d should be a LAMBDA."
                        .formatted(call.function(), call.arguments().size()));
        };
    }

    private static TwoDEval table(Evaluator evaluator, Expression argument, boolean arrays) {
        return switch (evaluator.of(argument, arrays)) {
            case CellReference cell -> cell.area();
            case TwoDEval table -> table;
            case ValueEval value -> ArrayValue.of(evaluator.view().budget(), 1, 1, (_, _) -> value);
        };
    }

    /// A cell of a range as a reference, so that a lambda may ask where it stands.
    private static ValueEval element(TwoDEval table, int row, int column) {
        if (row >= table.getHeight() || column >= table.getWidth()) {
            return ErrorEval.NA;
        }
        return table instanceof CellArea area ? area.cell(row, column) : table.getValue(row, column);
    }

    private static ValueEval single(
            Evaluator evaluator, LambdaValue lambda, List<ValueEval> arguments, boolean arrays) {
        return Forms.guarded(evaluator, () -> {
            ValueEval value = evaluator.apply(lambda, arguments, arrays);
            if (Broadcast.isArray(value)) {
                throw Fault.value("Single value expected. Nested array results are not supported.");
            }
            return evaluator.single(value);
        });
    }
}
