package dev.patchbook.addon;

import dev.patchbook.plan.Value;
import dev.patchbook.refresh.Overview.Row;
import java.util.OptionalDouble;

/// Cells of computed tabs as cards need them.
final class Cells {

    private static final int LONGEST = 60;

    private Cells() {}

    /// The text of a cell; empty where it holds none.
    static String text(Row row, String header) {
        return text(row.at(header));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.strip();
            case Value.Number(double number) ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString((long) number)
                        : Double.toString(number);
            case Value.Date(var date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Blank() -> "";
            case Value.Fault(String shown) -> shown;
        };
    }

    /// A value in a few words: as a person writes it, and shortened.
    static String shown(Value value) {
        String text = text(value);
        return text.isEmpty() ? "(blank)" : text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static OptionalDouble number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }
}
