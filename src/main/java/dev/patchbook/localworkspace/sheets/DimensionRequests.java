package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Map;

/// Requests on whole rows and columns: append, insert, delete, move, size and hide.
final class DimensionRequests {
    private static final int PIXELS_A_LETTER = 7;
    private static final int MARGIN = 16;
    private static final int NARROWEST = 21;

    private DimensionRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("appendDimension", DimensionRequests::append);
        kinds.put("insertDimension", DimensionRequests::insert);
        kinds.put("deleteDimension", DimensionRequests::delete);
        kinds.put("moveDimension", DimensionRequests::move);
        kinds.put("updateDimensionProperties", DimensionRequests::update);
        kinds.put("autoResizeDimensions", DimensionRequests::resize);
    }

    private static JsonObject append(Draft draft, Message request) {
        Tab tab = draft.tab(request.whole("sheetId"));
        Dimension dimension = GridRanges.dimension(request);
        int length = request.whole("length");
        if (length <= 0) {
            throw Faults.invalid("length must be greater than 0.");
        }
        checkRoom(draft, tab, dimension, length);
        GridEdits.insert(draft.book(), tab, dimension, GridRanges.size(tab, dimension), length, true);
        return Draft.nothing();
    }

    static void checkRoom(Draft draft, Tab tab, Dimension dimension, int length) {
        Dimension other = dimension == Dimension.ROWS ? Dimension.COLUMNS : Dimension.ROWS;
        Limits.check(draft.book(), (long) length * GridRanges.size(tab, other));
    }

    private static JsonObject insert(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        int size = GridRanges.size(tab, dimension);
        int start = range.whole("startIndex");
        int end = range.whole("endIndex");
        boolean before = request.flag("inheritFromBefore");
        if (start < 0 || end <= start) {
            throw Faults.invalid("range.endIndex[" + end + "] must be greater than startIndex[" + start + "]");
        }
        if (start >= size && !before) {
            throw Faults.invalid("range.startIndex[" + start + "] must be less than the grid size [" + size
                    + "] if inheritFromBefore is false.");
        }
        if (start > size) {
            throw Faults.invalid(
                    "range.startIndex[" + start + "] must not be greater than the grid size [" + size + "].");
        }
        if (start == 0 && before) {
            throw Faults.invalid("inheritFromBefore cannot be true if startIndex is 0.");
        }
        checkRoom(draft, tab, dimension, end - start);
        GridEdits.insert(draft.book(), tab, dimension, start, end - start, before);
        return Draft.nothing();
    }

    private static JsonObject delete(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        int size = GridRanges.size(tab, dimension);
        String word = GridRanges.word(dimension);
        int end = range.whole("endIndex", size);
        if (end > size || range.whole("startIndex") >= size) {
            int tried = end > size ? end : range.whole("startIndex");
            throw Faults.invalid("Cannot delete a " + word + " that doesn't exist. Tried to delete " + word + " index "
                    + tried + " but there are only " + size + " " + word + "s.");
        }
        Span span = GridRanges.span(tab, range);
        int frozen = dimension == Dimension.ROWS
                ? tab.properties().frozenRows()
                : tab.properties().frozenColumns();
        if (span.length() == size) {
            throw Faults.invalid("You can't delete all the " + word + "s on the sheet.");
        }
        if (frozen > 0 && span.start() <= frozen && span.end() == size) {
            throw Faults.invalid("Sorry, it is not possible to delete all non-frozen " + word + "s.");
        }
        draft.guard().check(tab, Area.ALL.with(dimension, span));
        GridEdits.delete(draft.book(), tab, dimension, span.start(), span.end());
        return Draft.nothing();
    }

    private static JsonObject move(Draft draft, Message request) {
        Message range = request.part("source");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        Span span = GridRanges.span(tab, range);
        int size = GridRanges.size(tab, dimension);
        int destination = request.whole("destinationIndex");
        if (destination >= span.start() && destination < span.end()) {
            throw Faults.invalid("destinationIndex[" + destination + "] must be outside the requested range["
                    + span.start() + "-" + span.end() + "]");
        }
        if (destination < 0 || destination > size) {
            throw Faults.invalid("destinationIndex[" + destination + "] is after last " + GridRanges.word(dimension)
                    + "[" + size + "]");
        }
        draft.guard().check(tab, Area.ALL.with(dimension, span));
        if (destination != span.end()) {
            GridEdits.move(draft.book(), tab, dimension, span.start(), span.end(), destination);
        }
        return Draft.nothing();
    }

    private static JsonObject update(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Mask mask = Updates.mask(request, "DimensionProperties");
        Message properties = request.part("properties");
        Dimension dimension = GridRanges.dimension(range);
        Axis axis = tab.axis(dimension).with(GridRanges.span(tab, range), line -> {
            Axis.Line changed = mask.wants("pixelSize") ? line.withPixelSize(properties.whole("pixelSize")) : line;
            return mask.wants("hiddenByUser") ? changed.withHiddenByUser(properties.flag("hiddenByUser")) : changed;
        });
        tab.setAxis(dimension, axis);
        return Draft.nothing();
    }

    private static JsonObject resize(Draft draft, Message request) {
        Message range = request.part("dimensions");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        Span span = GridRanges.span(tab, range);
        if (dimension == Dimension.ROWS) {
            tab.setAxis(dimension, tab.axis(dimension).with(span, line -> line.withPixelSize(0)));
            return Draft.nothing();
        }
        Shown shown = new Shown(draft.book());
        for (int column = span.start(); column < span.end(); column++) {
            int pixels = Math.max(NARROWEST, longest(tab, column, shown) * PIXELS_A_LETTER + MARGIN);
            Axis axis = tab.axis(dimension).with(new Span(column, column + 1), line -> line.withPixelSize(pixels));
            tab.setAxis(dimension, axis);
        }
        return Draft.nothing();
    }

    private static int longest(Tab tab, int column, Shown shown) {
        int longest = 0;
        RowCursor cursor = tab.cells().cursor();
        for (int row = 0; row < tab.cells().rowsUsed(); row++) {
            cursor.row(row);
            if (column < cursor.columnsUsed()) {
                longest = Math.max(
                        longest,
                        shown.text(cursor.value(column), cursor.style(column)).length());
            }
        }
        return longest;
    }
}
