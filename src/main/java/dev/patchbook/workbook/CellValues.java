package dev.patchbook.workbook;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;

/// When a cell as read already says what was computed for it.
///
/// Numbers and texts compare exactly, a date with its serial number; an empty text is blank, and an error is never
/// what was computed.
public final class CellValues {

    /// The most characters that Sheets takes in a cell.
    private static final int MOST_CHARACTERS = 50_000;

    private CellValues() {}

    public static boolean same(Value read, Value computed) {
        return !(read instanceof Value.Fault) && canonical(read).equals(canonical(computed));
    }

    /// What may be written for a computed value: an empty text and an error are blank, a text too long for a cell is
    /// cut.
    public static Value written(Value computed) {
        return switch (computed) {
            case Value.Fault _ -> Value.BLANK;
            case Value.Text(String text) when text.isEmpty() -> Value.BLANK;
            case Value.Text(String text) -> new Value.Text(fitting(text));
            case Value other -> other;
        };
    }

    /// The text, or as much of it as a cell takes.
    static String fitting(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// What a read gives for a value that was written: dates are serial numbers.
    public static Value canonical(Value value) {
        return switch (written(value)) {
            case Value.Date(var date) -> Value.of(SerialDate.of(date));
            case Value.Number(double number) -> Value.of(number + 0.0); // -0.0 and 0.0 are one
            case Value other -> other;
        };
    }
}
