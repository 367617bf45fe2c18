package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.math.BigDecimal;

/// A cell as part of a key: an id that a sheet took for a number is the same as its text, a date the same as its
/// serial number, and surrounding space does not count. Ids compare as spelt, as Salesforce's differ by case alone;
/// names without case.
public final class KeyText {

    private KeyText() {}

    /// Empty where the cell says nothing that could identify a row.
    public static String of(Column column, Value value) {
        return switch (value) {
            case Value.Blank(), Value.Fault(String _) -> "";
            case Value.Text(String text) -> {
                String kept = CellValues.fitting(text);
                yield column.format() == Column.Format.ID ? kept.strip() : Keys.normalized(kept);
            }
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
