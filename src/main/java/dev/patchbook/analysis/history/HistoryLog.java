package dev.patchbook.analysis.history;

import static dev.patchbook.plan.Column.computed;

import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Seals what changed since the last day sealed (workbook.md §4, *History*).
///
/// The first refresh of a day seals that day; later ones of the same day add nothing, since lines are never
/// rewritten. What a later refresh of the day saw is sealed with the next day. Only an account's owner that has no line
/// of the day gets one, so that the day on which it changed hands is that day. A past as-of date seals nothing.
public final class HistoryLog implements Summary {

    /// The way in which the numbers were computed; raised when a definition changes, so that old lines can be
    /// told apart.
    public static final String ENGINE = "patchbook 1";

    /// The History tab.
    public static final TableSchema SCHEMA = new TableSchema(
            "History",
            "What your plan said, day by day; lines are added and never changed.",
            List.of(
                    computed("Sealed on", Format.DATE, "The day that the line is about."),
                    computed(
                            "Data as of",
                            Format.DATE,
                            "The day of the last import or edit known then, of the tab whose data were the oldest."),
                    computed("Kind", Format.TEXT, "Goal, account or deal."),
                    computed("Key", Format.ID, "Which one: its id, else its name."),
                    computed(
                            "Measure",
                            Format.TEXT,
                            "What changed. Goals: target, actual, P10, P50, P90, chance. "
                                    + "Accounts: rank, tier, override; owner where Settings covers some only. Deals: stage, amount, close date; a deal is first sealed "
                                    + "while it is open. Beyond the first 1,000 ranks only tiers A and B and overrides are "
                                    + "sealed."),
                    computed("Value", Format.ANY, "What it was; blank where it became unknown."),
                    computed("Engine", Format.TEXT, "By which version of the definitions.")),
            Optional.empty(),
            List.of("Sealed on", "Kind", "Key", "Measure"),
            Optional.empty(),
            WhenGone.KEPT);

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    /// The lines of this day: all on the first refresh, later what differs from the line before; none for a past
    /// date, and where the day is sealed already, only owners that changed since.
    @Override
    public ComputedTable of(SummaryInput input) {
        boolean sealed = input.plan().history().lines().stream()
                .anyMatch(line -> line.sealedOn().equals(input.asOf()));
        if (input.reconstructed()) {
            return new ComputedTable(SCHEMA, List.of());
        }
        Value dataAsOf = dataAsOf(input);
        Stream<Measured> daily = sealed
                ? Stream.empty()
                : Stream.of(Measured.goals(input), Measured.accounts(input), Measured.deals(input))
                        .flatMap(lines -> lines);
        List<ComputedTable.Row> rows = Stream.concat(
                        daily, Measured.owners(input).filter(line -> !isSealedToday(input, line)))
                .filter(line -> line.isDue(last(input, line)))
                .map(line -> row(line, input.asOf(), dataAsOf))
                .toList();
        return new ComputedTable(SCHEMA, rows);
    }

    private static boolean isSealedToday(SummaryInput input, Measured line) {
        return input.plan().history().about(line.kind(), line.key(), line.measure()).stream()
                .anyMatch(before -> before.sealedOn().equals(input.asOf()));
    }

    private static Optional<Value> last(SummaryInput input, Measured line) {
        return input.plan()
                .history()
                .lastBefore(input.asOf(), line.kind(), line.key(), line.measure())
                .map(Sealed::value);
    }

    private static ComputedTable.Row row(Measured line, LocalDate day, Value dataAsOf) {
        Map<String, Value> row = new HashMap<>();
        row.put("Sealed on", Value.of(day));
        row.put("Data as of", dataAsOf);
        row.put("Kind", Value.of(line.kind()));
        row.put("Key", Value.of(line.key()));
        row.put("Measure", Value.of(line.measure()));
        row.put("Value", line.value());
        row.put("Engine", Value.of(ENGINE));
        row.values().removeIf(Value::isBlank);
        return new ComputedTable.Row(row);
    }

    private static Value dataAsOf(SummaryInput input) {
        return Freshness.oldest(input.plan().freshness())
                .flatMap(Freshness::dataAsOf)
                .map(time -> time.atZone(input.plan().settings().timeZone()).toLocalDate())
                .map(Value::of)
                .orElse(Value.BLANK);
    }
}
