package dev.patchbook.templates;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Setting;
import dev.patchbook.plan.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows that a new workbook begins with, by tab, each cell by its header as provisioned.
record Content(Map<String, List<Map<String, Value>>> rows) {
    Content {
        rows = Map.copyOf(rows);
    }

    List<Map<String, Value>> of(String tab) {
        return rows.getOrDefault(tab, List.of());
    }

    /// How a cell of a row is shown: where the column leaves it open, the row tells whether it is money.
    static Format format(Column column, Map<String, Value> row) {
        boolean isMoney =
                row.containsValue(Value.of(Setting.MONEY)) || row.containsValue(Value.of(Goal.Metric.BOOKINGS.title()));
        return column.format() == Format.ANY && isMoney ? Format.MONEY : column.format();
    }

    /// This content with the rows of one tab.
    Content with(String tab, List<Map<String, Value>> tabRows) {
        Map<String, List<Map<String, Value>>> all = new HashMap<>(rows);
        all.put(tab, tabRows);
        return new Content(all);
    }
}
