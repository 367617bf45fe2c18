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
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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

    static FileTable read(String name, String text, Headings headings, ImportNotes notes) {
        CsvBody body = CsvBody.of(text);
        Dialect dialect = DialectSearch.of(name, body.text(), body.delimiter(), headings);
        List<FileRow> rows = new CsvFile(name, notes).rows(body, dialect);
        return new FileTable(name, rows, dialect.delimiter().equals(";") ? Decimal.COMMA : Decimal.POINT);
    }

    private List<FileRow> rows(CsvBody body, Dialect dialect) {
        try {
            return parsed(body, dialect, Backslashes.undone(body.text(), dialect));
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return readAgain(body, dialect);
        }
    }

    /// @param text without backslashes that mean something
    private List<FileRow> parsed(CsvBody body, Dialect dialect, String text) {
        List<FileRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .trimWhitespacesAroundQuotes(dialect.spaced())
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(new StringReader(text));
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                rows.add(row(row, (int) row.getStartingLineNumber() + body.linesBefore()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    /// The lines that showed the dialect may not have held a backslash yet that means something; and where a quotation
    /// mark fits in no way, the other rows may say what it is.
    private List<FileRow> readAgain(CsvBody body, Dialect dialect) {
        Dialect escaped = new Dialect(dialect.delimiter(), dialect.quote(), true, dialect.spaced());
        try {
            if (!dialect.backslash() && fault(body, escaped).isEmpty()) {
                return parsed(body, escaped, Backslashes.undone(body.text(), escaped));
            }
            StrayQuotes.Mended mended = StrayQuotes.mended(Backslashes.undone(body.text(), dialect), dialect)
                    .orElseThrow(() -> unreadable(body, dialect));
            List<FileRow> rows = parsed(body, dialect, mended.text());
            tell(mended, body);
            return rows;
        } catch (CsvParseException | UncheckedIOException unreadable) {
            throw unreadable(body, dialect);
        }
    }

    private void tell(StrayQuotes.Mended mended, CsvBody body) {
        int rows = mended.lines().size();
        int first = mended.lines().getFirst() + body.linesBefore();
        notes.row(
                Severity.WARNING,
                "Quotation marks",
                first,
                (rows == 1
                                        ? "In one row, on line %2$d, a quotation mark does not fit; it was read"
                                        : "In %d rows, first on line %d, quotation marks do not fit; they were read")
                                .formatted(rows, first)
                        + " so that the row has as many cells as the others.",
                "Compare with the record; to be sure, double each mark that stands inside a cell, or export the file again.");
    }

    private static OptionalInt fault(CsvBody body, Dialect dialect) {
        return Cutting.of(body.text(), body.text().length(), dialect).firstFault();
    }

    private ImportRefused unreadable(CsvBody body, Dialect dialect) {
        OptionalInt fault = fault(body, dialect);
        if (fault.isEmpty()) {
            return new ImportRefused(
                    name,
                    "A line of the file has more than %d million characters.".formatted(LONGEST_RECORD >> 20),
                    "Export it again; if it is no table, import the table that it was made from.");
        }
        return new ImportRefused(
                "%s, line %d".formatted(name, fault.getAsInt() + body.linesBefore()),
                "A quotation mark opens on line %d, and no other closes its cell: the file cannot be read on from there."
                        .formatted(fault.getAsInt() + body.linesBefore()),
                "Take the mark out, or double each one inside the cell, or export the file again.");
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
        // What was put right is told again at each place.
        if (kept.size() < 100_000 && cell instanceof Value.Text(String text) && text.equals(field)) {
            kept.put(field, cell);
        }
        return cell;
    }
}
