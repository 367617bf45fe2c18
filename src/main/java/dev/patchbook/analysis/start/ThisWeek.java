package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.ComputedTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The week's three things: the next actions of the accounts that rank highest.
final class ThisWeek {

    private static final String SECTION = "This week";
    private static final int THINGS = 3;

    private ThisWeek() {}

    static Stream<Item> of(SummaryInput input) {
        List<Row> first = Tables.rows(input, "Prioritization")
                .filter(row -> !Tables.text(row, "Next action").isEmpty())
                .limit(THINGS)
                .toList();
        if (first.isEmpty()) {
            return input.plan().accounts().isEmpty()
                    ? toBegin()
                    : Stream.of(Item.of(
                            SECTION,
                            "1",
                            "nothing yet",
                            "No account calls for action; see Prioritization for the ranking.",
                            "Prioritization"));
        }
        List<Item> items = new ArrayList<>();
        for (Row row : first) {
            items.add(Item.of(
                    SECTION,
                    String.valueOf(items.size() + 1),
                    Tables.text(row, "Account"),
                    Tables.text(row, "Next action"),
                    "Prioritization"));
        }
        return items.stream();
    }

    /// The three things that bring a new plan to life.
    private static Stream<Item> toBegin() {
        return Stream.of(
                Item.of(
                        SECTION,
                        "1",
                        "Bring in your accounts",
                        "Import your CRM's export, or paste them below the headers, to see whom to work on first.",
                        "Accounts"),
                Item.of(
                        SECTION,
                        "2",
                        "Bring in your deals",
                        "Open and closed ones: the closed ones teach win rates, cycles and the forecast.",
                        "Opportunities"),
                Item.of(SECTION, "3", "Check your goals", "What you want to reach, and by when.", "Goals"));
    }
}
