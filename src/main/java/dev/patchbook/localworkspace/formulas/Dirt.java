package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The cells whose values are other than they were.
final class Dirt {
    private final Map<Integer, NavigableMap<Integer, BitSet>> columns = new HashMap<>();
    private final List<GridRange> ranges = new ArrayList<>();

    void add(int sheetId, int column, Span rows) {
        columns.computeIfAbsent(sheetId, _ -> new TreeMap<>())
                .computeIfAbsent(column, _ -> new BitSet())
                .set(rows.start(), rows.end());
    }

    /// A whole range, also beyond what holds anything.
    void add(GridRange range) {
        ranges.add(range);
    }

    void add(FormulaCell cell) {
        Area area = cell.area();
        for (int column = area.columns().start(); column < area.columns().end(); column++) {
            add(cell.position().sheetId(), column, area.rows());
        }
    }

    boolean isEmpty() {
        return columns.isEmpty() && ranges.isEmpty();
    }

    boolean touches(GridRange range) {
        return touches(range.sheetId(), range.area());
    }

    boolean touches(int sheetId, Area area) {
        for (GridRange range : ranges) {
            if (range.sheetId() == sheetId && range.area().overlaps(area)) {
                return true;
            }
        }
        NavigableMap<Integer, BitSet> tab = columns.get(sheetId);
        if (tab == null) {
            return false;
        }
        NavigableMap<Integer, BitSet> inside =
                tab.subMap(area.columns().start(), true, area.columns().end(), false);
        for (BitSet rows : inside.values()) {
            int next = rows.nextSetBit(area.rows().start());
            if (next >= 0 && next < area.rows().end()) {
                return true;
            }
        }
        return false;
    }
}
