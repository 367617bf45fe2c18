package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Evaluates one formula: goes through its expression and answers what it comes to, a single value, a
/// reference or an array.
///
/// Where `arrays` is set everything is calculated as arrays, as inside `ARRAYFORMULA`; elsewhere a range
/// where a single value is wanted stands for its cell in the formula's row or column.
final class Evaluator {
    /// So many functions of a formula's own may be inside of each other.
    private static final int DEEPEST = 500;

    private final BookView view;
    private final Place place;
    private final Functions functions;
    private Map<String, ValueEval> bound = new HashMap<>();
    private int kept;
    private int depth;

    Evaluator(BookView view, Place place, Functions functions) {
        this.view = view;
        this.place = place;
        this.functions = functions;
    }

    BookView view() {
        return view;
    }

    Place place() {
        return place;
    }

    /// A value; a function that the formula makes is none.
    ValueEval of(Expression expression, boolean arrays) {
        ValueEval value = any(expression, arrays);
        return value instanceof LambdaValue
                ? view.explained(ErrorKind.N_A, "A LAMBDA is no value: apply it, as in LAMBDA(x, x + 1)(2).")
                : value;
    }

    /// A value, or a function that the formula makes.
    ValueEval any(Expression expression, boolean arrays) {
        return switch (expression) {
            case Expression.Number(double number) -> Values.of(number);
            case Expression.Text(String text) -> Values.of(text);
            case Expression.Bool(boolean flag) -> Values.of(flag);
            case Expression.Fault(ErrorKind kind, String reason) -> view.explained(kind, reason);
            case Expression.Missing _ -> MissingArgEval.instance;
            case Expression.Range range -> reference(range);
            case Expression.Reach(Expression from, Expression to) -> reach(of(from, arrays), of(to, arrays));
            case Expression.Name(String name) -> named(name);
            case Expression.Signed(String signs, Expression operand) ->
                each(arrays, of(operand, arrays), value -> Operations.signed(signs, value, view));
            case Expression.Percent(Expression operand, int times) ->
                each(arrays, of(operand, arrays), value -> Operations.percent(value, times, view));
            case Expression.Chain chain -> chain(chain, arrays);
            case Expression.Table(List<List<Expression>> rows) -> Tables.joined(this, rows, arrays);
            case Expression.Call call -> call(call, arrays);
            case Expression.Apply apply -> applied(apply, arrays);
        };
    }

    /// What is named here.
    Map<String, ValueEval> named() {
        return bound;
    }

    /// Evaluates something where these are named, and more may be; outside nothing changes.
    ValueEval scoped(Map<String, ValueEval> named, Supplier<ValueEval> work) {
        Map<String, ValueEval> outside = bound;
        view.budget().spend(named.size());
        bound = new HashMap<>(named);
        try {
            return work.get();
        } finally {
            bound = outside;
        }
    }

    /// What a function that the formula made comes to.
    ValueEval apply(LambdaValue lambda, List<ValueEval> arguments, boolean arrays) {
        view.budget().spendOne();
        if (arguments.size() != lambda.parameters().size()) {
            throw Fault.notAvailable("Wrong number of arguments to LAMBDA. Expected %d arguments, but got %d arguments."
                    .formatted(lambda.parameters().size(), arguments.size()));
        } else if (depth >= DEEPEST) {
            throw new Fault(ErrorKind.ERROR, "This formula goes too deep.");
        }
        depth++;
        try {
            return scoped(lambda.named(), () -> {
                for (int i = 0; i < arguments.size(); i++) {
                    bound.put(lambda.parameters().get(i), arguments.get(i));
                }
                return any(lambda.body(), arrays);
            });
        } finally {
            depth--;
        }
    }

