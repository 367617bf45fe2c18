package dev.patchbook.localworkspace.book;

/// A rectangle of one tab; an open end means "to the end of the grid".
public record Area(Span rows, Span columns) {
    public static final Area ALL = new Area(Span.ALL, Span.ALL);

    public static Area of(int startRow, int endRow, int startColumn, int endColumn) {
        return new Area(new Span(startRow, endRow), new Span(startColumn, endColumn));
    }

    public static Area cell(int row, int column) {
        return of(row, row + 1, column, column + 1);
    }

    public boolean contains(int row, int column) {
        return rows.contains(row) && columns.contains(column);
    }

    public boolean contains(Area other) {
        return rows.contains(other.rows) && columns.contains(other.columns);
    }

    public boolean overlaps(Area other) {
        return rows.overlaps(other.rows) && columns.overlaps(other.columns);
    }

    /// The part inside a grid of this size.
    public Area within(int rowCount, int columnCount) {
        return new Area(rows.within(rowCount), columns.within(columnCount));
    }

    public Span along(Dimension dimension) {
        return dimension == Dimension.ROWS ? rows : columns;
    }

    public Area with(Dimension dimension, Span span) {
        return dimension == Dimension.ROWS ? new Area(span, columns) : new Area(rows, span);
    }
}
