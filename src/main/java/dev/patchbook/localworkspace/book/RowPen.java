package dev.patchbook.localworkspace.book;

import java.util.Arrays;

/// Writes cells row by row without looking up the row for each cell; only valid as long as rows and
/// columns stay where they are and the cells are not copied.
public final class RowPen {
    private final Cells cells;
    private final Segment[] open;
    private Block block;
    private int start;
    private int row;

    RowPen(Cells cells) {
        this.cells = cells;
        this.open = new Segment[cells.columnCount()];
        this.block = new Block(this, 0, new Segment[0]);
    }

    /// Goes to this row.
    public RowPen row(int row) {
        if (row < start || row >= start + block.rows) {
            cells.check(row, 0);
            int index = cells.blockOf(row);
            block = cells.writable(index);
            start = cells.blockStart(index);
            Arrays.fill(open, Segment.EMPTY);
        }
        this.row = row;
        return this;
    }

    /// Sets a number, without an object for it.
    public void setNumber(int column, double number) {
        segment(column).setNumber(row - start, number);
    }

    /// Sets a text that is not empty, without an object around it.
    public void setText(int column, String text) {
        segment(column).setText(row - start, text);
    }

    public void setValue(int column, CellValue value) {
        cells.setValue(row, column, value);
    }

    public int style(int column) {
        return cells.style(row, column);
    }

    public void setStyle(int column, int style) {
        cells.setStyle(row, column, style);
    }

    @SuppressWarnings("ReferenceEquality") // there is one such segment
    private Segment segment(int column) {
        Segment segment = open[column];
        if (segment == Segment.EMPTY) {
            segment = block.writable(column);
            open[column] = segment;
        }
        return segment;
    }
}
