package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.wire.Faults;

/// How large a spreadsheet may grow.
final class Limits {
    static final long MOST_CELLS = 10_000_000;
    private static final int MOST_COLUMNS = 18_278;

    private Limits() {}

    /// Refuses a book that has grown too large.
    static void check(Book book) {
        long cells = book.tabs().stream()
                .mapToLong(tab -> (long) tab.rowCount() * tab.columnCount())
                .sum();
        checkMore(cells);
        if (book.tabs().stream().anyMatch(tab -> tab.columnCount() > MOST_COLUMNS)) {
            throw Faults.invalid("This action would increase the number of columns above the limit of " + MOST_COLUMNS
                    + " columns.");
        }
    }

    /// Refuses, before they are made, so many cells more.
    static void check(Book book, long more) {
        checkMore(more
                + book.tabs().stream()
                        .mapToLong(tab -> (long) tab.rowCount() * tab.columnCount())
                        .sum());
    }

    private static void checkMore(long cells) {
        if (cells > MOST_CELLS) {
            throw Faults.invalid("This action would increase the number of cells in the workbook above the limit of "
                    + MOST_CELLS + " cells.");
        }
    }
}
