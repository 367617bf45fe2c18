package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.List;

/// Reads the tab that Prioritization computes.
final class Rows {

    static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    private Rows() {}

    static List<Row> of(PlanBuilder plan) {
        return of(plan, TODAY);
    }

    static List<Row> of(PlanBuilder plan, LocalDate asOf) {
        return new Prioritization()
                .of(AsKnown.on(plan.build(), asOf), asOf)
                .getFirst()
                .rows();
    }

    static Row row(PlanBuilder plan, String account) {
        return of(plan).stream()
                .filter(row -> text(row, "Account").equals(account))
                .findFirst()
                .orElseThrow();
    }

    static List<String> accounts(List<Row> rows) {
        return rows.stream().map(row -> text(row, "Account")).toList();
    }

    static String text(Row row, String header) {
        return switch (row.at(header)) {
            case Value.Text(String text) -> text;
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Blank _ -> "";
            case Value other -> throw new AssertionError(header + " is " + other);
        };
    }

    static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : Double.NaN;
    }
}
