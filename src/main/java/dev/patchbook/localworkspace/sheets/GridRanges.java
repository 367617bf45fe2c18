package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;

/// `GridRange` and `DimensionRange` of the interface, read against a book and written: sheet 0 and open ends are left
/// out.
final class GridRanges {
    private GridRanges() {}

    static Tab tab(Book book, int sheetId) {
        return book.tab(sheetId)
                .filter(tab -> !tab.isObject())
                .orElseThrow(() -> Faults.invalid("No grid with id: " + sheetId));
    }

    static Tab tab(Book book, Message range) {
        return tab(book, range.whole("sheetId"));
    }

    /// The area as asked for; open ends stay open.
    static Area area(Message range) {
        return new Area(span(range, "startRowIndex", "endRowIndex"), span(range, "startColumnIndex", "endColumnIndex"));
    }

    static GridRange range(Book book, Message range) {
        return new GridRange(tab(book, range).sheetId(), area(range));
    }

    /// The area inside the tab's grid; one that begins beyond it is refused.
    static Area within(Tab tab, Message range) {
        return RangeText.within(tab, area(range));
    }

    private static Span span(Message range, String start, String end) {
        int from = range.whole(start);
        int to = range.whole(end, Span.OPEN);
        if (from < 0 || to < 0) {
            String name = from < 0 ? start : end;
            throw Faults.invalid(name + " must be non-negative, but is: " + Math.min(from, to));
        }
        if (to < from) {
            throw Faults.invalid(end + "[" + to + "] must be greater than or equal to " + start + "[" + from + "]");
        }
        return new Span(from, to);
    }

    static JsonObject json(int sheetId, Area area) {
        JsonObject json = new JsonObject();
        if (sheetId != 0) {
            json.addProperty("sheetId", sheetId);
        }
        ends(json, area.rows(), "startRowIndex", "endRowIndex");
        ends(json, area.columns(), "startColumnIndex", "endColumnIndex");
        return json;
    }

    private static void ends(JsonObject json, Span span, String start, String end) {
        if (span.start() != 0 || !span.isOpen()) {
            json.addProperty(start, span.start());
        }
        if (!span.isOpen()) {
            json.addProperty(end, span.end());
        }
    }

    static Dimension dimension(Message message) {
        return message.text("dimension").equals("COLUMNS") ? Dimension.COLUMNS : Dimension.ROWS;
    }

    /// The rows or columns of a `DimensionRange`, inside the tab's grid.
    static Span span(Tab tab, Message range) {
        if (!range.has("dimension") || range.text("dimension").equals("DIMENSION_UNSPECIFIED")) {
            throw Faults.invalid("No dimension specified.");
        }
        Dimension dimension = dimension(range);
        int size = size(tab, dimension);
        Span span = span(range, "startIndex", "endIndex");
        if (span.start() >= size || (!span.isOpen() && span.end() > size)) {
            throw Faults.invalid(
                    "range." + (span.start() >= size ? "startIndex[" + span.start() : "endIndex[" + span.end())
                            + "] is after last " + word(dimension) + " in sheet[" + size + "]");
        }
        if (span.length() == 0) {
            throw Faults.invalid("range.endIndex[" + span.end() + "] must be after startIndex[" + span.start() + "]");
        }
        return span.within(size);
    }

    static int size(Tab tab, Dimension dimension) {
        return dimension == Dimension.ROWS ? tab.rowCount() : tab.columnCount();
    }

    static String word(Dimension dimension) {
        return dimension == Dimension.ROWS ? "row" : "column";
    }

    static JsonObject json(int sheetId, Dimension dimension, Span span) {
        JsonObject json = new JsonObject();
        if (sheetId != 0) {
            json.addProperty("sheetId", sheetId);
        }
        json.addProperty("dimension", dimension.name());
        ends(json, span, "startIndex", "endIndex");
        return json;
    }
}
