package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Brings a table as it stands in a file into the shape of one row of headings above one row per record.
final class TableShape {

    private final FileTable table;
    private final Headings headings;
    private final ImportNotes notes;

    private TableShape(FileTable table, Headings headings, ImportNotes notes) {
        this.table = table;
        this.headings = headings;
        this.notes = notes;
    }

    static FileTable of(FileTable table, Headings headings, ImportNotes notes) {
        return new TableShape(table, headings, notes).shaped();
    }

    private FileTable shaped() {
        List<FileRow> rows = joined(HeaderRow.of(table, headings));
        FileTable joined = new FileTable(table.name(), rows, table.decimals());
        int header = HeaderRow.of(joined, headings);
        return new FileTable(table.name(), withoutRepetitions(rows, header), table.decimals());
    }

    /// Headings that stand in two rows, as `Opportunity` above `Name`, become one where more are known together.
    private List<FileRow> joined(int header) {
        List<FileRow> rows = table.rows();
        int best = -1;
        long most = distinct(rows.get(header));
        for (int upper = Math.max(0, header - 1); upper <= header && upper + 1 < rows.size(); upper++) {
            long known = distinct(joined(rows.get(upper), rows.get(upper + 1)));
            if (known > most) {
                best = upper;
                most = known;
            }
        }
        if (best < 0) {
            return rows;
        }
        List<FileRow> joined = new ArrayList<>(rows.subList(0, best));
        joined.add(joined(rows.get(best), rows.get(best + 1)));
        joined.addAll(rows.subList(best + 2, rows.size()));
        notes.row(
                Severity.NOTE,
                "Headings",
                rows.get(best).line(),
                "The headings stand in two rows, lines %d and %d; they were read together."
                        .formatted(rows.get(best).line(), rows.get(best + 1).line()),
                "If that is wrong, leave one row of headings and import again.");
        return joined;
    }

    private long distinct(FileRow row) {
        return row.cells().stream()
                .filter(cell -> cell instanceof Value.Text(String text) && headings.knows(text))
                .distinct()
                .count();
    }

    private static FileRow joined(FileRow upper, FileRow lower) {
        List<Value> cells = new ArrayList<>();
        for (int column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            cells.add(Value.of((upper.text(column) + " " + lower.text(column)).strip()));
        }
        return new FileRow(upper.line(), cells);
    }

    /// Exports put below one another, and reports printed in pages, say their headings again.
    private List<FileRow> withoutRepetitions(List<FileRow> rows, int header) {
        FileRow headingRow = rows.get(header);
        Predicate<FileRow> repeats =
                row -> row.line() != headingRow.line() && row.cells().equals(headingRow.cells());
        if (HeaderRow.known(headingRow, headings) == 0 || rows.stream().noneMatch(repeats)) {
            return rows;
        }
        List<Integer> lines = rows.stream().filter(repeats).map(FileRow::line).toList();
        notes.row(
                Severity.NOTE,
                "Headings",
                lines.getFirst(),
                "The headings are said again %s, first on line %d; no record was made of that."
                        .formatted(lines.size() == 1 ? "once" : lines.size() + " times", lines.getFirst()),
                "If another table begins there, import it as a file of its own.");
        return rows.stream().filter(repeats.negate()).toList();
    }
}
