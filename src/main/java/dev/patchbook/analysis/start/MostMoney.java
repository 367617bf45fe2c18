package dev.patchbook.analysis.start;

import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.ComputedTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The problems that touch the most money.
final class MostMoney {

    private static final String SECTION = "Problems";
    private static final int SHOWN = 3;
    /// What Data quality calls an import that the plan agrees with: a line, but nothing to mend.
    private static final String AGREES = "Import agrees";

    private MostMoney() {}

    static Stream<Item> of(SummaryInput input) {
        List<Row> lines = Tables.rows(input, "Data quality")
                .filter(line -> !Tables.text(line, "Kind").equals(AGREES))
                .toList();
        if (lines.isEmpty()) {
            return Stream.of(Item.of(SECTION, "All", "none", "Nothing to mend was found.", "Data quality"));
        }
        List<Item> items = new ArrayList<>();
        items.add(Item.of(
                SECTION,
                "All",
                Wording.count(lines.size(), "line", "lines"),
                "What to mend, most money first, each with a suggestion.",
                "Data quality"));
        for (Row line : lines.subList(0, Math.min(SHOWN, lines.size()))) {
            OptionalDouble money = Tables.number(line, "Amount touched");
            String cell = Tables.text(line, "Cell");
            items.add(Item.of(
                    SECTION,
                    String.valueOf(items.size()),
                    money.isPresent()
                            ? Wording.money(
                                    money.getAsDouble(), input.plan().settings().currency())
                            : Tables.text(line, "Severity"),
                    Tables.text(line, "Problem"),
                    Tables.text(line, "Tab") + (cell.isEmpty() ? "" : "!" + cell)));
        }
        return items.stream();
    }
}
