package dev.patchbook.localworkspace.book;

/// Reads cells row by row without looking up the row for each cell; only valid while the cells are not changed.
public final class RowCursor {
    private final Cells cells;
    private int index;
    private Block block;
    private int offset;

    RowCursor(Cells cells) {
        this.cells = cells;
        this.block = new Block(this, 0, new Segment[0]);
    }

    /// Goes to this row.
    public RowCursor row(int row) {
        offset = row - (block.rows == 0 ? row + 1 : cells.blockStart(index));
        if (offset < 0 || offset >= block.rows) {
            index = cells.blockOf(row);
            block = cells.block(index);
            offset = row - cells.blockStart(index);
        }
        return this;
    }

    /// No column at or after this one holds anything in this row.
    public int columnsUsed() {
        return Math.min(block.columnsUsed(), cells.columnCount());
    }

    public boolean isBlank(int column) {
        return block.column(column).kind(offset) == Segment.BLANK;
    }

    public boolean isNumber(int column) {
        return block.column(column).kind(offset) == Segment.NUMBER;
    }

    public boolean isText(int column) {
        return block.column(column).kind(offset) == Segment.TEXT;
    }

    /// Whether a number, a text or a truth value stands here that no formula put there.
    public boolean isConstant(int column) {
        return Segment.isConstant(block.column(column).kind(offset));
    }

    /// The number; only where [#isNumber] says so.
    public double number(int column) {
        return block.column(column).number(offset);
    }

    /// The text; only where [#isText] says so.
    public String text(int column) {
        return block.column(column).text(offset);
    }

    public CellValue value(int column) {
        return block.column(column).value(offset);
    }

    public int style(int column) {
        return block.column(column).style(offset);
    }

    public int mark(int column) {
        return block.column(column).mark(offset);
    }

    public int rule(int column) {
        return block.column(column).rule(offset);
    }

    public String note(int column) {
        return wholeNote(column).text();
    }

    public Note wholeNote(int column) {
        return block.column(column).note(offset);
    }
}
