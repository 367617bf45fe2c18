package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The validation rules of a tab's cells as few rectangles, for files that keep them so.
public final class RuledAreas {
    private RuledAreas() {}

    /// The rectangles of each rule, by its number.
    public static Map<Integer, List<Area>> of(Cells cells) {
        Map<Integer, List<Area>> areas = new TreeMap<>();
        for (int column = 0; column < cells.columnsUsed(); column++) {
            int start = 0;
            int rule = 0;
            RowCursor cursor = cells.cursor();
            for (int row = 0; row <= cells.rowCount(); row++) {
                int here = row < cells.rowCount() ? cursor.row(row).rule(column) : 0;
                if (here != rule) {
                    if (rule != 0) {
                        add(areas.computeIfAbsent(rule, _ -> new ArrayList<>()), new Span(start, row), column);
                    }
                    rule = here;
                    start = row;
                }
            }
        }
        return areas;
    }

    private static void add(List<Area> areas, Span rows, int column) {
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            if (area.rows().equals(rows) && area.columns().end() == column) {
                areas.set(i, new Area(rows, new Span(area.columns().start(), column + 1)));
                return;
            }
        }
        areas.add(new Area(rows, new Span(column, column + 1)));
    }
}
