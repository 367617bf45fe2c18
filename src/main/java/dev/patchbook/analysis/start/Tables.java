package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Reads the tables of the other tabs by their headers.
final class Tables {

    private Tables() {}

    static Stream<Row> rows(SummaryInput input, String tab) {
        return input.table(tab).stream().flatMap(table -> table.rows().stream());
    }

    /// What a cell says; empty where it is blank.
    static String text(Row row, String header) {
        return switch (row.at(header)) {
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> Wording.number(number);
            case Value.Date(var date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Blank _, Value.Fault _ -> "";
        };
    }

    static OptionalDouble number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }
}
