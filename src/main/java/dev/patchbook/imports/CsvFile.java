package dev.patchbook.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.TypedNumber.Decimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads delimited text: every cell is text, as spelt.
final class CsvFile {

    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_RECORD = 32 << 20;

    private final String name;
    private final ImportNotes notes;
    private final Map<String, Value> kept = new HashMap<>();

    private CsvFile(String name, ImportNotes notes) {
        this.name = name;
        this.notes = notes;
    }

    static FileTable read(String name, String text, ImportNotes notes) {
        Delimiter delimiter = Delimiter.of(text);
        List<FileRow> rows = new CsvFile(name, notes).rows(delimiter.body(text), delimiter);
        return new FileTable(name, rows, delimiter.character() == ';' ? Decimal.COMMA : Decimal.POINT);
    }

    private List<FileRow> rows(String text, Delimiter delimiter) {
        List<FileRow> rows = new ArrayList<>();
        long lastLine = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(delimiter.character())
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                lastLine = row.getStartingLineNumber() + delimiter.linesBefore();
                rows.add(row(row, (int) lastLine));
            }
        } catch (CsvParseException | UncheckedIOException unreadable) {
            throw unreadable(lastLine, unreadable);
        } catch (IOException unreadable) {
            throw unreadable(lastLine, unreadable);
        }
        return rows;
    }

    private FileRow row(CsvRecord row, int line) {
        if (row.getFieldCount() > MOST_COLUMNS) {
            throw new ImportRefused(
                    name + ", line " + line,
                    "The line has %d cells, more than the %d that one import takes."
                            .formatted(row.getFieldCount(), MOST_COLUMNS),
                    "Export fewer columns, or look for a quotation mark that is never closed.");
        }
        List<Value> cells = new ArrayList<>(row.getFieldCount());
        for (int column = 0; column < row.getFieldCount(); column++) {
            cells.add(cell(row.getField(column), line, column));
        }
        return new FileRow(line, cells);
    }

    private Value cell(String field, int line, int column) {
        if (field.isEmpty()) {
            return Value.BLANK;
        }
        Value known = kept.get(field);
        if (known != null) {
            return known;
        }
        Value cell = CellText.of(field, line, column, notes);
        if (kept.size() < 100_000 && field.length() < 100) {
            kept.put(field, cell);
        }
        return cell;
    }

    private ImportRefused unreadable(long lastLine, Exception cause) {
        notes.note(Severity.ERROR, "Unreadable", "", String.valueOf(cause.getMessage()), "");
        return new ImportRefused(
                name + ", after line " + lastLine,
                "The file cannot be read on from here: a quotation mark is probably never closed.",
                "Look at that line, or export the file again.");
    }
}
