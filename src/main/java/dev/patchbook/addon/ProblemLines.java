package dev.patchbook.addon;

import dev.patchbook.refresh.Overview;
import dev.patchbook.refresh.Overview.Row;
import java.util.List;
import java.util.OptionalInt;

/// The lines of Data quality that are still to be mended.
final class ProblemLines {

    private static final String SOLVED = "solved on ";
    private static final String IGNORED = "ignored until ";
    /// An import that the plan agrees with: a line, but nothing to mend.
    private static final String AGREES = "Import agrees";

    private ProblemLines() {}

    static List<Row> of(Overview overview) {
        return overview.rows("Data quality").stream()
                .filter(row -> !Cells.text(row, "Problem").isEmpty())
                .filter(row -> !Cells.text(row, "Kind").equals(AGREES))
                .filter(row -> !Cells.text(row, "Problem").startsWith(SOLVED))
                .filter(row -> !Cells.text(row, "Problem").startsWith(IGNORED))
                .toList();
    }

    static Widget line(Overview overview, String address, Row row) {
        String tab = Cells.text(row, "Tab");
        String cell = Cells.text(row, "Cell");
        OptionalInt sheet = overview.sheetId(tab);
        String place = cell.isEmpty() ? tab : tab + ", " + cell;
        Widget.Line line = Widget.line(
                "",
                Markup.lines(
                        Markup.bold(place),
                        Markup.of(Cells.text(row, "Problem")),
                        Markup.italic(Cells.text(row, "Suggested fix"))));
        return line.icon(icon(Cells.text(row, "Severity"))).onClick(new Click.Open(CellLink.to(address, sheet, cell)));
    }

    private static Widget.Icon icon(String severity) {
        return severity.equals("Error") ? Widget.Icon.PROBLEM : Widget.Icon.WARNING;
    }
}
