package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The rows of one sheet, streamed: values as stored, those of formulas as last computed.
final class XlsxRows extends DefaultHandler {

    private static final int MOST_COLUMNS = 2_000;
    private static final long MOST_CELLS = 10_000_000;

    private final String file;
    private final XlsxValues values;
    private final int mostRows;
    private final ImportNotes notes;
    private final XlsxMerges merges = new XlsxMerges();
    private final List<FileRow> rows = new ArrayList<>();
    private final CellCharacters text = new CellCharacters();
    private List<Value> cells = new ArrayList<>();
    private int line;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean collecting;
    private boolean inPhonetics;
    private boolean hasFormula;
    private boolean hasValue;
    private long cellCount;

    /// @param mostRows how many rows with anything in them are looked at
    XlsxRows(String file, XlsxValues values, int mostRows, ImportNotes notes) {
        this.file = file;
        this.values = values;
        this.mostRows = mostRows;
        this.notes = notes;
    }

    /// Ends the parsing of a sheet of which enough was seen.
    static final class Enough extends SAXException {

        private static final long serialVersionUID = 1;
    }

    /// The rows that hold anything, in order, texts of merged cells repeated downwards.
    List<FileRow> rows() {
        merges.fill(file, rows, notes);
        return rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"), attributes.getValue("s"));
            case "v", "t" -> {
                collecting = !inPhonetics;
                hasValue = true;
            }
            case "f" -> hasFormula = true;
            case "rPh" -> inPhonetics = true;
            case "mergeCell" -> merges.add(String.valueOf(attributes.getValue("ref")));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "v", "t" -> collecting = false;
            case "rPh" -> inPhonetics = false;
            case "c" -> endCell();
            case "row" -> {
                if (cells.stream().anyMatch(cell -> !FileRow.isBlank(cell))) {
                    rows.add(new FileRow(line, cells));
                }
            }
            default -> {}
        }
    }

    private void startRow(@Nullable String number) throws Enough {
        if (rows.size() >= mostRows) {
            throw new Enough();
        }
        line = number == null ? line + 1 : Integer.parseInt(number);
        column = -1;
        cells = new ArrayList<>(Math.max(4, Math.min(cells.size(), 100)));
    }

    private void startCell(@Nullable String address, @Nullable String cellType, @Nullable String cellStyle) {
        column = address == null ? column + 1 : CellPlace.columnOf(address);
        if (column >= MOST_COLUMNS || ++cellCount > MOST_CELLS) {
            throw new ImportRefused(
                    "%s, row %d".formatted(file, line),
                    "The sheet has more than the %,d columns or %,d cells that one import takes."
                            .formatted(MOST_COLUMNS, MOST_CELLS),
                    "Export fewer columns or rows.");
        }
        type = cellType == null ? "n" : cellType;
        style = cellStyle == null ? 0 : Integer.parseInt(cellStyle);
        hasFormula = false;
        hasValue = false;
    }

    private void endCell() {
        String stored = text.take();
        if (hasFormula && !hasValue) {
            tellNeverComputed();
        }
        Value value = stored.isEmpty() ? Value.BLANK : values.of(type, style, stored, line, column);
        if (!value.isBlank()) {
            while (cells.size() < column) {
                cells.add(Value.BLANK);
            }
            if (cells.size() == column) {
                cells.add(value);
            } else {
                cells.set(column, value);
            }
        }
    }

    private void tellNeverComputed() {
        notes.cell(
                Severity.WARNING,
                "Formula without value",
                "",
                line,
                column,
                "%s holds a formula that was never calculated; it was taken as blank."
                        .formatted(new CellAddress(line - 1, column).a1()),
                "Open the workbook in Excel or Google Sheets, save it, and import it again.");
    }
}
