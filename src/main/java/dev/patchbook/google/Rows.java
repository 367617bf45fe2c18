package dev.patchbook.google;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import java.util.List;

/// Rows without the blanks at their ends, and grids without the blank rows at theirs.
final class Rows {

    private Rows() {}

    static List<Value> trimmed(List<Value> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isBlank()) {
            width--;
        }
        return List.copyOf(row.subList(0, width));
    }

    /// @param rows trimmed
    static Grid grid(List<List<Value>> rows) {
        int height = rows.size();
        while (height > 0 && rows.get(height - 1).isEmpty()) {
            height--;
        }
        return Grid.of(List.copyOf(rows.subList(0, height)));
    }
}
