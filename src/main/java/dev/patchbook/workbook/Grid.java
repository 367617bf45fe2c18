package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.List;

/// The values of a sheet from its first cell to its last filled one; beyond that everything is blank.
///
/// Dates are serial numbers here. Rows may be of different length.
public final class Grid {

    private final List<List<Value>> rows;

    private Grid(List<List<Value>> rows) {
        this.rows = rows;
    }

    /// A grid over rows of values, which must not change any more.
    public static Grid of(List<List<Value>> rows) {
        return new Grid(rows);
    }

    public Value at(int row, int column) {
        if (row >= rows.size() || column >= rows.get(row).size()) {
            return Value.BLANK;
        }
        return rows.get(row).get(column);
    }

    /// How many rows have anything in or below them.
    public int height() {
        return rows.size();
    }

    /// How many cells a row has up to its last filled one.
    public int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /// The cells of a row up to its last filled one.
    public List<Value> row(int row) {
        return row < rows.size() ? rows.get(row) : List.of();
    }
}
