package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.format.Entered;
import dev.patchbook.localworkspace.format.EnteredText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Single values taken as numbers, texts and booleans, by Google's rules: text that reads as a number is one.
public final class Coercion {
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final Set<String> DATES = Set.of("DATE", "DATE_TIME", "TIME");
    private static final double LARGE = 1e15;
    private static final int LONGEST = 20;

    private Coercion() {}

    static double number(ValueEval value, String function, int parameter, BookView view) {
        return switch (value) {
            case NumberEval number -> number.getNumberValue();
            case BoolEval flag -> flag.getNumberValue();
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            case StringEval text ->
                number(text.getStringValue(), view)
                        .orElseThrow(() -> Fault.value(("Function %s parameter %d expects number values. "
                                        + "But '%s' is a text and cannot be coerced to a number.")
                                .formatted(function, parameter, text.getStringValue())));
            default -> 0;
        };
    }

    /// The number that a text reads as when it is typed: also a date, a percentage, an amount of money.
    public static Optional<Double> number(String text, BookView view) {
        if (text.isEmpty() || text.startsWith("=") || text.startsWith("'")) {
            return Optional.empty();
        }
        return new EnteredText(view.locale(), view.now().toLocalDate()).read(text.strip())
                        instanceof Entered.Number number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    public static String text(ValueEval value) {
        return switch (value) {
            case StringEval text -> text.getStringValue();
            case NumberEval number -> digits(number.getNumberValue());
            case BoolEval flag -> flag.getBooleanValue() ? "TRUE" : "FALSE";
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            default -> "";
        };
    }

    /// A number in a text has up to fifteen digits.
    private static String digits(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGE) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > LONGEST || Math.abs(number) >= LARGE
                ? rounded.toString()
                : rounded.toPlainString();
    }

    /// Whether a text reads as a date or time when it is typed.
    public static boolean date(String text, BookView view) {
        return new EnteredText(view.locale(), view.now().toLocalDate()).read(text.strip())
                        instanceof Entered.Number number
                && number.format()
                        .map(Entered.Format::type)
                        .filter(DATES::contains)
                        .isPresent();
    }

    /// Whether a number or truth value is true.
    public static boolean isTrue(ValueEval value) {
        return flag(value, "", 1);
    }

    static boolean flag(ValueEval value, String function, int parameter) {
        return switch (value) {
            case BoolEval flag -> flag.getBooleanValue();
            case NumberEval number -> number.getNumberValue() != 0;
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            case StringEval text when text.getStringValue().equalsIgnoreCase("TRUE") -> true;
            case StringEval text when text.getStringValue().equalsIgnoreCase("FALSE") -> false;
            case StringEval text ->
                throw new Fault(
                        ErrorKind.VALUE,
                        "Function %s parameter %d expects boolean values. But '%s' is a text and cannot be coerced to a boolean."
                                .formatted(function, parameter, text.getStringValue()));
            default -> false;
        };
    }
}
