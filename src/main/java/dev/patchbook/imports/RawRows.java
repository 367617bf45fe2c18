package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of a raw tab, as those of a file: its lines are the tab's rows.
///
/// An export that was pasted as text, all of it in the first column, is read as the text that it is.
final class RawRows {

    private final Sheet sheet;
    private final Headings headings;
    private final ImportNotes notes;

    private RawRows(Sheet sheet, Headings headings, ImportNotes notes) {
        this.sheet = sheet;
        this.headings = headings;
        this.notes = notes;
    }

    static FileTable of(Sheet sheet, ImportTarget target, ImportNotes notes) {
        return new RawRows(sheet, Headings.of(target), notes).table();
    }

    private FileTable table() {
        Grid grid = sheet.grid();
        List<FileRow> rows = new ArrayList<>(grid.height());
        for (int row = 0; row < grid.height(); row++) {
            rows.add(new FileRow(row + 1, cells(grid.row(row), row + 1)));
        }
        if (rows.stream().allMatch(row -> row.filled() == 0)) {
            throw new ImportRefused(
                    sheet.title(),
                    "The tab “%s” is empty.".formatted(sheet.title()),
                    "Paste the export into it, headings included.");
        }
        return isPastedText(rows)
                ? FileReading.shaped(CsvFile.read(sheet.title(), text(rows), headings, notes), headings, notes)
                : FileReading.shaped(new FileTable(sheet.title(), rows, Decimal.POINT), headings, notes);
    }

    private List<Value> cells(List<Value> cells, int line) {
        List<Value> clean = new ArrayList<>(cells.size());
        for (int column = 0; column < cells.size(); column++) {
            clean.add(
                    cells.get(column) instanceof Value.Text(String text)
                            ? CellText.of(text, line, column, notes)
                            : cells.get(column));
        }
        return clean;
    }

    /// Only the first column holds anything, and its first cell is a list rather than one heading.
    private static boolean isPastedText(List<FileRow> rows) {
        boolean oneColumn =
                rows.stream().allMatch(row -> row.filled() == 0 || row.filled() == 1 && !FileRow.isBlank(row.at(0)));
        return oneColumn
                && rows.stream()
                        .filter(row -> row.filled() > 0)
                        .limit(1)
                        .allMatch(row -> row.text(0).matches("(?s).*[,;\\t|].*"));
    }

    private static String text(List<FileRow> rows) {
        return rows.stream().map(row -> CellForm.text(row.at(0))).collect(Collectors.joining("\n", "", "\n"));
    }
}
