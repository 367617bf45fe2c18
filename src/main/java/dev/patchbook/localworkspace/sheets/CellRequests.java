package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.Map;

/// `updateCells`, `repeatCell` and `appendCells`.
final class CellRequests {
    private CellRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("updateCells", CellRequests::update);
        kinds.put("repeatCell", CellRequests::repeat);
        kinds.put("appendCells", CellRequests::append);
    }

    private static JsonObject update(Draft draft, Message request) {
        CellPatch patch = new CellPatch(draft.book(), Updates.mask(request, "CellData"));
        List<Message> rows = request.messages("rows");
        if (request.has("range")) {
            Message range = request.part("range");
            Tab tab = GridRanges.tab(draft.book(), range);
            Area area = GridRanges.within(tab, range);
            draft.guard().check(tab, area);
            fill(tab, area, rows, patch, true);
            return Draft.nothing();
        }
        if (!request.has("start")) {
            throw Faults.invalid("Must specify an area to update.");
        }
        Message start = request.part("start");
        Tab tab = GridRanges.tab(draft.book(), start);
        int row = start.whole("rowIndex");
        int column = start.whole("columnIndex");
        if (row < 0 || column < 0) {
            throw Faults.invalid("start must be non-negative.");
        }
        Area cell = RangeText.within(tab, Area.cell(row, column));
        if (!rows.isEmpty()) {
            int width = rows.stream()
                    .mapToInt(line -> line.list("values").size())
                    .max()
                    .orElse(0);
            Area written = Area.of(row, row + rows.size(), column, column + width);
            draft.guard().check(tab, written.rows().length() * written.columns().length() == 0 ? cell : written);
        }
        fill(tab, Area.of(row, tab.rowCount(), column, tab.columnCount()), rows, patch, false);
        return Draft.nothing();
    }

    /// Writes rows from the area's first cell on; `clearRest` clears what they leave of the area.
    private static void fill(Tab tab, Area area, List<Message> rows, CellPatch patch, boolean clearRest) {
        int top = area.rows().start();
        int left = area.columns().start();
        if (rows.size() > area.rows().length()) {
            throw Faults.invalid("Attempting to write row: " + area.rows().end()
                    + ", beyond the last requested row of: " + (area.rows().end() - 1));
        }
        int reach = clearRest ? area.rows().length() : rows.size();
        for (int row = 0; row < reach; row++) {
            List<Message> cells = row < rows.size() ? rows.get(row).messages("values") : List.of();
            if (cells.size() > area.columns().length()) {
                throw Faults.invalid("Attempting to write column: "
                        + area.columns().end() + ", beyond the last requested column of: "
                        + (area.columns().end() - 1));
            }
            for (int column = 0; column < cells.size(); column++) {
                patch.apply(tab.cells(), top + row, left + column, cells.get(column));
            }
            for (int column = cells.size(); clearRest && column < area.columns().length(); column++) {
                patch.clear(tab.cells(), top + row, left + column);
            }
        }
    }

    private static JsonObject repeat(Draft draft, Message request) {
        CellPatch patch = new CellPatch(draft.book(), Updates.mask(request, "CellData"));
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        Message cell = request.part("cell");
        RepeatedFormula formula = RepeatedFormula.of(draft.book(), cell);
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                patch.apply(tab.cells(), row, column, cell);
                formula.adjust(tab.cells(), area, row, column);
            }
        }
        return Draft.nothing();
    }

    private static JsonObject append(Draft draft, Message request) {
        CellPatch patch = new CellPatch(draft.book(), Updates.mask(request, "CellData"));
        List<Message> rows = request.messages("rows");
        int width =
                rows.stream().mapToInt(row -> row.list("values").size()).max().orElse(0);
        if (request.has("tableId")) {
            TableRequests.Placed table = TableRequests.find(draft.book(), request.text("tableId"))
                    .orElseThrow(() -> Faults.invalid("No table with id: " + request.text("tableId")));
            Area area = TableAppend.room(draft, table, rows.size(), width);
            draft.guard().check(table.tab(), area);
            fill(table.tab(), area, rows, patch, false);
            return Draft.nothing();
        }
        Tab tab = draft.tab(request.whole("sheetId"));
        int first = tab.cells().rowsUsed();
        int missing = first + rows.size() - tab.rowCount();
        if (missing > 0) {
            Limits.check(draft.book(), (long) missing * tab.columnCount());
            GridEdits.insert(draft.book(), tab, Dimension.ROWS, tab.rowCount(), missing, true);
        }
        if (width > tab.columnCount()) {
            GridEdits.insert(draft.book(), tab, Dimension.COLUMNS, tab.columnCount(), width - tab.columnCount(), true);
        }
        if (!rows.isEmpty()) {
            Area area = Area.of(first, first + rows.size(), 0, tab.columnCount());
            draft.guard().check(tab, area);
            fill(tab, area, rows, patch, false);
        }
        return Draft.nothing();
    }
}
