package dev.patchbook.workbook;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.math.BigDecimal;

/// A cell as part of a key: an id that a sheet took for a number is the same as its text, a date the same as its
/// serial number, and case and surrounding space do not count.
final class KeyText {

    private KeyText() {}

    /// Empty where the cell says nothing that could identify a row.
    static String of(Value value) {
        return switch (value) {
            case Value.Blank(), Value.Fault(String _) -> "";
            case Value.Text(String text) -> Keys.normalized(CellValues.fitting(text));
            case Value.Number(double number) -> plain(number);
            case Value.Date(var date) -> plain(SerialDate.of(date));
            case Value.Flag(boolean set) -> set ? "true" : "false";
        };
    }

    /// A number without exponent, and without decimals where it has none.
    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).toPlainString();
    }
}
