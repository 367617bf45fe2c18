package dev.patchbook.imports;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The rows of one sheet, streamed: values as stored, those of formulas as last computed.
final class XlsxRows extends DefaultHandler {

    private static final int MOST_COLUMNS = 2_000;
    private static final long MOST_CELLS = 20_000_000;
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final String file;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final int daysAdded;
    private final ImportNotes notes;
    private final List<FileRow> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Value> cells = new ArrayList<>();
    private int line;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean collecting;
    private boolean inPhonetics;
    private long cellCount;

    XlsxRows(String file, SharedStrings strings, XlsxStyles styles, boolean dates1904, ImportNotes notes) {
        this.file = file;
        this.strings = strings;
        this.styles = styles;
        this.daysAdded = dates1904 ? DAYS_FROM_1900_TO_1904 : 0;
        this.notes = notes;
    }

    /// The rows that hold anything, in order.
    List<FileRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"), attributes.getValue("s"));
            case "v", "t" -> collecting = !inPhonetics;
            case "rPh" -> inPhonetics = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
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

    private void startCell(@Nullable String address, @Nullable String cellType, @Nullable String cellStyle) {
        column = address == null ? column + 1 : columnOf(address);
        if (column >= MOST_COLUMNS || ++cellCount > MOST_CELLS) {
            throw new ImportRefused(
                    "%s, row %d".formatted(file, line),
                    "The sheet has more than the %,d columns or %,d cells that one import takes."
                            .formatted(MOST_COLUMNS, MOST_CELLS),
                    "Export fewer columns or rows.");
        }
        type = cellType == null ? "n" : cellType;
        style = cellStyle == null ? 0 : Integer.parseInt(cellStyle);
        text.setLength(0);
    }

    private void endCell() {
        Value value = text.isEmpty() ? Value.BLANK : value(text.toString());
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

    private Value value(String stored) {
        return switch (type) {
            case "s" ->
                CellText.of(strings.getItemAt(Integer.parseInt(stored.strip())).getString(), line, column, notes);
            case "b" ->
                new Value.Flag(stored.strip().equals("1") || stored.strip().equals("true"));
            case "e" -> new Value.Fault(stored);
            case "n" -> number(Double.parseDouble(stored.strip()));
            default -> CellText.of(stored, line, column, notes);
        };
    }

    private Value number(double number) {
        if (styles.isDate(style) && number >= 1 && number < 2_958_466) {
            return Value.of(SerialDate.dateOf(number + daysAdded));
        }
        return Value.of(number);
    }

    /// The column of an address such as `AB12`.
    private static int columnOf(String address) {
        int letters = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            letters = letters * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
            if (letters > MOST_COLUMNS) {
                return MOST_COLUMNS;
            }
        }
        return letters - 1;
    }
}
