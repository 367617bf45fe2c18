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
            String detail = input.plan().accounts().isEmpty()
                    ? "Add your accounts, or import them, to see whom to work on first."
                    : "No account calls for action; see Prioritization for the ranking.";
            return Stream.of(Item.of(SECTION, "1", "nothing yet", detail, "Accounts"));
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
}
