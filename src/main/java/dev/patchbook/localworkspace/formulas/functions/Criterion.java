package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What `COUNTIF` and its like look for: a value, a comparison (`">=5"`), a text with `*` and `?`, or
/// nothing.
///
/// @param keys where it is a plain value: the [Keys] of the values that are equal to it; empty for any other
record Criterion(List<Object> keys, Predicate<ValueEval> test) {
    private static final Pattern COMPARED = Pattern.compile("(<>|<=|>=|=|<|>)?(.*)", Pattern.DOTALL);

    static Criterion of(ValueEval wanted, Arguments given) {
        return switch (wanted) {
            case NumberEval number -> equal(Optional.of(number.getNumberValue()), Coercion.text(wanted));
            case BoolEval flag ->
                new Criterion(
                        List.of(flag.getBooleanValue()),
                        value -> value instanceof BoolEval other && other.getBooleanValue() == flag.getBooleanValue());
            case StringEval text -> written(text.getStringValue(), given);
            default -> equal(Optional.of(0.0), "0");
        };
    }

    boolean matchesBlank() {
        return test.test(BlankEval.instance);
    }

    private static Criterion written(String text, Arguments given) {
        Matcher parts = COMPARED.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("every text has an operator or none");
        }
        String operator = parts.group(1) == null ? "" : parts.group(1);
        String operand = parts.group(2);
        Optional<Double> number = Coercion.number(operand, given.view());
        return switch (operator) {
            case "", "=" -> same(operator, operand, number, given);
            case "<>" -> {
                Criterion same = same("=", operand, number, given);
                yield new Criterion(List.of(), value -> !same.test().test(value));
            }
            default ->
                number.isPresent()
                        ? compared(number.get(), operator)
                        : new Criterion(
                                List.of(),
                                value -> value instanceof StringEval other
                                        && holds(
                                                operator,
                                                String.CASE_INSENSITIVE_ORDER.compare(
                                                        other.getStringValue(), operand)));
        };
    }

    private static Criterion same(String operator, String operand, Optional<Double> number, Arguments given) {
        if (operand.isEmpty()) {
            boolean onlyBlank = operator.equals("=");
            return new Criterion(
                    List.of(),
                    value -> value == BlankEval.instance
                            || !onlyBlank
                                    && value instanceof StringEval text
                                    && text.getStringValue().isEmpty());
        } else if (operand.equalsIgnoreCase("TRUE") || operand.equalsIgnoreCase("FALSE")) {
            boolean flag = operand.equalsIgnoreCase("TRUE");
            return new Criterion(
                    List.of(flag), value -> value instanceof BoolEval other && other.getBooleanValue() == flag);
        } else if (number.isPresent()) {
            return equal(number, operand);
        }
        Optional<Pattern> wild = Wildcards.of(operand);
        if (wild.isPresent()) {
            return new Criterion(
                    List.of(),
                    value -> value instanceof StringEval text
                            && wild.get()
                                    .matcher(new Metered(text.getStringValue(), given.budget()))
                                    .matches());
        }
        return equal(Optional.empty(), Wildcards.plain(operand));
    }

    private static Criterion equal(Optional<Double> number, String text) {
        List<Object> keys = new ArrayList<>();
        number.ifPresent(value -> keys.add(value + 0.0));
        Keys.ofAnyCase(new StringEval(text)).ifPresent(keys::add);
        return new Criterion(
                List.copyOf(keys),
                value -> Keys.ofAnyCase(value).filter(keys::contains).isPresent());
    }

    private static Criterion compared(double limit, String operator) {
        DoublePredicate holds = number -> holds(operator, Double.compare(number, limit));
        return new Criterion(
                List.of(), value -> value instanceof NumberEval number && holds.test(number.getNumberValue() + 0.0));
    }

    private static boolean holds(String operator, int compared) {
        return switch (operator) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            default -> compared >= 0;
        };
    }
}
