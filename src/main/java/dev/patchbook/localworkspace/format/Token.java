package dev.patchbook.localworkspace.format;

/// A piece of a number format pattern.
sealed interface Token {
    /// A digit's place: `0`, `#` or `?`.
    record Digit(char kind) implements Token {}

    /// The decimal point.
    record Point() implements Token {}

    /// The percent sign, which also multiplies by 100.
    record Percent() implements Token {}

    /// `E+` or `E-`, before the exponent's digits.
    record Exponent(boolean plus) implements Token {}

    /// The `/` of a fraction.
    record Slash() implements Token {}

    /// Text shown as it is.
    record Literal(String text) implements Token {}

    /// `@`: the cell's text.
    record Content() implements Token {}

    /// `General`: the automatic format.
    record Automatic() implements Token {}

    /// Part of a date or time: `y`, `M` (month), `d`, `h`, `m` (minute), `s`, repeated.
    record Part(char unit, int length) implements Token {}

    /// Elapsed hours, minutes or seconds: `[h]`.
    record Elapsed(char unit, int length) implements Token {}

    /// `am/pm` or `a/p`.
    record HalfDay(boolean brief) implements Token {}

    /// Fractions of a second: `.000`.
    record SubSecond(int digits) implements Token {}
}
