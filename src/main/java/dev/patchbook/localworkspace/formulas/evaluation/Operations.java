package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.syntax.Operator;
import java.util.Map;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.RelationalOperationEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/// Operators applied to single values.
final class Operations {
    static final int MOST_CHARACTERS = 50_000;

    private static final Map<Operator, Function> COMPARISONS = Map.of(
            Operator.EQUAL, RelationalOperationEval.EqualEval,
            Operator.NOT_EQUAL, RelationalOperationEval.NotEqualEval,
            Operator.LESS, RelationalOperationEval.LessThanEval,
            Operator.MORE, RelationalOperationEval.GreaterThanEval,
            Operator.AT_MOST, RelationalOperationEval.LessEqualEval,
            Operator.AT_LEAST, RelationalOperationEval.GreaterEqualEval);

    private Operations() {}

    static ValueEval apply(Operator operator, ValueEval left, ValueEval right, BookView view) {
        if (left instanceof ErrorEval) {
            return left;
        } else if (right instanceof ErrorEval) {
            return right;
        } else if (operator == Operator.JOIN) {
            return joined(Coercion.text(left), Coercion.text(right), view);
        }
        Function comparison = COMPARISONS.get(operator);
        return comparison != null
                ? comparison.evaluate(new ValueEval[] {left, right}, 0, 0)
                : calculated(operator, left, right, view);
    }

    private static ValueEval calculated(Operator operator, ValueEval left, ValueEval right, BookView view) {
        try {
            double first = number(left, operator, 1, view);
            double second = number(right, operator, 2, view);
            return switch (operator) {
                case ADD -> Values.of(first + second);
                case SUBTRACT -> Values.of(first - second);
                case MULTIPLY -> Values.of(first * second);
                case DIVIDE ->
                    second == 0
                            ? view.explained(ErrorKind.DIVIDE_BY_ZERO, "Function DIVIDE parameter 2 cannot be zero.")
                            : Values.of(first / second);
                case POWER ->
                    first == 0 && second == 0
                            ? view.explained(ErrorKind.NUM, "POW(0,0) is undefined.")
                            : Values.of(Math.pow(first, second));
                case JOIN, EQUAL, NOT_EQUAL, LESS, MORE, AT_MOST, AT_LEAST ->
                    throw new IllegalArgumentException(operator + " does not calculate");
            };
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }

    private static double number(ValueEval value, Operator operator, int parameter, BookView view) {
        return value instanceof NumberEval number
                ? number.getNumberValue()
                : Coercion.number(value, operator.function(), parameter, view);
    }

    private static ValueEval joined(String left, String right, BookView view) {
        int length = left.length() + right.length();
        if (length > MOST_CHARACTERS) {
            return view.explained(
                    ErrorKind.VALUE,
                    "Text result of CONCAT is longer than the limit of " + MOST_CHARACTERS + " characters.");
        }
        view.budget().spend(length);
        return Values.of(left + right);
    }

    static ValueEval signed(String signs, ValueEval value, BookView view) {
        if (signs.indexOf('-') < 0 || value instanceof ErrorEval) {
            return value;
        }
        try {
            double number = Coercion.number(value, "UMINUS", 1, view);
            boolean negative = signs.chars().filter(sign -> sign == '-').count() % 2 == 1;
            return Values.of(negative ? 0.0 - number : number);
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }

    static ValueEval percent(ValueEval value, int times, BookView view) {
        if (value instanceof ErrorEval) {
            return value;
        }
        try {
            return Values.of(Coercion.number(value, "UNARY_PERCENT", 1, view) / Math.pow(100, times));
        } catch (Fault fault) {
            return view.explained(fault.kind(), fault.reason());
        }
    }
}
