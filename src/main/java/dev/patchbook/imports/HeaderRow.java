package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;

/// Where the table in a file begins: the row of its headings, after whatever titles stand above it.
final class HeaderRow {

    private static final int LOOKED_AT = 40;

    private HeaderRow() {}

    /// The index among the rows: of the first rows the one with the most headings that the tab knows, else the first
    /// one that is as wide as the table.
    static int of(FileTable table, Headings headings) {
        List<FileRow> first =
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()));
        int best = -1;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long known = first.get(i).cells().stream()
                    .filter(cell -> cell instanceof Value.Text(String text) && headings.knows(text))
                    .count();
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best >= 0 ? best : widest(table, first);
    }

    private static int widest(FileTable table, List<FileRow> first) {
        long width = first.stream().mapToLong(FileRow::filled).max().orElse(0);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).filled() > width / 2) {
                return i;
            }
        }
        throw new ImportRefused(
                table.name(), "The file holds no rows at all.", "Export it again with a heading for each column.");
    }
}
