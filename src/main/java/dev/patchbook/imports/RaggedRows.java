package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import java.util.List;

/// Tells of lines that have more cells than there are headings: in a text file that is most often a delimiter inside a
/// cell without quotes, which shifts what stands behind it.
final class RaggedRows {

    private RaggedRows() {}

    static void tell(FileTable table, int header, ImportNotes notes) {
        int width = table.rows().get(header).cells().size();
        List<Integer> lines = table.rows().stream()
                .skip(header + 1L)
                .filter(row -> width(row) > width)
                .map(FileRow::line)
                .toList();
        if (!lines.isEmpty()) {
            notes.row(
                    Severity.WARNING,
                    "Ragged",
                    lines.getFirst(),
                    "%s more cells than there are headings, first on line %d: where a cell holds the delimiter, its row is shifted."
                            .formatted(
                                    lines.size() == 1 ? "One row has" : lines.size() + " rows have", lines.getFirst()),
                    "Compare that row with its record, or export the file with quotes around text.");
        }
    }

    private static int width(FileRow row) {
        int width = row.cells().size();
        while (width > 0 && FileRow.isBlank(row.at(width - 1))) {
            width--;
        }
        return width;
    }
}
