package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Regular expressions. Google's are RE2's; Java's are near enough, but for their running time, which is
/// bounded here.
final class Patterns {
    private Patterns() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "REGEXMATCH",
                        2,
                        2,
                        "V",
                        given -> Values.of(matcher(given).find())),
                new Definition("REGEXEXTRACT", 2, 2, "V", Patterns::extracted),
                new Definition("REGEXREPLACE", 3, 3, "V", Patterns::replaced));
    }

    private static Matcher matcher(Arguments given) {
        String expression = given.text(1);
        try {
            return Pattern.compile(expression).matcher(new Metered(given.text(0), given.budget()));
        } catch (PatternSyntaxException | StackOverflowError wrong) {
            throw new Fault(
                    ErrorKind.REF,
                    "Function parameter 2 value '%s' is not a valid regular expression.".formatted(expression));
        }
    }

    private static ValueEval extracted(Arguments given) {
        Matcher matcher = matcher(given);
        if (!matcher.find()) {
            throw Fault.notAvailable(
                    "Function REGEXEXTRACT parameter 2 value '%s' does not match text of Function REGEXEXTRACT parameter 1 value '%s'."
                            .formatted(given.text(1), given.text(0)));
        }
        if (matcher.groupCount() == 0) {
            return Values.of(matcher.group());
        }
        return ArrayValue.of(given.budget(), 1, matcher.groupCount(), (_, column) -> group(matcher.group(column + 1)));
    }

    private static ValueEval group(@org.jspecify.annotations.Nullable String group) {
        return Values.of(group == null ? "" : group);
    }

    private static ValueEval replaced(Arguments given) {
        Matcher matcher = matcher(given);
        String with = given.text(2);
        try {
            StringBuilder result = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(result, with);
                Texts.refuseLonger("REGEXREPLACE", result.length());
            }
            return Texts.limited(given, "REGEXREPLACE", matcher.appendTail(result));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw Fault.value("Function REGEXREPLACE parameter 3 value '%s' names no group.".formatted(with));
        }
    }
}
