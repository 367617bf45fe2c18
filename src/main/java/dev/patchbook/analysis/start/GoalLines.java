package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.ComputedTable.Row;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How each goal stands, with its chance.
final class GoalLines {

    private static final String SECTION = "Goals";

    private GoalLines() {}

    static Stream<Item> of(SummaryInput input) {
        List<Item> goals =
                Tables.rows(input, "Goal tracking").map(GoalLines::line).toList();
        return goals.isEmpty()
                ? Stream.of(Item.of(SECTION, "none", "no goals yet", "Add a goal, or a quota on Settings.", "Goals"))
                : goals.stream();
    }

    private static Item line(Row row) {
        String status = Tables.text(row, "Status");
        String chance = chance(row);
        String value = status + (chance.isEmpty() || status.isEmpty() ? "" : ", ") + chance;
        String target = Tables.text(row, "Target");
        String amounts = Tables.text(row, "Actual").isEmpty()
                ? ""
                : ": %s%s".formatted(Tables.text(row, "Actual"), target.isEmpty() ? "" : " of " + target);
        String why = Tables.text(row, "Why");
        String detail = Tables.text(row, "Goal") + amounts + (why.isEmpty() ? "" : ". " + why);
        return Item.of(SECTION, Tables.text(row, "Goal ID"), value, detail, "Goal tracking");
    }

    /// The chance, rounded to 5 % as everywhere it is shown.
    private static String chance(Row row) {
        OptionalDouble chance = Tables.number(row, "Chance");
        if (chance.isEmpty()) {
            String instead = Tables.text(row, "Chance");
            return instead.isEmpty() ? "" : "chance: " + instead;
        }
        return "%d %% chance".formatted(5 * Math.round(chance.getAsDouble() * 20));
    }
}
