package dev.patchbook.localworkspace.formulas.evaluation;

/// A formula needs a cell whose own formula is still to be calculated: first that one, then this one again.
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int tab;
    private final int row;
    private final int column;

    NotYet(int tab, int row, int column) {
        super("a cell is not calculated yet", null, false, false);
        this.tab = tab;
        this.row = row;
        this.column = column;
    }

    /// The position of the tab in its book.
    public int tab() {
        return tab;
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }
}
