package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Map;

/// `insertRange` and `deleteRange`: cells beside or below the range shift to make or to fill room.
final class ShiftRequests {
    private ShiftRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("insertRange", (draft, request) -> shift(draft, request, true));
        kinds.put("deleteRange", (draft, request) -> shift(draft, request, false));
    }

    private static JsonObject shift(Draft draft, Message request, boolean insert) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        boolean down = !request.text("shiftDimension").equals("COLUMNS");
        Area strip = down
                ? Area.of(
                        area.rows().start(),
                        tab.rowCount(),
                        area.columns().start(),
                        area.columns().end())
                : Area.of(area.rows().start(), area.rows().end(), area.columns().start(), tab.columnCount());
        draft.guard().check(tab, strip);
        if (tab.merges().stream().anyMatch(merge -> merge.overlaps(strip) && !strip.contains(merge))) {
            throw Faults.invalid("This operation would split a merged cell. Unmerge it first.");
        }
        Area moved = strip;
        if (insert) {
            moved = grown(draft, tab, strip, area, down);
        }
        move(
                tab.cells(),
                moved,
                down,
                down ? area.rows().length() : area.columns().length(),
                insert);
        return Draft.nothing();
    }

    /// Room at the end for what would fall off the grid.
    private static Area grown(Draft draft, Tab tab, Area strip, Area area, boolean down) {
        Dimension dimension = down ? Dimension.ROWS : Dimension.COLUMNS;
        int length = down ? area.rows().length() : area.columns().length();
        int size = GridRanges.size(tab, dimension);
        int from = Math.max(
                size - length, down ? strip.rows().start() : strip.columns().start());
        Area last = down
                ? Area.of(from, size, strip.columns().start(), strip.columns().end())
                : Area.of(strip.rows().start(), strip.rows().end(), from, size);
        if (isBlank(tab.cells(), last)) {
            return strip;
        }
        DimensionRequests.checkRoom(draft, tab, dimension, length);
        GridEdits.insert(draft.book(), tab, dimension, size, length, true);
        return down
                ? Area.of(
                        strip.rows().start(),
                        size + length,
                        strip.columns().start(),
                        strip.columns().end())
                : Area.of(
                        strip.rows().start(),
                        strip.rows().end(),
                        strip.columns().start(),
                        size + length);
    }

    private static boolean isBlank(Cells cells, Area area) {
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                if (!cells.isBlank(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void move(Cells cells, Area strip, boolean down, int by, boolean away) {
        CellBlock block = CellBlock.of(cells, strip);
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                int fromRow = down ? row + (away ? -by : by) : row;
                int fromColumn = down ? column : column + (away ? -by : by);
                int onRow = strip.rows().start() + row;
                int onColumn = strip.columns().start() + column;
                if (fromRow >= 0 && fromRow < block.rows() && fromColumn >= 0 && fromColumn < block.columns()) {
                    cells.copyCell(onRow, onColumn, block.cells(), fromRow, fromColumn);
                } else {
                    cells.setValue(onRow, onColumn, CellValue.BLANK);
                    cells.setNote(onRow, onColumn, "");
                }
            }
        }
    }
}
