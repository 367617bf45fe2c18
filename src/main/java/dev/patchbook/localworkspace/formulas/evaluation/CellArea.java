package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.RowCursor;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// A range of the spreadsheet, its cells read when they are asked for.
final class CellArea extends OneSheetArea {
    private static final Pattern SUBTOTAL = Pattern.compile("=\\s*SUBTOTAL\\s*\\(.*", Pattern.CASE_INSENSITIVE);

    private final BookView view;
    private final int tab;
    private final Area area;
    private final RowCursor cursor;

    /// @param area inside the grid, not empty
    CellArea(BookView view, int tab, Area area) {
        super(
                area.rows().start(),
                area.columns().start(),
                area.rows().end() - 1,
                area.columns().end() - 1);
        this.view = view;
        this.tab = tab;
        this.area = area;
        this.cursor = view.tab(tab).cells().cursor();
    }

    int tab() {
        return tab;
    }

    Area area() {
        return area;
    }

    /// The number of rows down to the last of the tab that holds anything, at least one.
    int usedRows() {
        int end = Math.min(area.rows().end(), view.tab(tab).cells().rowsUsed());
        return Math.max(1, end - area.rows().start());
    }

    /// The first rows.
    CellArea used(int rows) {
        int top = area.rows().start();
        return rows >= getHeight()
                ? this
                : new CellArea(
                        view,
                        tab,
                        Area.of(
                                top,
                                top + rows,
                                area.columns().start(),
                                area.columns().end()));
    }

    CellReference cell(int row, int column) {
        return new CellReference(
                view, tab, area.rows().start() + row, area.columns().start() + column);
    }

    @Override
    public ValueEval getRelativeValue(int row, int column) {
        int onRow = getFirstRow() + row;
        int onColumn = getFirstColumn() + column;
        view.require(tab, onRow, onColumn);
        cursor.row(onRow);
        if (cursor.isBlank(onColumn)) {
            return BlankEval.instance;
        } else if (cursor.isNumber(onColumn)) {
            return new NumberEval(cursor.number(onColumn));
        } else if (cursor.isText(onColumn)) {
            return new StringEval(cursor.text(onColumn));
        }
        return view.known(cursor.value(onColumn));
    }

    @Override
    public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        int top = getFirstRow() + firstRow;
        int left = getFirstColumn() + firstColumn;
        int bottom = getFirstRow() + lastRow + 1;
        int right = getFirstColumn() + lastColumn + 1;
        boolean outside = top < 0
                || left < 0
                || bottom > view.tab(tab).rowCount()
                || right > view.tab(tab).columnCount();
        if (outside || top >= bottom || left >= right) {
            throw new Fault(ErrorKind.REF, "Function OFFSET evaluates to an out of bounds range.");
        }
        return new CellArea(view, tab, Area.of(top, bottom, left, right));
    }

    @Override
    public TwoDEval getRow(int row) {
        return offset(row, row, 0, getWidth() - 1);
    }

    @Override
    public TwoDEval getColumn(int column) {
        return offset(0, getHeight() - 1, column, column);
    }

    @Override
    public boolean isSubTotal(int row, int column) {
        return view.cell(tab, getFirstRow() + row, getFirstColumn() + column) instanceof CellValue.Formula formula
                && SUBTOTAL.matcher(formula.text()).matches();
    }

    @Override
    public boolean isRowHidden(int row) {
        return view.tab(tab).axis(Dimension.ROWS).line(row).isHidden();
    }
}