    private ValueEval applied(Expression.Apply apply, boolean arrays) {
        try {
            return switch (any(apply.function(), arrays)) {
                case LambdaValue lambda -> apply(lambda, given(apply.arguments(), arrays), arrays);
                case ErrorEval error -> error;
                default -> view.explained(ErrorKind.ERROR, "Only a LAMBDA can be given arguments.");
            };
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }

    private List<ValueEval> given(List<Expression> arguments, boolean arrays) {
        return arguments.stream().map(argument -> any(argument, arrays)).toList();
    }

    /// The one value that stands for a reference or array here.
    ValueEval single(ValueEval value) {
        return switch (value) {
            case CellReference cell -> cell.value();
            case CellArea area -> crossing(area);
            case TwoDEval array -> array.getValue(0, 0);
            default -> value;
        };
    }

    /// Gives a name a value while something is evaluated.
    void bind(String name, ValueEval value) {
        bound.put(name.toUpperCase(java.util.Locale.ROOT), value);
    }

    /// Keeps a value under a name that nobody can write.
    Expression bindFresh(ValueEval value) {
        String name = " " + kept++;
        bound.put(name, value);
        return new Expression.Name(name);
    }

    private ValueEval crossing(CellArea area) {
        if (area.getHeight() == 1 && area.getWidth() == 1) {
            return area.getRelativeValue(0, 0);
        } else if (area.getWidth() == 1 && area.containsRow(place.row())) {
            return area.getRelativeValue(place.row() - area.getFirstRow(), 0);
        } else if (area.getHeight() == 1 && area.containsColumn(place.column())) {
            return area.getRelativeValue(0, place.column() - area.getFirstColumn());
        }
        return view.explained(ErrorKind.VALUE, "An array value could not be found.");
    }

    private ValueEval reference(Expression.Range range) {
        OptionalInt tab = range.tab().isEmpty()
                ? OptionalInt.of(place.tab())
                : view.tab(range.tab().get());
        return tab.isPresent()
                ? view.reference(tab.getAsInt(), range.area())
                : view.explained(
                        ErrorKind.REF,
                        "Unresolved sheet name '%s'.".formatted(range.tab().orElseThrow()));
    }

    private ValueEval reach(ValueEval from, ValueEval to) {
        if (from instanceof ErrorEval) {
            return from;
        } else if (to instanceof ErrorEval) {
            return to;
        }
        CellArea first = area(from);
        CellArea last = area(to);
        if (first.tab() != last.tab()) {
            throw new Fault(ErrorKind.REF, "A range cannot reach from one tab to another.");
        }
        return new CellArea(view, first.tab(), Tables.around(first.area(), last.area()));
    }

    private static CellArea area(ValueEval value) {
        return switch (value) {
            case CellReference cell -> cell.area();
            case CellArea area -> area;
            default -> throw new Fault(ErrorKind.REF, "Both ends of a range must be references.");
        };
    }

    private ValueEval named(String name) {
        ValueEval value = bound.get(name.toUpperCase(java.util.Locale.ROOT));
        return value != null
                ? value
                : view.name(name)
                        .orElseGet(() -> view.explained(ErrorKind.NAME, "Unknown range name: '%s'.".formatted(name)));
    }

    private ValueEval chain(Expression.Chain chain, boolean arrays) {
        ValueEval left = of(chain.first(), arrays);
        for (Expression.Step step : chain.rest()) {
            view.budget().spendOne();
            ValueEval right = of(step.operand(), arrays);
            if (arrays && (Broadcast.isArray(left) || Broadcast.isArray(right))) {
                left = Broadcast.over(
                        view.budget(),
                        new ValueEval[] {left, right},
                        pair -> Operations.apply(step.operator(), pair[0], pair[1], view));
            } else {
                left = Operations.apply(step.operator(), single(left), single(right), view);
            }
        }
        return left;
    }

    private ValueEval each(boolean arrays, ValueEval operand, java.util.function.UnaryOperator<ValueEval> change) {
        return arrays && Broadcast.isArray(operand)
                ? Broadcast.over(view.budget(), new ValueEval[] {operand}, values -> change.apply(values[0]))
                : change.apply(single(operand));
    }

    private ValueEval call(Expression.Call call, boolean arrays) {
        view.budget().spendOne();
        Optional<Form> form = Forms.of(call.function());
        try {
            if (bound.get(call.function()) instanceof LambdaValue lambda) {
                return apply(lambda, given(call.arguments(), arrays), arrays);
            }
            if (form.isPresent()) {
                return form.get().of(this, call, arrays);
            }
            Optional<Definition> known = functions.find(call.function());
            if (known.isEmpty()) {
                return view.explained(ErrorKind.NAME, "Unknown function: '%s'.".formatted(call.function()));
            }
            return apply(known.get(), call, arrays);
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }

    private ValueEval apply(Definition definition, Expression.Call call, boolean arrays) {
        int given = call.arguments().size();
        if (given < definition.least() || given > definition.most()) {
            return view.explained(ErrorKind.N_A, definition.wrongCount(given));
        }
        ValueEval[] values = new ValueEval[given];
        boolean repeated = false;
        for (int i = 0; i < given; i++) {
            ValueEval value = of(call.arguments().get(i), arrays || definition.kind(i) == 'A');
            boolean array = arrays && definition.isSingle(i) && Broadcast.isArray(value);
            repeated |= array;
            values[i] = definition.isSingle(i) && !array ? single(value) : value;
        }
        if (!repeated) {
            return definition.apply(new Arguments(call.function(), Trimming.of(definition, values), view, place));
        }
        return Repeats.of(definition, call.function(), values, view, place);
    }
}
