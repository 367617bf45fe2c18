package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.FormulaReferences;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rows and cells of a tab, growing its grid as they come.
final class CellsIn {
    private static final int GROWTH = 4096;
    private static final double DAYS_1904 = 1462;
    private static final Set<String> DATES = Set.of("DATE", "DATE_TIME");

    private final SheetIn.Shared shared;
    private final Tab tab;
    private final LinesIn rows = new LinesIn();
    private final Map<Integer, Master> masters = new HashMap<>();
    private final List<Area> arrays = new ArrayList<>();
    private final Map<Integer, Integer> styles = new HashMap<>();
    private int row = -1;
    private int column = -1;
    private int usedRows;
    private int usedColumns;

    /// The cell that says a shared formula.
    private record Master(String text, int row, int column) {}

    CellsIn(SheetIn.Shared shared, Tab tab) {
        this.shared = shared;
        this.tab = tab;
    }

    void start() {
        row = -1;
    }

    void row(XmlIn xml) throws IOException {
        row = xml.integer("r", row + 2) - 1;
        column = -1;
        if (row < 0 || row > ExcelFormulas.LAST_ROW) {
            throw new IOException("there is no row " + (row + 1));
        }
        double height = xml.flag("customHeight", false) ? xml.decimal("ht", 0) : 0;
        rows.add(new Span(row, row + 1), height == 0 ? 0 : Sizes.heightPixels(height), xml);
    }

    void cell(XmlIn xml) throws IOException {
        String address = xml.attribute("r");
        column = address.isEmpty() ? column + 1 : Ranges.cell(address)[1];
        String type = xml.attribute("t");
        int style = style(xml.integer("s", 0));
        String value = "";
        String formula = "";
        for (Optional<String> name = xml.nextIn("c"); name.isPresent(); name = xml.nextIn("c")) {
            switch (name.get()) {
                case "v" -> value = xml.text();
                case "is" -> value = TextsIn.text(xml, "is");
                case "f" -> formula = formula(xml);
                default -> {}
            }
        }
        CellValue constant = constant(type, value, style);
        CellValue read = formula.isEmpty() ? spilled(constant) : formula(formula, constant);
        if (!read.isBlank() || style != 0) {
            grow(row, column);
            tab.cells().setValue(row, column, read);
            tab.cells().setStyle(row, column, style);
        }
    }

    void note(int atRow, int atColumn, String note) {
        if (atRow >= tab.rowCount()) {
            tab.cells().insertRows(tab.rowCount(), atRow + 1 - tab.rowCount());
        }
        if (atColumn >= tab.columnCount()) {
            tab.cells().insertColumns(tab.columnCount(), atColumn + 1 - tab.columnCount());
        }
        tab.cells().setNote(atRow, atColumn, note);
    }

    void finish() {
        int wanted = Math.max(usedRows, SheetIn.LEAST_ROWS);
        if (tab.rowCount() > wanted) {
            tab.cells().deleteRows(wanted, tab.rowCount());
        }
        tab.setAxis(Dimension.ROWS, rows.axis());
    }

    private void grow(int toRow, int toColumn) throws IOException {
        if (toColumn > ExcelFormulas.LAST_COLUMN) {
            throw new IOException("there is no column " + (toColumn + 1));
        }
        usedRows = Math.max(usedRows, toRow + 1);
        usedColumns = Math.max(usedColumns, toColumn + 1);
        if (toRow >= tab.rowCount()) {
            tab.cells().insertRows(tab.rowCount(), toRow + 1 - tab.rowCount() + GROWTH);
        }
        if (usedColumns > tab.columnCount()) {
            tab.cells().insertColumns(tab.columnCount(), usedColumns - tab.columnCount());
        }
    }

    private int style(int number) {
        return styles.computeIfAbsent(
                number, it -> shared.book().styles().number(shared.styles().cell(it)));
    }

    /// The formula's text; the place of an array's, and the cells of a shared one, are kept on the way.
    private String formula(XmlIn xml) throws IOException {
        String type = xml.attribute("t");
        String range = xml.attribute("ref");
        int number = xml.integer("si", -1);
        String mark = xml.attribute("aca");
        String text = xml.text();
        if (type.equals("array") && !range.isEmpty()) {
            arrays.add(Ranges.area(range));
            return text.isEmpty() ? "" : ArrayFormulas.inward(ExcelFormulas.inward(text), mark);
        } else if (type.equals("shared") && text.isEmpty()) {
            Master master = masters.get(number);
            return master == null
                    ? ""
                    : FormulaReferences.copied(master.text(), row - master.row(), column - master.column());
        }
        String read = text.isEmpty() ? "" : ExcelFormulas.inward(text);
        if (type.equals("shared")) {
            masters.put(number, new Master(read, row, column));
        }
        return read;
    }

    private CellValue formula(String text, CellValue result) {
        Optional<Area> array = arrays.stream()
                .filter(area -> area.rows().start() == row && area.columns().start() == column)
                .findFirst();
        return array.map(area -> new CellValue.Formula(
                        text, result, area.rows().length(), area.columns().length()))
                .orElseGet(() -> new CellValue.Formula(text, result));
    }

    private CellValue spilled(CellValue value) {
        boolean inside = !arrays.isEmpty() && arrays.stream().anyMatch(area -> area.contains(row, column));
        return inside && !value.isBlank() ? new CellValue.Spilled(value) : value;
    }

    private CellValue constant(String type, String value, int style) throws IOException {
        return switch (type) {
            case "s" -> value.isEmpty() ? CellValue.BLANK : text(shared.texts().get(Integer.parseInt(value)));
            case "str" -> text(Escapes.decoded(value));
            case "inlineStr" -> text(value);
            case "b" -> new CellValue.Bool(value.equals("1") || value.equals("true"));
            case "e" -> new CellValue.Error(ErrorKind.of(value).orElse(ErrorKind.ERROR), "");
            case "d" -> IsoDates.serial(value);
            default -> value.isEmpty() ? CellValue.BLANK : new CellValue.Number(number(value, style));
        };
    }

    private static CellValue text(String text) {
        return text.isEmpty() ? CellValue.BLANK : new CellValue.Text(text);
    }

    private double number(String value, int style) throws IOException {
        try {
            double number = value.length() < 16 && isDigits(value) ? Long.parseLong(value) : Double.parseDouble(value);
            return shared.from1904() && isDate(style) ? number + DAYS_1904 : number;
        } catch (NumberFormatException e) {
            throw new IOException("“" + value + "” is no number", e);
        }
    }

    /// Most numbers are whole, and those are read much faster as such.
    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private boolean isDate(int style) {
        Optional<NumberFormat> format = shared.book().styles().value(style).numberFormat();
        return format.filter(it -> DATES.contains(it.type())).isPresent();
    }
}
