package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The values of a sheet from its first cell to its last filled one; beyond that everything is blank.
///
/// Dates are serial numbers here. Rows may be of different length.
public final class Grid {

    private static final Value[] NONE = {};

    private final Value[][] rows;

    private Grid(Value[][] rows) {
        this.rows = rows;
    }

    /// A grid of rows of values.
    public static Grid of(List<List<Value>> rows) {
        Value[][] arrays = new Value[rows.size()][];
        for (int row = 0; row < arrays.length; row++) {
            arrays[row] = rows.get(row).toArray(NONE);
        }
        return new Grid(arrays);
    }

    /// A grid of these arrays, which are its own from then on.
    ///
    /// @param rows none with a blank at its end, nor the last one without a value
    public static Grid ofRows(Value[][] rows) {
        return new Grid(rows);
    }

    public Value at(int row, int column) {
        return column < width(row) ? rows[row][column] : Value.BLANK;
    }

    /// How many rows have anything in or below them.
    public int height() {
        return rows.length;
    }

    /// How many cells a row has up to its last filled one.
    public int width(int row) {
        return row < rows.length ? rows[row].length : 0;
    }

    /// The cells of a row up to its last filled one.
    public List<Value> row(int row) {
        return row < rows.length ? Collections.unmodifiableList(Arrays.asList(rows[row])) : List.of();
    }
}
