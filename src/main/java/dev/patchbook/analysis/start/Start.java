package dev.patchbook.analysis.start;

import static dev.patchbook.plan.Column.computed;

import dev.patchbook.analysis.Summary;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says on one page where a plan stands (workbook.md §3, *Start*). Of all rows only *Computed at* tells the time
/// of the refresh.
public final class Start implements Summary {

    /// The Start tab.
    public static final TableSchema SCHEMA = new TableSchema(
            "Start",
            "Where you stand, and what to do this week.",
            List.of(
                    computed("Section", Format.TEXT, "What the row is about.").wide(150),
                    computed("Item", Format.TEXT, "Which one.").wide(200),
                    computed("Value", Format.ANY, "The short answer.").wide(190),
                    computed("Detail", Format.TEXT, "The longer one.").wide(700),
                    computed("Where", Format.TEXT, "Where to see more, or to change it.")
                            .wide(150),
                    computed("Order", Format.COUNT, "The order of the rows.")),
            Optional.empty(),
            List.of("Section", "Item"),
            Optional.of("Order"),
            WhenGone.EMPTIED);

    /// The sections, from top to bottom.
    private static final List<Function<SummaryInput, Stream<Item>>> SECTIONS = List.of(
            Banners::of,
            ThisWeek::of,
            ChangedHands::of,
            GoalLines::of,
            NamedAccounts::of,
            MostMoney::of,
            Steps::of,
            DataAge::of,
            LeftOut::of);

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public ComputedTable of(SummaryInput input) {
        List<ComputedTable.Row> rows = new ArrayList<>();
        SECTIONS.stream()
                .flatMap(section -> section.apply(input))
                .forEach(item -> rows.add(row(item, rows.size() + 1)));
        return new ComputedTable(SCHEMA, rows);
    }

    private static ComputedTable.Row row(Item item, int order) {
        Map<String, Value> row = new HashMap<>();
        row.put("Section", Value.of(item.section()));
        row.put("Item", Value.of(item.name()));
        row.put("Value", item.value());
        row.put("Detail", Value.of(item.detail()));
        row.put("Where", Value.of(item.where()));
        row.put("Order", Value.of(order));
        row.values().removeIf(Value::isBlank);
        return new ComputedTable.Row(row);
    }
}
