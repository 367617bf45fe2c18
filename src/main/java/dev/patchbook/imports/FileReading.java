package dev.patchbook.imports;

import dev.patchbook.workbook.Workbook;

/// Turns the bytes of a file into rows, or refuses what is no table and says what to do instead.
final class FileReading {

    private FileReading() {}

    /// The rows of whatever is imported.
    ///
    /// @param workbook the plan, a raw tab of it with its cells
    static FileTable read(ImportSource source, Workbook workbook, ImportNotes notes, ImportTarget target) {
        return switch (source) {
            case ImportFile file -> read(file, notes, target);
            case RawTab tab -> RawRows.of(tab.requiredIn(workbook), target, notes);
        };
    }

    /// The rows of a file, known by what it holds rather than by its name.
    static FileTable read(ImportFile file, ImportNotes notes, ImportTarget target) {
        Headings headings = Headings.of(target);
        if (file.bytes().length == 0) {
            throw new ImportRefused(file.name(), "The file is empty.", "Export it again.");
        }
        if (FileKind.isArchive(file)) {
            return shaped(new XlsxFile(file, notes, headings).read(), headings, notes);
        }
        FileKind.refuseWhatIsNoTable(file);
        String text = CsvText.of(file.name(), file.bytes(), notes);
        if (FileKind.isJson(text)) {
            return AnalyticsReport.read(file.name(), text, notes);
        }
        FileTable table = shaped(CsvFile.read(file.name(), text, headings, notes), headings, notes);
        RaggedRows.tell(table, HeaderRow.of(table, headings), notes);
        return table;
    }

    /// The table in the shape of one row of headings above one row per record.
    static FileTable shaped(FileTable table, Headings headings, ImportNotes notes) {
        if (table.rows().stream().allMatch(row -> row.filled() == 0)) {
            throw new ImportRefused(
                    table.name(), "The file holds no rows at all.", "Export it again with a heading for each column.");
        }
        return TableShape.of(table, headings, notes);
    }
}
