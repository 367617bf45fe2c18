package dev.patchbook.plan;

import java.time.LocalDate;

/// What one cell holds, be it read from a sheet or computed for one.
///
/// A sheet stores dates as serial numbers, so a cell as read is never a [Date]: only its column's type tells.
public sealed interface Value {

    // No deadlock of class initialisers: nothing else makes a Blank, so Value always comes first.
    @SuppressWarnings("ClassInitializationDeadlock")
    Value BLANK = new Blank();

    /// Nothing: unknown or not applicable. Not zero and not the empty text.
    record Blank() implements Value {}

    /// Text, kept as spelt.
    record Text(String text) implements Value {}

    /// A finite number at full double precision; ratios as 0–1, money in the plan's currency.
    record Number(double number) implements Value {
        public Number {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("A cell cannot hold " + number);
            }
        }
    }

    /// A calendar date.
    record Date(LocalDate date) implements Value {}

    /// True or false.
    record Flag(boolean set) implements Value {}

    /// An error that the sheet itself shows, such as `#REF!`; never written.
    record Fault(String shown) implements Value {}

    /// The text, or [#BLANK] where it is empty.
    static Value of(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    static Value of(double number) {
        return new Number(number);
    }

    static Value of(LocalDate date) {
        return new Date(date);
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
