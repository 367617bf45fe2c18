package dev.patchbook.google;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabLook;
import java.util.List;

/// Changes to rows and columns as such.
final class GridRequests {

    static final String ROWS = "ROWS";
    static final String COLUMNS = "COLUMNS";

    private GridRequests() {}

    static List<Request> add(Change.AddTab add) {
        TabLook look = add.look();
        GridProperties grid = new GridProperties().setRowCount(add.rows()).setColumnCount(add.columns());
        if (look.frozenRows() > 0) {
            grid.setFrozenRowCount(look.frozenRows());
        }
        if (look.frozenColumns() > 0) {
            grid.setFrozenColumnCount(look.frozenColumns());
        }
        SheetProperties properties = new SheetProperties()
                .setSheetId(add.sheetId())
                .setTitle(add.title())
                .setHidden(look.hidden())
                .setGridProperties(grid);
        look.place().ifPresent(properties::setIndex);
        look.color().ifPresent(rgb -> properties.setTabColorStyle(LookRequests.style(rgb)));
        return List.of(new Request().setAddSheet(new AddSheetRequest().setProperties(properties)));
    }

    static List<Request> insert(Change.InsertRows insert) {
        return List.of(new Request()
                .setInsertDimension(new InsertDimensionRequest()
                        .setRange(dimension(insert.sheetId(), ROWS, insert.at(), insert.count()))
                        .setInheritFromBefore(insert.likeTheRowAbove())));
    }

    static List<Request> append(Change.AppendRows append) {
        return append(append.sheetId(), ROWS, append.count());
    }

    static List<Request> append(Change.AppendColumns append) {
        return append(append.sheetId(), COLUMNS, append.count());
    }

    static List<Request> delete(Change.DeleteRows delete) {
        return List.of(new Request()
                .setDeleteDimension(new DeleteDimensionRequest()
                        .setRange(dimension(delete.sheetId(), ROWS, delete.from(), delete.count()))));
    }

    static List<Request> sort(Change.SortRows sort) {
        SortSpec ascending = new SortSpec().setDimensionIndex(sort.byColumn()).setSortOrder("ASCENDING");
        return List.of(new Request()
                .setSortRange(new SortRangeRequest()
                        .setRange(range(sort.sheetId(), sort.range()))
                        .setSortSpecs(List.of(ascending))));
    }

    static DimensionRange dimension(int sheetId, String dimension, int from, int count) {
        return new DimensionRange()
                .setSheetId(sheetId)
                .setDimension(dimension)
                .setStartIndex(from)
                .setEndIndex(from + count);
    }

    static GridRange range(int sheetId, CellRange range) {
        GridRange bounded = new GridRange()
                .setSheetId(sheetId)
                .setStartRowIndex(range.startRow())
                .setEndRowIndex(range.endRow())
                .setStartColumnIndex(range.startColumn());
        return range.endColumn() == CellRange.EDGE ? bounded : bounded.setEndColumnIndex(range.endColumn());
    }

    private static List<Request> append(int sheetId, String dimension, int count) {
        return List.of(new Request()
                .setAppendDimension(new AppendDimensionRequest()
                        .setSheetId(sheetId)
                        .setDimension(dimension)
                        .setLength(count)));
    }
}
