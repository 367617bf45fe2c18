package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Names;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Says which rows of a computed tab are left to the AE because their key does not tell, and which could not come.
final class RowReports {

    private final TabBinding tab;
    private final RowPlan plan;

    RowReports(TabBinding tab, RowPlan plan) {
        this.tab = tab;
        this.plan = plan;
    }

    /// Duplicates anywhere, and rows without a key between our rows; what stands below them is the AE's anyway.
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (tab.schema().whenGone() == WhenGone.INPUT) {
            return problems;
        }
        for (int row : plan.match().duplicates().keySet()) {
            problems.add(problem(
                    row,
                    "Duplicate row",
                    "%s: row %d is a second row for %s; it is kept as yours and not updated."
                            .formatted(tab.sheet().title(), row + 1, record(row)),
                    "Delete the row, or clear its key, if you do not need it."));
        }
        for (int row : plan.match().keyless()) {
            if (row < plan.at()) {
                problems.add(problem(
                        row,
                        "Row without key",
                        "%s: row %d has no %s; it is kept as yours and not updated."
                                .formatted(tab.sheet().title(), row + 1, tab.shownHeader(named())),
                        "Move the row below the table, or delete it, if you do not need it here."));
            }
        }
        for (int computed : plan.match().twice()) {
            problems.add(new Problem(
                    Severity.WARNING,
                    "Duplicate row",
                    new Place(
                            tab.sheet().title(),
                            text(plan.table().rows().get(computed).at(named())),
                            "",
                            ""),
                    "%s: %s was computed twice; the first one is shown."
                            .formatted(
                                    tab.sheet().title(),
                                    text(plan.table().rows().get(computed).at(named()))),
                    "Give the two records different ids or names.",
                    OptionalDouble.empty()));
        }
        return problems;
    }

    /// The sentence for rows that could not be inserted.
    String notInserted() {
        return "%s: %d new %s could not be added below row %d because the rows there are protected or merged."
                .formatted(tab.sheet().title(), plan.inserted(), plan.inserted() == 1 ? "row" : "rows", plan.at());
    }

    private Problem problem(int row, String kind, String message, String fix) {
        return new Problem(
                Severity.NOTE,
                kind,
                new Place(tab.sheet().title(), record(row), tab.shownHeader(named()), tab.address(row, named())),
                message,
                fix,
                OptionalDouble.empty());
    }

    private String record(int row) {
        String name = text(tab.value(row, named()));
        return name.isEmpty()
                ? tab.schema().idColumn().map(id -> text(tab.value(row, id))).orElse("")
                : name;
    }

    private String named() {
        List<String> keys = tab.schema().keyColumns();
        return keys.isEmpty() ? tab.schema().idColumn().orElseThrow() : keys.getLast();
    }

    private static String text(Value value) {
        return Names.shown(value);
    }
}
