package dev.patchbook.workbook;

import static dev.patchbook.plan.Column.computed;
import static dev.patchbook.plan.Column.ofAe;

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

/// Small tabs for the tests of binding and merging, one of each kind.
final class Tables {

    /// Like Prioritization: by id or name, with columns of the AE's, sorted by rank.
    static final TableSchema RANKING = new TableSchema(
            "Ranking",
            "Invented for tests.",
            List.of(
                    computed("Rank", Format.COUNT, "The place."),
                    computed("Account ID", Format.ID, "The id."),
                    computed("Account", Format.TEXT, "The name.").alsoCalled("Company"),
                    computed("Score", Format.SCORE, "The points."),
                    computed("Why", Format.TEXT, "The reason."),
                    ofAe("My note", Format.TEXT, "Yours."),
                    computed("Order", Format.COUNT, "Unused by the sort.")),
            Optional.of("Account ID"),
            List.of("Account"),
            Optional.of("Rank"),
            WhenGone.EMPTIED);

    /// Like Pipeline: by two columns, no id, a hidden order column.
    static final TableSchema GROUPS = new TableSchema(
            "Groups",
            "Invented for tests.",
            List.of(
                    computed("Group", Format.TEXT, "The group."),
                    computed("Name", Format.TEXT, "The name."),
                    computed("Open", Format.COUNT, "How many."),
                    computed("Until", Format.DATE, "When."),
                    computed("Order", Format.COUNT, "The order.")),
            Optional.empty(),
            List.of("Group", "Name"),
            Optional.of("Order"),
            WhenGone.EMPTIED);

    /// Like Data quality: solved rows go, unless the AE wrote in them.
    static final TableSchema FAULTS = new TableSchema(
            "Faults",
            "Invented for tests.",
            List.of(
                    computed("Record", Format.TEXT, "The record."),
                    computed("Kind", Format.TEXT, "The kind."),
                    computed("Problem", Format.TEXT, "The problem."),
                    ofAe("Ignore until", Format.DATE, "Yours."),
                    computed("Order", Format.COUNT, "The order.")),
            Optional.empty(),
            List.of("Record", "Kind"),
            Optional.of("Order"),
            WhenGone.SOLVED);

    /// Like History: rows are only added.
    static final TableSchema DIARY = new TableSchema(
            "Diary",
            "Invented for tests.",
            List.of(
                    computed("Day", Format.DATE, "The day."),
                    computed("Key", Format.ID, "The key."),
                    computed("Said", Format.ANY, "What was.")),
            Optional.empty(),
            List.of("Day", "Key"),
            Optional.empty(),
            WhenGone.KEPT);

    private Tables() {}

    /// A table whose rows name the columns as given.
    static ComputedTable table(TableSchema schema, List<String> headers, Object[]... rows) {
        List<ComputedTable.Row> computed = new ArrayList<>();
        for (Object[] row : rows) {
            Map<String, Value> values = new HashMap<>();
            for (int i = 0; i < row.length; i++) {
                values.put(headers.get(i), SheetOnPaper.value(row[i]));
            }
            computed.add(new ComputedTable.Row(values));
        }
        return new ComputedTable(schema, computed);
    }

    static Object[] row(Object... cells) {
        return cells;
    }
}
