package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The cells of a tab in a compact form: rows in blocks of some hundred, each block column by column in
/// primitive arrays.
///
/// A number costs nine bytes, a text five and the text itself once; blank stretches cost next to nothing.
/// Inserting, deleting and moving rows touches one or two
/// blocks, not the tab. A copy shares all blocks with its original until one of the two writes. Indexes
/// outside of the grid are an
/// [IndexOutOfBoundsException]: callers check what they were given before.
public final class Cells {
    private static final int BLOCK_ROWS = 512;

    private Object owner = new Object();
    private final List<Block> blocks;
    private int[] starts = {0};
    private int rowCount;
    private int columnCount;

    public Cells(int rowCount, int columnCount) {
        this.blocks = new ArrayList<>();
        this.columnCount = columnCount;
        insertRows(0, rowCount);
    }

    private Cells(Cells original) {
        this.blocks = new ArrayList<>(original.blocks);
        this.starts = original.starts;
        this.rowCount = original.rowCount;
        this.columnCount = original.columnCount;
    }

    /// A copy that shares what neither of the two changes.
    public Cells copy() {
        owner = new Object();
        return new Cells(this);
    }

    public int rowCount() {
        return rowCount;
    }

    public int columnCount() {
        return columnCount;
    }

    public CellValue value(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).value(row - starts[block]);
    }

    public boolean isBlank(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).kind(row - starts[block]) == Segment.BLANK;
    }

    /// The number of the cell's style in the book's table.
    public int style(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).style(row - starts[block]);
    }

    /// The number of the cell's validation rule in the book's table; 0 is none.
    public int rule(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).rule(row - starts[block]);
    }

    /// The cell's note, empty if there is none.
    public String note(int row, int column) {
        return wholeNote(row, column).text();
    }

    private Note wholeNote(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).note(row - starts[block]);
    }

    public void setValue(int row, int column, CellValue value) {
        check(row, column);
        if (value.isBlank() && isBlank(row, column)) {
            return;
        }
        int block = blockOf(row);
        writable(block).writable(column).setValue(row - starts[block], value);
    }

    /// Sets value and style of a cell at once.
    public void set(int row, int column, CellValue value, int style) {
        check(row, column);
        int block = blockOf(row);
        Segment segment = writable(block).writable(column);
        segment.setValue(row - starts[block], value);
        segment.setStyle(row - starts[block], style);
    }

    public void setStyle(int row, int column, int style) {
        if (style(row, column) != style) {
            int block = blockOf(row);
            writable(block).writable(column).setStyle(row - starts[block], style);
        }
    }

    public void setRule(int row, int column, int rule) {
        if (rule(row, column) != rule) {
            int block = blockOf(row);
            writable(block).writable(column).setRule(row - starts[block], rule);
        }
    }

    /// Writes a note; one that says the same already stays as it is.
    public void setNote(int row, int column, String note) {
        if (!note(row, column).equals(note)) {
            setNote(row, column, Note.of(note));
        }
    }

    public void setNote(int row, int column, Note note) {
        if (!wholeNote(row, column).equals(note)) {
            int block = blockOf(row);
            writable(block).writable(column).setNote(row - starts[block], note);
        }
    }

    /// What the file says of the cell's value beside it, by its number in the book's table; 0 is nothing.
    public int mark(int row, int column) {
        check(row, column);
        int block = blockOf(row);
        return blocks.get(block).column(column).mark(row - starts[block]);
    }

    /// Marks the value that stands there; the mark goes when another value comes.
    public void setMark(int row, int column, int mark) {
        if (mark(row, column) != mark) {
            int block = blockOf(row);
            writable(block).writable(column).setMark(row - starts[block], mark);
        }
    }

    /// Copies value, style, rule and note from a cell of these or other cells, formulas as they are.
    public void copyCell(int row, int column, Cells from, int fromRow, int fromColumn) {
        setValue(row, column, from.value(fromRow, fromColumn));
        setMark(row, column, from.mark(fromRow, fromColumn));
        setStyle(row, column, from.style(fromRow, fromColumn));
        setRule(row, column, from.rule(fromRow, fromColumn));
        setNote(row, column, from.wholeNote(fromRow, fromColumn));
    }

    public void insertRows(int at, int count) {
        Check.position(at, rowCount);
        if (count == 0) {
            return;
        }
        int index = at == rowCount ? blocks.size() : blockOf(at);
        int offset = at == rowCount ? 0 : at - starts[index];
        if (index < blocks.size() && blocks.get(index).rows + count <= 2 * BLOCK_ROWS) {
            blocks.set(index, blocks.get(index).widened(owner, offset, count));
        } else {
            blocks.addAll(splitAt(at), blank(count));
        }
        rowCount += count;
        indexRows();
    }

    public void deleteRows(int from, int to) {
        Check.span(from, to, rowCount);
        int first = splitAt(from);
        int last = splitAt(to);
        blocks.subList(first, last).clear();
        rowCount -= to - from;
        joinAround(first);
        indexRows();
    }

    /// Moves rows; `destination` counts before they are taken out.
    public void moveRows(GridEdit.Move move) {
        Check.span(move.from(), move.to(), rowCount);
        Check.position(move.destination(), rowCount);
        splitAt(move.from());
        splitAt(move.to());
        splitAt(move.destination());
        int low = splitAt(Math.min(move.from(), move.destination()));
        int high = splitAt(Math.max(move.to(), move.destination()));
        int moved = splitAt(move.to()) - splitAt(move.from());
        Collections.rotate(blocks.subList(low, high), move.destination() > move.from() ? -moved : moved);
        joinAround(high);
        joinAround(low);
        indexRows();
    }

    public void insertColumns(int at, int count) {
        Check.position(at, columnCount);
        for (int i = 0; i < blocks.size(); i++) {
            if (at < blocks.get(i).columnsUsed()) {
                writable(i).insertColumns(at, count);
            }
        }
        columnCount += count;
    }

    public void deleteColumns(int from, int to) {
        Check.span(from, to, columnCount);
        for (int i = 0; i < blocks.size(); i++) {
            if (from < blocks.get(i).columnsUsed()) {
                writable(i).deleteColumns(from, to);
            }
        }
        columnCount -= to - from;
    }

    public void moveColumns(GridEdit.Move move) {
        Check.span(move.from(), move.to(), columnCount);
        Check.position(move.destination(), columnCount);
        for (int i = 0; i < blocks.size(); i++) {
            writable(i).moveColumns(move);
        }
    }

    /// Gives row `rows[i]` the cells that row `sources[i]` has now, in these columns.
    public void permuteRows(int[] rows, int[] sources, Span columns) {
        for (int column = columns.start(); column < Math.min(columns.end(), columnsUsed()); column++) {
            Segment taken = new Segment(owner, sources.length);
            for (int i = 0; i < sources.length; i++) {
                int block = blockOf(sources[i]);
                taken.copyCell(i, blocks.get(block).column(column), sources[i] - starts[block]);
            }
            for (int i = 0; i < rows.length; i++) {
                int block = blockOf(rows[i]);
                writable(block).writable(column).copyCell(rows[i] - starts[block], taken, i);
            }
        }
    }

    /// One more than the last row that holds a value.
    public int rowsUsed() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            int used = 0;
            for (int column = 0; column < blocks.get(i).columnsUsed(); column++) {
                used = Math.max(used, blocks.get(i).column(column).usedRows());
            }
            if (used > 0) {
                return starts[i] + used;
            }
        }
        return 0;
    }

    /// No column at or after this one holds anything, be it a value, a style, a rule or a note.
    public int columnsUsed() {
        return Math.min(
                columnCount, blocks.stream().mapToInt(Block::columnsUsed).max().orElse(0));
    }

    /// Whether a formula stands anywhere, or a value that one put there.
    public boolean hasFormulas() {
        return blocks.stream().anyMatch(Block::hasFormulas);
    }

    /// Gives the styles, rules and marks of all cells other numbers, those that they have in another book's tables.
    public void renumber(IntUnaryOperator style, IntUnaryOperator rule, IntUnaryOperator mark) {
        for (int i = 0; i < blocks.size(); i++) {
            for (int column = 0; column < blocks.get(i).columnsUsed(); column++) {
                writable(i).writable(column).renumber(style, rule, mark);
            }
        }
    }

    /// A reader for going through many cells row by row.
    public RowCursor cursor() {
        return new RowCursor(this);
    }

    /// A writer for going through many cells row by row.
    public RowPen pen() {
        return new RowPen(this);
    }

    Block block(int index) {
        return blocks.get(index);
    }

    int blockStart(int index) {
        return starts[index];
    }

    int blockCount() {
        return blocks.size();
    }

    int blockOf(int row) {
        int found = java.util.Arrays.binarySearch(starts, 0, blocks.size(), row);
        return found >= 0 ? found : -found - 2;
    }

    void check(int row, int column) {
        if (row < 0 || row >= rowCount || column < 0 || column >= columnCount) {
            throw new IndexOutOfBoundsException("cell " + row + "," + column + " of " + rowCount + "x" + columnCount);
        }
    }

    @SuppressWarnings("ReferenceEquality") // an owner is nothing but its identity
    Block writable(int index) {
        Block block = blocks.get(index);
        if (block.owner != owner) {
            block = block.copyFor(owner);
            blocks.set(index, block);
        }
        return block;
    }

    /// Makes a block begin at this row and answers its index.
    private int splitAt(int row) {
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (row == start) {
                return i;
            }
            if (row < start + block.rows) {
                blocks.set(i, block.slice(owner, 0, row - start));
                blocks.add(i + 1, block.slice(owner, row - start, block.rows));
                return i + 1;
            }
            start += block.rows;
        }
        return blocks.size();
    }

    private void joinAround(int index) {
        for (int i = Math.min(index, blocks.size() - 1); i >= Math.max(1, index - 1); i--) {
            Block first = blocks.get(i - 1);
            Block second = blocks.get(i);
            if (first.rows + second.rows <= BLOCK_ROWS) {
                blocks.set(i - 1, first.joined(owner, second));
                blocks.remove(i);
            }
        }
    }

    private List<Block> blank(int count) {
        List<Block> blank = new ArrayList<>();
        for (int left = count; left > 0; left -= BLOCK_ROWS) {
            blank.add(new Block(owner, Math.min(left, BLOCK_ROWS), new Segment[0]));
        }
        return blank;
    }

    private void indexRows() {
        int[] index = new int[blocks.size()];
        int start = 0;
        for (int i = 0; i < index.length; i++) {
            index[i] = start;
            start += blocks.get(i).rows;
        }
        starts = index;
    }
}
