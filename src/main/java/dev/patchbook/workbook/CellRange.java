package dev.patchbook.workbook;

/// A rectangle of cells on one sheet, by zero-based indexes; the ends are not part of it.
public record CellRange(int startRow, int endRow, int startColumn, int endColumn) {

    /// The end of a range that goes to the edge of the grid, wherever that is when the change applies.
    public static final int EDGE = Integer.MAX_VALUE;

    public CellRange {
        if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) {
            throw new IllegalArgumentException(
                    "No range: rows %d to %d, columns %d to %d".formatted(startRow, endRow, startColumn, endColumn));
        }
    }

    public boolean contains(int row, int column) {
        return row >= startRow && row < endRow && column >= startColumn && column < endColumn;
    }

    public boolean intersects(CellRange other) {
        return startRow < other.endRow
                && other.startRow < endRow
                && startColumn < other.endColumn
                && other.startColumn < endColumn;
    }

    public int height() {
        return endRow - startRow;
    }
}
