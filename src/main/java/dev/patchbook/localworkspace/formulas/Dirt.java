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
    private final Map<Integer, OfTab> tabs = new HashMap<>();
    private final List<GridRange> ranges = new ArrayList<>();

    void add(int sheetId, int column, Span rows) {
        tabs.computeIfAbsent(sheetId, _ -> new OfTab()).add(column, rows);
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
        return tabs.isEmpty() && ranges.isEmpty();
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
        OfTab tab = tabs.get(sheetId);
        return tab != null && tab.touches(area);
    }

    /// The cells of one tab, and the rectangle around them, which answers most questions.
    private static final class OfTab {
        private final NavigableMap<Integer, BitSet> columns = new TreeMap<>();
        private int top = Integer.MAX_VALUE;
        private int bottom;
        private int left = Integer.MAX_VALUE;
        private int right;

        void add(int column, Span rows) {
            columns.computeIfAbsent(column, _ -> new BitSet()).set(rows.start(), rows.end());
            top = Math.min(top, rows.start());
            bottom = Math.max(bottom, rows.end());
            left = Math.min(left, column);
            right = Math.max(right, column + 1);
        }

        boolean touches(Area area) {
            Span rows = area.rows();
            Span across = area.columns();
            if (rows.start() >= bottom || rows.end() <= top || across.start() >= right || across.end() <= left) {
                return false;
            }
            for (BitSet column : columns.subMap(across.start(), across.end()).values()) {
                int next = column.nextSetBit(rows.start());
                if (next >= 0 && next < rows.end()) {
                    return true;
                }
            }
            return false;
        }
    }
}
