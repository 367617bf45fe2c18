package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;
import java.util.regex.Pattern;

/// Where the table in a file begins: the row of its headings, after whatever titles stand above it.
final class HeaderRow {

    private static final int LOOKED_AT = 40;
    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?[0-9][0-9.,]*\\s*");

    private HeaderRow() {}

    /// The index among the rows: of the first rows the one with the most headings that the tab knows, else the first
    /// one that is as wide as the table.
    static int of(FileTable table, Headings headings) {
        List<FileRow> first =
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()));
        int best = -1;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long known = known(first.get(i), headings);
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best >= 0 ? best : widest(table, first);
    }

    /// How many cells of a row are headings that the tab knows.
    static long known(FileRow row, Headings headings) {
        return row.cells().stream()
                .filter(cell -> cell instanceof Value.Text(String text) && headings.knows(text))
                .count();
    }

    private static int widest(FileTable table, List<FileRow> first) {
        long width = first.stream().mapToLong(FileRow::filled).max().orElse(0);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).filled() > width / 2) {
                return isNumbers(first.get(i)) ? above(first, i) : i;
            }
        }
        throw new ImportRefused(
                table.name(), "The file holds no rows at all.", "Export it again with a heading for each column.");
    }

    /// Headings that are missing for most columns still stand above a row that can be none.
    private static int above(List<FileRow> first, int row) {
        for (int i = row - 1; i >= 0; i--) {
            if (first.get(i).filled() > 0) {
                return i;
            }
        }
        return row;
    }

    private static boolean isNumbers(FileRow row) {
        return row.cells().stream()
                .allMatch(cell -> FileRow.isBlank(cell)
                        || cell instanceof Value.Number
                        || cell instanceof Value.Text(String text)
                                && NUMBER.matcher(text).matches());
    }
}
