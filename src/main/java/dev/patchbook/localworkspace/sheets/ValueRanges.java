package dev.patchbook.localworkspace.sheets;

import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.MaskedJson;
import dev.patchbook.localworkspace.wire.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Writes the values of a range, cell by cell out of the store: trailing blanks left out, no `values` where
/// there are none.
final class ValueRanges {
    private final Shown shown;
    private final RenderOptions options;

    ValueRanges(Book book, RenderOptions options) {
        this.shown = new Shown(book);
        this.options = options;
    }

    /// The fields of one ValueRange.
    void write(MaskedJson out, Tab tab, Area area) {
        out.text("range", RangeText.print(tab, area));
        out.text("majorDimension", options.dimension());
        int lines = options.byColumns() ? usedColumns(tab, area) : usedRows(tab, area);
        if (lines > 0) {
            out.list("values", json -> {
                try {
                    if (options.byColumns()) {
                        columns(json, tab, area, lines);
                    } else {
                        rows(json, tab, area, lines);
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
    }

    private void rows(JsonWriter out, Tab tab, Area area, int lines) throws IOException {
        RowCursor cursor = tab.cells().cursor();
        int from = area.columns().start();
        for (int row = area.rows().start(); row < area.rows().start() + lines; row++) {
            cursor.row(row);
            int end = rowEnd(cursor, area);
            out.beginArray();
            for (int column = from; column < end; column++) {
                cell(out, cursor, column);
            }
            out.endArray();
        }
    }

    private void columns(JsonWriter out, Tab tab, Area area, int lines) throws IOException {
        int used = usedRows(tab, area);
        RowCursor cursor = tab.cells().cursor();
        for (int column = area.columns().start(); column < area.columns().start() + lines; column++) {
            int end = area.rows().start() + used;
            while (end > area.rows().start() && cursor.row(end - 1).isBlank(column)) {
                end--;
            }
            out.beginArray();
            for (int row = area.rows().start(); row < end; row++) {
                cell(out, cursor.row(row), column);
            }
            out.endArray();
        }
    }

    private void cell(JsonWriter out, RowCursor at, int column) throws IOException {
        if (at.isText(column)) {
            boolean formatted = options.values() == RenderOptions.Values.FORMATTED_VALUE && at.style(column) != 0;
            out.value(formatted ? shown.text(at.value(column), at.style(column)) : at.text(column));
        } else if (at.isNumber(column)) {
            number(out, at.number(column), at.style(column));
        } else {
            other(out, at.value(column), at.style(column));
        }
    }

    private void number(JsonWriter out, double number, int style) throws IOException {
        if (options.values() == RenderOptions.Values.FORMATTED_VALUE
                || (options.datesAsText() && shown.isDate(style))) {
            out.value(shown.text(number, style));
        } else {
            Numbers.write(out, number);
        }
    }

    private void other(JsonWriter out, CellValue value, int style) throws IOException {
        if (options.values() == RenderOptions.Values.FORMULA && value instanceof CellValue.Formula formula) {
            out.value(shown.spelling().typed(formula.text()));
            return;
        }
        switch (value.effective()) {
            case CellValue.Number(double number) -> number(out, number, shown.style(value, style));
            case CellValue.Bool(boolean flag)
            when options.values() != RenderOptions.Values.FORMATTED_VALUE -> out.value(flag);
            case CellValue shownAsText -> out.value(shown.text(shownAsText, style));
        }
    }

    private static int rowEnd(RowCursor cursor, Area area) {
        int end = Math.min(area.columns().end(), cursor.columnsUsed());
        while (end > area.columns().start() && cursor.isBlank(end - 1)) {
            end--;
        }
        return Math.max(end, area.columns().start());
    }

    /// The rows of the area down to the last that holds a value.
    static int usedRows(Tab tab, Area area) {
        RowCursor cursor = tab.cells().cursor();
        int end = Math.min(area.rows().end(), tab.cells().rowsUsed());
        while (end > area.rows().start()
                && rowEnd(cursor.row(end - 1), area) == area.columns().start()) {
            end--;
        }
        return Math.max(0, end - area.rows().start());
    }

    private static int usedColumns(Tab tab, Area area) {
        RowCursor cursor = tab.cells().cursor();
        int end = area.columns().start();
        int rows = usedRows(tab, area);
        for (int row = area.rows().start(); row < area.rows().start() + rows; row++) {
            end = Math.max(end, rowEnd(cursor.row(row), area));
        }
        return end - area.columns().start();
    }
}
