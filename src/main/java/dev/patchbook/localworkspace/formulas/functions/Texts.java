package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.format.NumberPattern;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Texts made, cut and read.
final class Texts {
    static final int MOST_CHARACTERS = 50_000;

    private Texts() {}

    static List<Definition> all() {
        return List.of(
                new Definition("TEXT", 2, 2, "V", Texts::formatted),
                new Definition("VALUE", 1, 1, "V", Texts::value),
                new Definition("REPT", 2, 2, "V", Texts::repeated),
                new Definition("SUBSTITUTE", 3, 4, "V", Texts::substituted),
                new Definition("SPLIT", 2, 4, "V", Texts::split),
                new Definition("TO_TEXT", 1, 1, "V", given -> Values.of(given.text(0))),
                new Definition("TO_PURE_NUMBER", 1, 1, "V", given -> given.value(0)),
                new Definition("TO_PERCENT", 1, 1, "V", given -> given.value(0)),
                new Definition("TO_DOLLARS", 1, 1, "V", given -> given.value(0)),
                new Definition("UNICODE", 1, 1, "V", Texts::code),
                new Definition("UNICHAR", 1, 1, "V", given -> Values.of(Character.toString(given.whole(0)))));
    }

    /// A text that is not longer than a cell holds.
    static ValueEval limited(Arguments given, String function, CharSequence text) {
        check(given, function, text.length());
        return Values.of(text.toString());
    }

    static void check(Arguments given, String function, double length) {
        refuseLonger(function, length);
        given.budget().spend(length);
    }

    /// A text that is being made is counted once, when it is done.
    static void refuseLonger(String function, double length) {
        if (length > MOST_CHARACTERS) {
            throw Fault.value("Text result of %s is longer than the limit of %d characters."
                    .formatted(function, MOST_CHARACTERS));
        }
    }

    private static ValueEval formatted(Arguments given) {
        String pattern = given.text(1);
        if (pattern.isEmpty()) {
            return Values.of("");
        } else if (given.value(0) instanceof BoolEval) {
            return Values.of(given.text(0));
        }
        Optional<Double> number = given.value(0) instanceof NumberEval
                ? Optional.of(given.number(0))
                : Coercion.number(given.text(0), given.view());
        NumberPattern compiled = NumberPattern.of(pattern);
        return Values.of(number.map(value -> compiled.number(value, given.view().locale()))
                .orElseGet(() -> given.value(0) instanceof org.apache.poi.ss.formula.eval.BlankEval
                        ? compiled.number(0, given.view().locale())
                        : compiled.text(given.text(0))));
    }

    private static ValueEval value(Arguments given) {
        return Values.of(given.number(0));
    }

    private static ValueEval repeated(Arguments given) {
        String text = given.text(0);
        int times = given.whole(1);
        if (times < 0) {
            throw Fault.value(
                    "Function REPT parameter 2 value is %d. It should be greater than or equal to 0.".formatted(times));
        }
        check(given, "REPT", (double) text.length() * times);
        return Values.of(text.repeat(times));
    }

    private static ValueEval substituted(Arguments given) {
        String text = given.text(0);
        String old = given.text(1);
        String with = given.text(2);
        if (old.isEmpty()) {
            return Values.of(text);
        }
        given.budget().spendFinding(old, text);
        StringBuilder result = new StringBuilder();
        int wanted = given.whole(3, 0);
        int from = 0;
        int number = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
            number++;
            if (wanted == 0 || wanted == number) {
                result.append(text, from, at).append(with);
                from = at + old.length();
                refuseLonger("SUBSTITUTE", result.length());
            }
        }
        return limited(given, "SUBSTITUTE", result.append(text, from, text.length()));
    }

    private static ValueEval split(Arguments given) {
        String text = given.text(0);
        String delimiter = given.text(1);
        if (delimiter.isEmpty()) {
            throw Fault.value("Function SPLIT parameter 2 value should be non-empty.");
        }
        String pattern = given.flag(2, true)
                ? "[" + delimiter.replaceAll("[\\[\\]\\\\^&-]", "\\\\$0") + "]"
                : Pattern.quote(delimiter);
        List<String> parts = new ArrayList<>(List.of(text.split(pattern, -1)));
        if (given.flag(3, true)) {
            parts.removeIf(String::isEmpty);
        }
        if (parts.isEmpty()) {
            throw Fault.value("Function SPLIT parameter 1 value should be non-empty.");
        }
        return ArrayValue.of(given.budget(), 1, parts.size(), (_, column) -> read(parts.get(column), given));
    }

    /// Parts that read as numbers are numbers.
    private static ValueEval read(String part, Arguments given) {
        return Coercion.number(part, given.view()).map(Values::of).orElseGet(() -> Values.of(part));
    }

    private static ValueEval code(Arguments given) {
        String text = given.text(0);
        if (text.isEmpty()) {
            throw Fault.value("Function UNICODE parameter 1 value should be non-empty.");
        }
        return Values.of(text.codePointAt(0));
    }
}
