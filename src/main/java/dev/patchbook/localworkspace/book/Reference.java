package dev.patchbook.localworkspace.book;

import java.util.Optional;
import java.util.OptionalInt;

/// A reference as a formula spells it: a cell, a range, whole columns or rows, with or without a tab.
record Reference(Optional<String> tab, String prefix, Corner first, Optional<Corner> last) {
    static final String BROKEN = "#REF!";

    /// One corner; a whole column has no row, a whole row no column.
    record Corner(OptionalInt column, boolean fixedColumn, OptionalInt row, boolean fixedRow) {
        OptionalInt along(Dimension dimension) {
            return dimension == Dimension.ROWS ? row : column;
        }

        Corner with(Dimension dimension, int index) {
            return dimension == Dimension.ROWS
                    ? new Corner(column, fixedColumn, OptionalInt.of(index), fixedRow)
                    : new Corner(OptionalInt.of(index), fixedColumn, row, fixedRow);
        }

        Optional<Corner> copied(int rows, int columns) {
            OptionalInt newRow = fixedRow || row.isEmpty() ? row : OptionalInt.of(row.getAsInt() + rows);
            OptionalInt newColumn =
                    fixedColumn || column.isEmpty() ? column : OptionalInt.of(column.getAsInt() + columns);
            boolean outside = newRow.orElse(0) < 0 || newColumn.orElse(0) < 0;
            return outside ? Optional.empty() : Optional.of(new Corner(newColumn, fixedColumn, newRow, fixedRow));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            column.ifPresent(c -> text.append(fixedColumn ? "$" : "").append(A1.column(c)));
            row.ifPresent(r -> text.append(fixedRow ? "$" : "").append(r + 1));
            return text.toString();
        }
    }

    String text() {
        return prefix + first.text() + last.map(corner -> ":" + corner.text()).orElse("");
    }

    /// As a copy of the formula so many rows down and columns to the right has it.
    String copied(int rows, int columns) {
        Optional<Corner> newFirst = first.copied(rows, columns);
        Optional<Corner> newLast = last.flatMap(corner -> corner.copied(rows, columns));
        return newFirst.isEmpty() || newLast.isPresent() != last.isPresent()
                ? BROKEN
                : new Reference(tab, prefix, newFirst.get(), newLast).text();
    }

    /// As it is after an edit of the tab that it refers to.
    String after(GridEdit edit) {
        Dimension dimension = edit.dimension();
        OptionalInt start = first.along(dimension);
        if (last.isEmpty()) {
            return start.isEmpty()
                    ? text()
                    : edit.position(start.getAsInt()).stream()
                            .mapToObj(at -> new Reference(tab, prefix, first.with(dimension, at), last).text())
                            .findFirst()
                            .orElse(BROKEN);
        }
        OptionalInt end = last.get().along(dimension);
        if (start.isEmpty() && end.isEmpty()) {
            return text();
        }
        int low = Math.min(start.orElse(0), end.orElse(Integer.MAX_VALUE));
        int high = Math.max(start.orElse(0), end.orElse(0));
        Span span = new Span(low, end.isEmpty() ? Span.OPEN : high + 1);
        return edit.span(span)
                .map(moved -> ranged(dimension, start.isPresent(), moved))
                .orElse(BROKEN);
    }

    String closed(int lastRow, int lastColumn) {
        boolean openRows =
                first.row().isPresent() && last.isPresent() && last.get().row().isEmpty();
        boolean openColumns = first.column().isPresent()
                && last.isPresent()
                && last.get().column().isEmpty();
        Optional<Corner> closed = last.map(corner -> openRows ? corner.with(Dimension.ROWS, lastRow) : corner)
                .map(corner -> openColumns ? corner.with(Dimension.COLUMNS, lastColumn) : corner);
        return new Reference(tab, prefix, first, closed).text();
    }

    String opened(int lastRow, int lastColumn) {
        boolean rowsEnd = first.column().isPresent()
                && last.isPresent()
                && last.get().row().orElse(-1) == lastRow;
        boolean columnsEnd = first.row().isPresent()
                && last.isPresent()
                && last.get().column().orElse(-1) == lastColumn;
        Optional<Corner> opened = last.map(corner -> rowsEnd && !columnsEnd
                        ? new Corner(corner.column(), corner.fixedColumn(), OptionalInt.empty(), false)
                        : corner)
                .map(corner -> columnsEnd && !rowsEnd
                        ? new Corner(OptionalInt.empty(), false, corner.row(), corner.fixedRow())
                        : corner);
        return new Reference(tab, prefix, first, opened).text();
    }

    private String ranged(Dimension dimension, boolean hasStart, Span span) {
        Corner newFirst = hasStart ? first.with(dimension, span.start()) : first;
        Optional<Corner> newLast = span.isOpen() ? last : last.map(corner -> corner.with(dimension, span.end() - 1));
        return new Reference(tab, prefix, newFirst, newLast).text();
    }
}
