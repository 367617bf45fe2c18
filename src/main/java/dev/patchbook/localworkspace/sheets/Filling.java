package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.RowPen;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.CellRows;

/// Puts rows (or columns) of values into the cells of an area, and counts what it wrote.
final class Filling implements CellRows.Visitor {
    private final Tab tab;
    private final Area area;
    private final boolean byColumns;
    private final CellEntry entry;
    private final RowPen pen;
    private final boolean[] rows;
    private final boolean[] columns;
    private int cells;

    Filling(Tab tab, Area area, boolean byColumns, CellEntry entry) {
        this.tab = tab;
        this.area = area;
        this.byColumns = byColumns;
        this.entry = entry;
        this.pen = tab.cells().pen();
        this.rows = new boolean[area.rows().length()];
        this.columns = new boolean[area.columns().length()];
    }

    ValueWrite fill(CellRows lines) {
        CellEntry.checkLength(lines.longestText());
        lines.forEach(this);
        return new ValueWrite(tab, area, count(rows), count(columns), cells);
    }

    @Override
    public void text(int line, int at, String text) {
        entry.enter(pen(line, at), column(line, at), text);
    }

    @Override
    public void empty(int line, int at) {
        pen(line, at).setValue(column(line, at), CellValue.BLANK);
    }

    @Override
    public void number(int line, int at, double number) {
        pen(line, at).setNumber(column(line, at), number);
    }

    @Override
    public void flag(int line, int at, boolean flag) {
        pen(line, at).setValue(column(line, at), new CellValue.Bool(flag));
    }

    /// The pen at the row of a value, which counts as written.
    private RowPen pen(int line, int at) {
        int row = byColumns ? at : line;
        rows[row] = true;
        columns[byColumns ? line : at] = true;
        cells++;
        return pen.row(area.rows().start() + row);
    }

    private int column(int line, int at) {
        return area.columns().start() + (byColumns ? line : at);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
