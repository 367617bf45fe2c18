package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.sheets.CellBlock.Part;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `copyPaste` and `cutPaste`.
final class PasteRequests {
    private PasteRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("copyPaste", PasteRequests::copy);
        kinds.put("cutPaste", PasteRequests::cut);
    }

    /// A destination that is a multiple of the source is filled with it, any other takes it once.
    private static JsonObject copy(Draft draft, Message request) {
        Message from = request.part("source");
        Message to = request.part("destination");
        Tab source = GridRanges.tab(draft.book(), from);
        Tab target = GridRanges.tab(draft.book(), to);
        Area area = GridRanges.within(source, from);
        CellBlock taken = CellBlock.of(source.cells(), area);
        boolean turned = request.text("pasteOrientation").equals("TRANSPOSE");
        CellBlock block = turned ? taken.transposed() : taken;
        Area asked = GridRanges.within(target, to);
        int height = filled(asked.rows().length(), block.rows());
        int width = filled(asked.columns().length(), block.columns());
        Area reached = reached(target, asked, height, width);
        draft.guard().check(target, reached);
        Set<Part> parts = CellBlock.partsOf(request.text("pasteType"));
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int onRow = reached.rows().start() + row;
                int onColumn = reached.columns().start() + column;
                int fromRow = row % block.rows();
                int fromColumn = column % block.columns();
                int down = onRow - area.rows().start() - fromRow;
                int right = onColumn - area.columns().start() - fromColumn;
                block.put(target.cells(), onRow, onColumn, fromRow, fromColumn, parts, down, right);
                if (parts.contains(Part.STYLE) && !parts.contains(Part.BORDERS)) {
                    block.putLook(draft.book().styles(), target.cells(), onRow, onColumn, fromRow, fromColumn);
                }
            }
        }
        if (parts.contains(Part.STYLE) && !turned) {
            copyMerges(source, area, target, reached);
        }
        return Draft.nothing();
    }

    private static int filled(int asked, int size) {
        return asked > size && asked % size == 0 ? asked : size;
    }

    private static Area reached(Tab target, Area asked, int height, int width) {
        int top = asked.rows().start();
        int left = asked.columns().start();
        if (top + height > target.rowCount() || left + width > target.columnCount()) {
            throw Faults.invalid("The destination is too small: pasting would reach beyond the grid. Max rows: "
                    + target.rowCount() + ", max columns: " + target.columnCount());
        }
        return Area.of(top, top + height, left, left + width);
    }

    private static void copyMerges(Tab source, Area from, Tab target, Area to) {
        List<Area> merges = new ArrayList<>(target.merges());
        List<Area> inside = source.merges().stream().filter(from::contains).toList();
        for (int row = 0; row < to.rows().length(); row += from.rows().length()) {
            for (int column = 0;
                    column < to.columns().length();
                    column += from.columns().length()) {
                int down = to.rows().start() + row - from.rows().start();
                int right = to.columns().start() + column - from.columns().start();
                inside.stream().map(merge -> moved(merge, down, right)).forEach(merge -> {
                    merges.removeIf(merge::overlaps);
                    merges.add(merge);
                });
            }
        }
        target.setMerges(merges);
    }

    private static Area moved(Area area, int down, int right) {
        return Area.of(
                area.rows().start() + down,
                area.rows().end() + down,
                area.columns().start() + right,
                area.columns().end() + right);
    }

    private static JsonObject cut(Draft draft, Message request) {
        Message from = request.part("source");
        Message to = request.part("destination");
        Tab source = GridRanges.tab(draft.book(), from);
        Tab target = GridRanges.tab(draft.book(), to);
        Area area = GridRanges.within(source, from);
        CellBlock block = CellBlock.of(source.cells(), area);
        Area start = RangeText.within(target, Area.cell(to.whole("rowIndex"), to.whole("columnIndex")));
        Area reached = reached(target, start, block.rows(), block.columns());
        draft.guard().check(source, area);
        draft.guard().check(target, reached);
        Set<Part> parts = CellBlock.partsOf(request.text("pasteType"));
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                source.cells().setValue(row, column, CellValue.BLANK);
                if (parts.contains(Part.STYLE)) {
                    source.cells().setStyle(row, column, 0);
                    source.cells().setNote(row, column, "");
                    source.cells().setRule(row, column, 0);
                }
            }
        }
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                int onRow = reached.rows().start() + row;
                int onColumn = reached.columns().start() + column;
                block.put(target.cells(), onRow, onColumn, row, column, parts, 0, 0);
                if (parts.contains(Part.STYLE) && !parts.contains(Part.BORDERS)) {
                    block.putLook(draft.book().styles(), target.cells(), onRow, onColumn, row, column);
                }
            }
        }
        return Draft.nothing();
    }
}
