package dev.patchbook.addon;

import dev.patchbook.plan.Value;
import dev.patchbook.refresh.Overview.Row;
import java.util.OptionalDouble;

/// Cells of computed tabs as cards need them.
final class Cells {

    private Cells() {}

    /// The text of a cell; empty where it holds none.
    static String text(Row row, String header) {
        return switch (row.at(header)) {
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

    static OptionalDouble number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }
}
