package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.Interned;
import dev.patchbook.localworkspace.book.KeptValue;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.Map;

/// The rows of a tab with their cells.
final class CellsXml {
    private static final byte[] CELL = XmlOut.encoded("<c r=\"");
    private static final byte[] STYLE = XmlOut.encoded(" s=\"");
    private static final byte[] QUOTE = XmlOut.encoded("\"");
    private static final byte[] NUMBER = XmlOut.encoded("><v>");
    private static final byte[] SHARED_TEXT = XmlOut.encoded(" t=\"s\"><v>");
    private static final byte[] END = XmlOut.encoded("</v></c>");

    private final Tab tab;
    private final Interned<KeptValue> marks;
    private final DateSystem dates;
    private final Map<String, String> tables;
    private final SharedTexts texts;
    private final Axis rows;
    private final byte[][] letters;

    CellsXml(Book book, Tab tab, SharedTexts texts) throws IOException {
        this.tab = tab;
        this.marks = book.marks();
        this.dates = DateSystem.of(book);
        this.tables = DataTables.of(book, tab);
        this.texts = texts;
        this.rows = tab.axis(Dimension.ROWS);
        this.letters = new byte[tab.columnCount()][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = XmlOut.encoded(A1.column(i));
        }
    }

    void write(XmlOut out) throws IOException {
        out.raw("<sheetData>");
        RowCursor cursor = tab.cells().cursor();
        for (int row = 0; row < tab.rowCount(); row++) {
            cursor.row(row);
            if (hasContent(cursor) || isSpecial(row)) {
                writeRow(out, cursor, row);
            }
        }
        out.raw("</sheetData>");
    }

    private static boolean hasContent(RowCursor cursor) {
        for (int column = 0; column < cursor.columnsUsed(); column++) {
            if (!cursor.isBlank(column) || cursor.style(column) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpecial(int row) {
        return !rows.line(row).equals(Axis.Line.DEFAULT)
                || !rows.groups().isEmpty() && (rows.depth(row) > 0 || GroupEnds.isAfterCollapsed(rows, row));
    }

    private void writeRow(XmlOut out, RowCursor cursor, int row) throws IOException {
        out.raw("<row").attribute("r", row + 1);
        if (isSpecial(row)) {
            Axis.Line line = rows.line(row);
            if (line.pixelSize() > 0) {
                out.raw(" ht=\"").number(Sizes.height(line.pixelSize())).raw("\" customHeight=\"1\"");
            }
            out.raw(line.isHidden() || rows.isCollapsed(row) ? " hidden=\"1\"" : "");
            if (rows.depth(row) > 0) {
                out.attribute("outlineLevel", rows.depth(row));
            }
            out.raw(GroupEnds.isAfterCollapsed(rows, row) ? " collapsed=\"1\"" : "");
        }
        out.raw(">");
        for (int column = 0; column < cursor.columnsUsed(); column++) {
            writeCell(out, cursor, row, column);
        }
        out.raw("</row>");
    }

    private void writeCell(XmlOut out, RowCursor cursor, int row, int column) throws IOException {
        int style = cursor.style(column);
        if (cursor.isBlank(column) && style == 0) {
            return;
        }
        out.raw(CELL).address(letters[column], row).raw(QUOTE);
        if (style != 0) {
            out.raw(STYLE).raw(style).raw(QUOTE);
        }
        int mark = cursor.mark(column);
        if (mark != 0) {
            writeMarked(out, cursor, row, column, marks.value(mark));
        } else if (cursor.isNumber(column)) {
            out.raw(NUMBER).number(dates.outward(cursor.number(column), style)).raw(END);
        } else if (cursor.isText(column)) {
            out.raw(SHARED_TEXT).raw(texts.number(cursor.text(column))).raw(END);
        } else {
            writeValue(out, cursor, row, column, KeptValue.NONE);
        }
    }

    private void writeMarked(XmlOut out, RowCursor cursor, int row, int column, KeptValue said) throws IOException {
        out.raw(said.attributes());
        if (said.tried()) {
            writeTried(out, cursor.value(column), A1.cell(row, column), cursor.style(column), said);
        } else {
            writeValue(out, cursor, row, column, said);
        }
    }

    private void writeValue(XmlOut out, RowCursor cursor, int row, int column, KeptValue said) throws IOException {
        int style = cursor.style(column);
        switch (cursor.value(column)) {
            case CellValue.Blank _ -> out.raw("/>");
            case CellValue.Number(double number) ->
                out.raw(NUMBER).number(dates.outward(number, style)).raw(END);
            case CellValue.Text(String text) ->
                out.raw(SHARED_TEXT)
                        .raw(said.text().isEmpty() ? texts.number(text) : texts.numberOf(said.text()))
                        .raw(END);
            case CellValue.Bool(boolean bool) ->
                out.raw(" t=\"b\"><v>").raw(bool ? 1 : 0).raw("</v></c>");
            case CellValue.Error error -> {
                out.raw(" t=\"e\">");
                writeResult(out, error, style, said);
            }
            case CellValue.Formula formula ->
                writeFormula(
                        out,
                        formula,
                        Area.of(row, row + formula.arrayRows(), column, column + formula.arrayColumns()),
                        style,
                        said);
            case CellValue.Spilled spilled -> {
                writeType(out, spilled.value());
                out.raw(">");
                writeResult(out, spilled.value(), style, said);
            }
        }
    }

    private void writeTried(XmlOut out, CellValue value, String cell, int style, KeptValue said) throws IOException {
        writeType(out, value);
        out.raw(">").raw(tables.getOrDefault(cell, ""));
        writeResult(out, value, style, said);
    }

    private void writeFormula(XmlOut out, CellValue.Formula formula, Area area, int style, KeptValue said)
            throws IOException {
        writeType(out, formula.result());
        out.raw("><f");
        boolean isDynamic = said.attributes().contains(" cm=\"");
        if (formula.isArray() || isDynamic || ArrayFormulas.isAround(formula.text())) {
            out.raw(" t=\"array\"")
                    .attribute("ref", Ranges.text(area, tab))
                    .attribute("aca", ArrayFormulas.mark(formula.text()));
        }
        out.raw(">")
                .text(ExcelFormulas.outward(ArrayFormulas.inside(formula.text())))
                .raw("</f>");
        writeResult(out, formula.result(), style, said);
    }

    private static void writeType(XmlOut out, CellValue result) throws IOException {
        switch (result) {
            case CellValue.Text _ -> out.raw(" t=\"str\"");
            case CellValue.Bool _ -> out.raw(" t=\"b\"");
            case CellValue.Error _ -> out.raw(" t=\"e\"");
            case CellValue.Blank _, CellValue.Number _, CellValue.Formula _, CellValue.Spilled _ -> out.raw("");
        }
    }

    private void writeResult(XmlOut out, CellValue result, int style, KeptValue said) throws IOException {
        switch (result) {
            case CellValue.Number(double number) ->
                out.raw("<v>").number(dates.outward(number, style)).raw("</v></c>");
            case CellValue.Text(String text) -> out.raw("<v>").text(text).raw("</v></c>");
            case CellValue.Bool(boolean bool) ->
                out.raw("<v>").raw(bool ? 1 : 0).raw("</v></c>");
            case CellValue.Error(ErrorKind kind, String _) -> {
                boolean isSaid = kind == ErrorKind.ERROR && !said.text().isEmpty();
                out.raw("<v>").text(isSaid ? said.text() : kind.text()).raw("</v></c>");
            }
            case CellValue.Blank _, CellValue.Formula _, CellValue.Spilled _ -> out.raw("</c>");
        }
    }
}
