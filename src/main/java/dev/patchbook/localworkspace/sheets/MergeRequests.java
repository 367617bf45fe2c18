package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `mergeCells` and `unmergeCells`: a merge keeps the first value in it, in its first cell.
final class MergeRequests {
    private MergeRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("mergeCells", MergeRequests::merge);
        kinds.put("unmergeCells", MergeRequests::unmerge);
    }

    private static JsonObject merge(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        List<Area> all = outside(tab, area);
        for (Area part : parts(area, request.text("mergeType", "MERGE_ALL"))) {
            if (part.rows().length() > 1 || part.columns().length() > 1) {
                all.add(part);
                keepFirst(tab.cells(), part);
            }
        }
        tab.setMerges(all);
        return Draft.nothing();
    }

    private static List<Area> parts(Area area, String type) {
        List<Area> parts = new ArrayList<>();
        switch (type) {
            case "MERGE_COLUMNS" -> {
                for (int column = area.columns().start();
                        column < area.columns().end();
                        column++) {
                    parts.add(Area.of(area.rows().start(), area.rows().end(), column, column + 1));
                }
            }
            case "MERGE_ROWS" -> {
                for (int row = area.rows().start(); row < area.rows().end(); row++) {
                    parts.add(Area.of(
                            row, row + 1, area.columns().start(), area.columns().end()));
                }
            }
            default -> parts.add(area);
        }
        return parts;
    }

    private static void keepFirst(Cells cells, Area area) {
        CellValue first = CellValue.BLANK;
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                if (first.isBlank()) {
                    first = cells.value(row, column);
                }
                cells.setValue(row, column, CellValue.BLANK);
            }
        }
        cells.setValue(area.rows().start(), area.columns().start(), first);
    }

    private static JsonObject unmerge(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        tab.setMerges(outside(tab, area));
        return Draft.nothing();
    }

    /// The merges that the area does not touch; one that it cuts is refused.
    private static List<Area> outside(Tab tab, Area area) {
        List<Area> left = new ArrayList<>();
        for (Area merge : tab.merges()) {
            if (!merge.overlaps(area)) {
                left.add(merge);
            } else if (!area.contains(merge)) {
                throw Faults.invalid("You must select all cells in a merged range to merge or unmerge them.");
            }
        }
        return left;
    }
}
