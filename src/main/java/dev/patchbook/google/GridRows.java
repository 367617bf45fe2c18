package dev.patchbook.google;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes the values of a grid one by one, and leaves out the blanks at the ends of rows and the blank rows at the end.
final class GridRows {

    private static final int FIRST_WIDTH = 32;

    private final List<Value[]> rows = new ArrayList<>();
    private int height;
    private Value[] row = new Value[FIRST_WIDTH];
    private int taken;
    private int width;

    void add(Value value) {
        if (taken == row.length) {
            row = Arrays.copyOf(row, 2 * taken);
        }
        row[taken++] = value;
        width = value.isBlank() ? width : taken;
    }

    void endRow() {
        rows.add(Arrays.copyOf(row, width));
        height = width == 0 ? height : rows.size();
        taken = 0;
        width = 0;
    }

    /// The grid of the rows that have ended.
    Grid grid() {
        return Grid.ofRows(rows.subList(0, height).toArray(Value[][]::new));
    }
}
