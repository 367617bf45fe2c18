package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Numbers drawn, counted and rounded; and the operators by their names.
final class Mathematics {
    private static final double MOST_DRAWN = 1e15;
    private static final int MOST_ROMAN = 3999;
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Mathematics() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "RAND", 0, 0, "V", given -> Values.of(given.view().random(given.place()))),
                new Definition("RANDBETWEEN", 2, 2, "V", Mathematics::drawn),
                new Definition("COMBIN", 2, 2, "V", given -> Values.of(combinations(given))),
                new Definition("PERMUT", 2, 2, "V", given -> Values.of(arrangements(given))),
                new Definition("ROMAN", 1, 1, "V", Mathematics::roman),
                new Definition("SQRT", 1, 1, "V", Mathematics::root),
                new Definition("CEILING", 1, 2, "V", given -> Values.of(ceiling(given))),
                new Definition("FLOOR", 1, 2, "V", given -> Values.of(floor(given))),
                new Definition("ISBETWEEN", 3, 5, "V", Mathematics::isBetween),
                new Definition("DIVIDE", 2, 2, "V", given -> Values.of(divided(given, "DIVIDE"))),
                new Definition("ADD", 2, 2, "V", given -> Values.of(given.number(0) + given.number(1))),
                new Definition("MINUS", 2, 2, "V", given -> Values.of(given.number(0) - given.number(1))),
                new Definition("MULTIPLY", 2, 2, "V", given -> Values.of(given.number(0) * given.number(1))),
                new Definition("POW", 2, 2, "V", given -> Values.of(Math.pow(given.number(0), given.number(1)))),
                new Definition("UMINUS", 1, 1, "V", given -> Values.of(0.0 - given.number(0))),
                new Definition("UNARY_PERCENT", 1, 1, "V", given -> Values.of(given.number(0) / 100)),
                new Definition(
                        "N",
                        1,
                        1,
                        "V",
                        given -> Values.of(Arguments.inRange(given.value(0)).orElse(0.0))));
    }

    private static ValueEval drawn(Arguments given) {
        double low = Math.ceil(given.number(0));
        double high = Math.floor(given.number(1));
        if (low > high || high - low > MOST_DRAWN) {
            throw Fault.number(
                    "Function RANDBETWEEN parameter 2 value should be greater than or equal to parameter 1.");
        }
        return Values.of(low + Math.floor(given.view().random(given.place()) * (high - low + 1)));
    }

    private static double combinations(Arguments given) {
        double all = Math.floor(given.number(0));
        double taken = Math.floor(given.number(1));
        check(all, taken, "COMBIN");
        double steps = Math.min(taken, all - taken);
        given.budget().spend(steps);
        double result = 1;
        for (int i = 1; i <= steps; i++) {
            result = result * (all - steps + i) / i;
        }
        return result < 1e15 ? Math.rint(result) : result;
    }

    private static double arrangements(Arguments given) {
        double all = Math.floor(given.number(0));
        double taken = Math.floor(given.number(1));
        check(all, taken, "PERMUT");
        given.budget().spend(taken);
        double result = 1;
        for (int i = 0; i < taken; i++) {
            result *= all - i;
        }
        return result;
    }

    private static void check(double all, double taken, String function) {
        if (taken < 0 || all < taken) {
            throw Fault.number("Function %s parameter 2 value is %s. It should be between 0 and parameter 1."
                    .formatted(function, Coercion.text(Values.of(taken))));
        }
    }

    private static ValueEval roman(Arguments given) {
        int left = given.whole(0);
        if (left < 1 || left > MOST_ROMAN) {
            throw Fault.value("Function ROMAN parameter 1 value is %d. It should be between 1 and %d."
                    .formatted(left, MOST_ROMAN));
        }
        StringBuilder numeral = new StringBuilder();
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN_VALUES[i]; left -= ROMAN_VALUES[i]) {
                numeral.append(ROMAN[i]);
            }
        }
        return Values.of(numeral.toString());
    }

    private static ValueEval root(Arguments given) {
        double number = given.number(0);
        if (number < 0) {
            throw Fault.number("Function SQRT parameter 1 value is %s. It should be greater than or equal to zero."
                    .formatted(Coercion.text(Values.of(number))));
        }
        return Values.of(Math.sqrt(number));
    }

    private static double ceiling(Arguments given) {
        double step = step(given, "CEILING");
        return step == 0 ? 0 : Math.ceil(steady(given.number(0) / step)) * step;
    }

    private static double floor(Arguments given) {
        double step = step(given, "FLOOR");
        return step == 0 ? 0 : Math.floor(steady(given.number(0) / step)) * step;
    }

    /// A quotient that is whole but for the last bits is whole.
    private static double steady(double quotient) {
        double whole = Math.rint(quotient);
        return Math.abs(quotient - whole) < 1e-12 * Math.max(1, Math.abs(whole)) ? whole : quotient;
    }

    private static double step(Arguments given, String function) {
        double step = given.number(1, 1);
        if (given.number(0) > 0 && step < 0) {
            throw Fault.number("Function %s parameter 2 should be positive where parameter 1 is.".formatted(function));
        }
        return step;
    }

    private static double divided(Arguments given, String function) {
        if (given.number(1) == 0) {
            throw new Fault(ErrorKind.DIVIDE_BY_ZERO, "Function " + function + " parameter 2 cannot be zero.");
        }
        return given.number(0) / given.number(1);
    }

    private static ValueEval isBetween(Arguments given) {
        double value = given.number(0);
        double low = given.number(1);
        double high = given.number(2);
        boolean above = given.flag(3, true) ? value >= low : value > low;
        boolean below = given.flag(4, true) ? value <= high : value < high;
        return Values.of(above && below);
    }
}
