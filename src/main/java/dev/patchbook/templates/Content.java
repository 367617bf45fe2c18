package dev.patchbook.templates;

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

    /// This content with the rows of one tab.
    Content with(String tab, List<Map<String, Value>> tabRows) {
        Map<String, List<Map<String, Value>>> all = new HashMap<>(rows);
        all.put(tab, tabRows);
        return new Content(all);
    }
}
