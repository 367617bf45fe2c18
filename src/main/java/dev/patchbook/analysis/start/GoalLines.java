package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.ComputedTable.Row;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// How each goal stands, with its chance.
final class GoalLines {

    private static final String SECTION = "Goals";
    private static final Set<String> ENDED = Set.of("Reached", "Missed");

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
        String chance = ENDED.contains(status) ? "" : chance(row);
        String value = status + (chance.isEmpty() || status.isEmpty() ? "" : ", ") + chance;
        String why = Tables.text(row, "Why");
        String detail = Tables.text(row, "Goal") + (why.isEmpty() ? "" : ". " + why);
        return Item.of(SECTION, Tables.text(row, "Goal ID"), value, detail, "Goal tracking");
    }

    /// The chance, rounded to 5 % as everywhere it is shown; nothing that is still open is certain.
    private static String chance(Row row) {
        OptionalDouble chance = Tables.number(row, "Chance");
        if (chance.isEmpty()) {
            String instead = Tables.text(row, "Chance");
            return instead.isEmpty() ? "" : "chance: " + instead;
        }
        long percent = 5 * Math.round(chance.getAsDouble() * 20);
        return percent == 0
                ? "chance under 5 %"
                : percent == 100 ? "chance over 95 %" : "chance %d %%".formatted(percent);
    }
}
