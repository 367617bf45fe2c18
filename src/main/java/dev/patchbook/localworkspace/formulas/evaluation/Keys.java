package dev.patchbook.localworkspace.formulas.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What makes two values the same: kind and content, the case of letters aside where it does not count.
public final class Keys {
    private Keys() {}

    /// Empty for a blank; upper and lower case differ.
    public static Optional<Object> of(ValueEval value) {
        return switch (value) {
            case NumberEval number -> Optional.of(number.getNumberValue() + 0.0);
            case StringEval text -> Optional.of(text.getStringValue());
            case BoolEval flag -> Optional.of(flag.getBooleanValue());
            case ErrorEval error -> Optional.of(error);
            default -> Optional.empty();
        };
    }

    /// The same with upper and lower case alike.
    public static Optional<Object> ofAnyCase(ValueEval value) {
        return of(value).map(key -> key instanceof String text ? text.toUpperCase(Locale.ROOT) : key);
    }
}
