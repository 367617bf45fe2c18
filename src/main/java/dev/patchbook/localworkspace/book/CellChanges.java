package dev.patchbook.localworkspace.book;

/// Where one version of a tab's cells holds other values than another. What the two share is not looked at,
/// so the cost is that of what was written in between; where rows moved, all below them is compared.
public final class CellChanges {
    private final Cells before;
    private final Cells after;
    private final Visitor visitor;

    private CellChanges(Cells before, Cells after, Visitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    /// Is told of each stretch of a column that changed.
    @FunctionalInterface
    public interface Visitor {
        /// The cells of these rows hold other values.
        ///
        /// @param formulas whether formulas may stand in the stretch, before or after
        void changed(int column, Span rows, boolean formulas);
    }

    /// Goes through the grid of `after`; rows that `before` did not have were blank.
    public static void between(Cells before, Cells after, Visitor visitor) {
        new CellChanges(before, after, visitor).compare();
    }

    private void compare() {
        int known = Math.min(before.rowCount(), after.rowCount());
        for (int i = 0; i < after.blockCount(); i++) {
            int start = after.blockStart(i);
            int end = start + after.block(i).rows;
            int row = start;
            while (row < Math.min(end, known)) {
                int other = before.blockOf(row);
                int until = Math.min(Math.min(end, known), before.blockStart(other) + before.block(other).rows);
                if (before.block(other) != after.block(i) || before.blockStart(other) != start) {
                    compare(i, before.block(other), before.blockStart(other), new Span(row, until));
                }
                row = until;
            }
            if (row < end) {
                compare(i, new Block(this, end - row, new Segment[0]), row, new Span(row, end));
            }
        }
    }

    private void compare(int block, Block old, int oldStart, Span rows) {
        Block now = after.block(block);
        int start = after.blockStart(block);
        int columns = Math.max(now.columnsUsed(), old.columnsUsed());
        for (int column = 0; column < columns; column++) {
            Segment first = old.column(column);
            Segment second = now.column(column);
            if (first != second || oldStart != start) {
                compare(column, rows, first, oldStart, second, start);
            }
        }
    }

    private void compare(int column, Span rows, Segment first, int firstStart, Segment second, int secondStart) {
        boolean formulas = first.hasFormulas() || second.hasFormulas();
        int from = -1;
        for (int row = rows.start(); row < rows.end(); row++) {
            boolean equal = second.equalsAt(row - secondStart, first, row - firstStart);
            if (!equal && from < 0) {
                from = row;
            } else if (equal && from >= 0) {
                visitor.changed(column, new Span(from, row), formulas);
                from = -1;
            }
        }
        if (from >= 0) {
            visitor.changed(column, new Span(from, rows.end()), formulas);
        }
    }
}
