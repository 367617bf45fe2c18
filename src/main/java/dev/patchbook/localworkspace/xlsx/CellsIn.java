package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.FormulaReferences;
import dev.patchbook.localworkspace.book.KeptValue;
import dev.patchbook.localworkspace.book.Note;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the rows and cells of a tab, growing its grid as they come.
final class CellsIn {
    private static final int GROWTH = 4096;
    private static final int UNASKED = -1;

    private final SheetIn.Shared shared;
    private final Tab tab;
    private final LinesIn rows = new LinesIn();
    private final Map<Integer, Master> masters = new HashMap<>();
    private final List<Area> arrays = new ArrayList<>();
    private final DataTables tables = new DataTables();
    private final int[] styles;
    private final Chars value = new Chars();
    private final boolean described;
    private final DateSystem dates;
    private String more = "";
    private int row = -1;
    private int column = -1;
    private int usedRows;
    private int usedColumns;

    /// The cell that says a shared formula.
    private record Master(String text, int row, int column) {}

    CellsIn(SheetIn.Shared shared, Tab tab) {
        this.shared = shared;
        this.tab = tab;
        this.styles = new int[shared.styles().count()];
        Arrays.fill(styles, UNASKED);
        this.dates = DateSystem.of(shared.book());
        this.described = shared.book().carried().stream().anyMatch(one -> one.is("sheetMetadata"));
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
        int addressed = xml.column("r");
        column = addressed < 0 ? column + 1 : addressed;
        String type = xml.attribute("t");
        int styled = xml.integer("s", UNASKED);
        int style = style(styled);
        int usual = (addressed < 0 ? 0 : 1) + (type.isEmpty() ? 0 : 1) + (styled < 0 ? 0 : 1);
        String attributes = xml.count() > usual ? attributes(xml) : "";
        value.clear();
        more = "";
        String formula = "";
        for (Optional<String> name = xml.nextIn("c"); name.isPresent(); name = xml.nextIn("c")) {
            switch (name.get()) {
                case "v" -> xml.text(value);
                case "is" -> {
                    value.add(shared.texts().of(xml, "is"));
                    more = shared.texts().said();
                }
                case "f" -> formula = formula(xml);
                default -> {}
            }
        }
        CellValue constant = constant(type, style);
        CellValue read = formula.isEmpty() ? spilled(constant) : formula(formula, constant);
        if (!read.isBlank() || style != 0) {
            grow(row, column);
            tab.cells().set(row, column, read, style);
            boolean tried = tables.contains(row, column);
            if (!read.isBlank() && (tried || attributes.length() + more.length() > 0)) {
                int mark = shared.book().marks().number(new KeptValue(attributes, more, tried));
                tab.cells().setMark(row, column, mark);
            }
        }
    }

    /// What else is said of the cell in the format's own words; numbers of what a part of its own describes only
    /// together
    /// with that.
    private String attributes(XmlIn xml) {
        StringBuilder said = new StringBuilder();
        for (String name : described ? List.of("cm", "vm", "ph") : List.of("ph")) {
            String value = xml.attribute(name);
            if (!value.isEmpty()) {
                said.append(' ').append(name).append("=\"");
                XmlTag.escape(value, said);
                said.append('"');
            }
        }
        return said.toString();
    }

    void note(int atRow, int atColumn, Note note) {
        if (atRow >= tab.rowCount()) {
            tab.cells().insertRows(tab.rowCount(), atRow + 1 - tab.rowCount());
        }
        if (atColumn >= tab.columnCount()) {
            tab.cells().insertColumns(tab.columnCount(), atColumn + 1 - tab.columnCount());
        }
        tab.cells().setNote(atRow, atColumn, note);
    }

    /// How high rows are that do not say it.
    void ordinary(double points) {
        rows.ordinary(Sizes.heightPixels(points), Sizes.DEFAULT_ROW);
    }

    /// The tables of the tab that try values in other cells, as elements.
    String dataTables() {
        return tables.xml();
    }

    void finish() {
        int wanted = Math.max(usedRows, SheetIn.LEAST_ROWS);
        if (tab.rowCount() > wanted) {
            tab.cells().deleteRows(wanted, tab.rowCount());
        }
        tab.setAxis(Dimension.ROWS, rows.axis());
        rows.styles().forEach((row, number) -> {
            for (int at = 0; at < tab.columnCount() && row.end() <= tab.rowCount(); at++) {
                fill(row.start(), at, style(number));
            }
        });
    }

    /// Gives a cell that has neither a look nor a value one.
    void fill(int atRow, int atColumn, int style) {
        if (tab.cells().style(atRow, atColumn) == 0 && tab.cells().isBlank(atRow, atColumn)) {
            tab.cells().setStyle(atRow, atColumn, style);
        }
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
        if (number < 0 || number >= styles.length) {
            return 0;
        } else if (styles[number] == UNASKED) {
            styles[number] = shared.book().styles().number(shared.styles().cell(number));
        }
        return styles[number];
    }

    /// The formula's text; the place of an array's, and the cells of a shared one, are kept on the way.
    private String formula(XmlIn xml) throws IOException {
        String type = xml.attribute("t");
        String range = xml.attribute("ref");
        int number = xml.integer("si", -1);
        String mark = xml.attribute("aca");
        if (type.equals(DataTables.TYPE)) {
            tables.add(xml);
            return "";
        }
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

    private CellValue constant(String type, int style) throws IOException {
        if (value.isEmpty() && !type.equals("e") && !type.equals("b")) {
            return CellValue.BLANK;
        }
        return switch (type) {
            case "s" -> shared();
            case "str" -> text(Escapes.decoded(value.toString()));
            case "inlineStr" -> text(value.toString());
            case "b" -> new CellValue.Bool(value.is("1") || value.is("true"));
            case "e" -> error(value.toString());
            case "d" -> IsoDates.serial(value.toString());
            default -> new CellValue.Number(number(style));
        };
    }

    private CellValue shared() throws IOException {
        String text = shared.texts().shared(value);
        more = shared.texts().said();
        return text(text);
    }

    /// Other programs know more errors.
    private CellValue error(String spelt) {
        Optional<ErrorKind> kind = ErrorKind.of(spelt);
        more = kind.isPresent() ? "" : spelt;
        return new CellValue.Error(kind.orElse(ErrorKind.ERROR), "");
    }

    private static CellValue text(String text) {
        return text.isEmpty() ? CellValue.BLANK : new CellValue.Text(text);
    }

    private double number(int style) throws IOException {
        try {
            return dates.inward(value.number(), style);
        } catch (NumberFormatException e) {
            throw new IOException("“" + value + "” is no number", e);
        }
    }
}
