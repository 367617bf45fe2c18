package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.util.Optional;

/// Finds the "logical table" that values are appended to: cells that hang together, bounded by blank rows and columns.
final class DataRegion {
    private final Tab tab;
    private final RowCursor cursor;

    private DataRegion(Tab tab) {
        this.tab = tab;
        this.cursor = tab.cells().cursor();
    }

    /// The region around the last cell with a value in the area; empty where the area holds none.
    static Optional<Area> lastIn(Tab tab, Area area) {
        int rows = ValueRanges.usedRows(tab, area);
        if (rows == 0) {
            return Optional.empty();
        }
        RowCursor cursor = tab.cells().cursor().row(area.rows().start() + rows - 1);
        int column = area.columns().end() - 1;
        while (column >= cursor.columnsUsed() || cursor.isBlank(column)) {
            column--;
        }
        int row = area.rows().start() + rows - 1;
        return Optional.of(new DataRegion(tab).around(row, row + 1, column, column + 1));
    }

    private Area around(int firstTop, int firstBottom, int firstLeft, int firstRight) {
        int top = firstTop;
        int bottom = firstBottom;
        int left = firstLeft;
        int right = firstRight;
        while (true) {
            if (top > 0 && any(top - 1, top, left - 1, right + 1)) {
                top--;
            } else if (bottom < tab.rowCount() && any(bottom, bottom + 1, left - 1, right + 1)) {
                bottom++;
            } else if (right < tab.columnCount() && any(top - 1, bottom + 1, right, right + 1)) {
                right++;
            } else if (left > 0 && any(top - 1, bottom + 1, left - 1, left)) {
                left--;
            } else {
                return Area.of(top, bottom, left, right);
            }
        }
    }

    private boolean any(int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = Math.max(0, fromRow); row < Math.min(toRow, tab.rowCount()); row++) {
            cursor.row(row);
            for (int column = Math.max(0, fromColumn); column < Math.min(toColumn, cursor.columnsUsed()); column++) {
                if (!cursor.isBlank(column)) {
                    return true;
                }
            }
        }
        return false;
    }
}
