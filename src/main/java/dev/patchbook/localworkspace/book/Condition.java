package dev.patchbook.localworkspace.book;

import java.util.List;

/// A test on a cell's value, by Google's name of it (`NUMBER_GREATER`, `ONE_OF_LIST`, `CUSTOM_FORMULA` …) and its
/// values as typed.
public record Condition(String type, List<Value> values) {
    public Condition {
        values = List.copyOf(values);
    }

    /// One value of a condition.
    public sealed interface Value {
        record Typed(String text) implements Value {}

        /// A date relative to the day of looking, by Google's name: `TODAY`, `PAST_WEEK` …
        record RelativeDate(String name) implements Value {}
    }

    /// The condition with its formulas and references rewritten.
    public Condition mapFormulas(java.util.function.UnaryOperator<String> rewrite) {
        return new Condition(
                type,
                values.stream()
                        .map(value -> value instanceof Value.Typed typed
                                        && typed.text().startsWith("=")
                                ? new Value.Typed(rewrite.apply(typed.text()))
                                : value)
                        .toList());
    }
}
