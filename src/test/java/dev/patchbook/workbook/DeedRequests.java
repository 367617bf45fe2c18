package dev.patchbook.workbook;

import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.BasicFilter;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ClearBasicFilterRequest;
import com.google.api.services.sheets.v4.model.DataFilter;
import com.google.api.services.sheets.v4.model.DeleteDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DeleteProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLookup;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.DuplicateSheetRequest;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.FilterCriteria;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.MergeCellsRequest;
import com.google.api.services.sheets.v4.model.MoveDimensionRequest;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SetBasicFilterRequest;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import com.google.api.services.sheets.v4.model.UnmergeCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an AE does, as the requests that a browser would send to Sheets.
final class DeedRequests {

    private static final String ROWS = "ROWS";
    private static final String COLUMNS = "COLUMNS";

    private DeedRequests() {}

    static List<Request> of(Deed deed) {
        return switch (deed) {
            case Deed.Type type -> List.of(type(type));
            case Deed.Annotate(int sheet, int row, int column, String note) ->
                List.of(cell(sheet, row, column, new CellData().setNote(note), "note"));
            case Deed.InsertRows(int sheet, int at, int count) -> List.of(insert(dimension(sheet, ROWS, at, count)));
            case Deed.DeleteRows(int sheet, int from, int count) ->
                List.of(delete(dimension(sheet, ROWS, from, count)));
            case Deed.InsertColumn(int sheet, int at) -> List.of(insert(dimension(sheet, COLUMNS, at, 1)));
            case Deed.DeleteColumn(int sheet, int at) -> List.of(delete(dimension(sheet, COLUMNS, at, 1)));
            case Deed.MoveColumn move -> List.of(move(move));
            case Deed.Sort sort -> List.of(sort(sort));
            case Deed.Filter filter -> List.of(filter(filter));
            case Deed.Hide(int sheet, int row, boolean hidden) -> List.of(hide(dimension(sheet, ROWS, row, 1), hidden));
            case Deed.MergeCells(int sheet, CellRange range) ->
                List.of(new Request()
                        .setMergeCells(new MergeCellsRequest()
                                .setRange(range(sheet, range))
                                .setMergeType("MERGE_ALL")));
            case Deed.Protect(int sheet, CellRange range, boolean closed) ->
                List.of(new Request()
                        .setAddProtectedRange(new AddProtectedRangeRequest()
                                .setProtectedRange(new ProtectedRange()
                                        .setRange(range(sheet, range))
                                        .setWarningOnly(!closed))));
            case Deed.RenameTab(int sheet, String title) ->
                List.of(new Request()
                        .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                                .setProperties(
                                        new SheetProperties().setSheetId(sheet).setTitle(title))
                                .setFields("title")));
            case Deed.AddTab(int sheet, String title) ->
                List.of(new Request()
                        .setAddSheet(new AddSheetRequest()
                                .setProperties(new SheetProperties()
                                        .setSheetId(sheet)
                                        .setTitle(title)
                                        .setGridProperties(new GridProperties()
                                                .setRowCount(4)
                                                .setColumnCount(4)))));
            case Deed.CopyTab(int sheet, int copy, String title, int index) ->
                List.of(new Request()
                        .setDuplicateSheet(new DuplicateSheetRequest()
                                .setSourceSheetId(sheet)
                                .setNewSheetId(copy)
                                .setNewSheetName(title)
                                .setInsertSheetIndex(index)));
            case Deed.ForgetLabels(int _, List<Integer> labels) ->
                labels.stream().map(DeedRequests::forget).toList();
            case Deed.UndoBarriers undo -> undo(undo);
        };
    }

    private static Request type(Deed.Type type) {
        ExtendedValue entered = new ExtendedValue();
        switch (type.entry()) {
            case Value.Text(String text) when text.startsWith("=") -> entered.setFormulaValue(text);
            case Value.Text(String text) -> entered.setStringValue(text);
            case Value.Number(double number) -> entered.setNumberValue(number);
            case Value.Flag(boolean set) -> entered.setBoolValue(set);
            case Value.Date _, Value.Fault _, Value.Blank _ -> throw new IllegalArgumentException(type.toString());
        }
        CellData cell = new CellData().setUserEnteredValue(entered);
        return cell(type.sheetId(), type.row(), type.column(), cell, "userEnteredValue");
    }

    private static Request cell(int sheet, int row, int column, CellData cell, String fields) {
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(sheet)
                                .setRowIndex(row)
                                .setColumnIndex(column))
                        .setRows(List.of(new RowData().setValues(List.of(cell))))
                        .setFields(fields));
    }

    private static Request insert(DimensionRange range) {
        return new Request()
                .setInsertDimension(
                        new InsertDimensionRequest().setRange(range).setInheritFromBefore(range.getStartIndex() > 0));
    }

    private static Request delete(DimensionRange range) {
        return new Request().setDeleteDimension(new DeleteDimensionRequest().setRange(range));
    }

    private static Request move(Deed.MoveColumn move) {
        return new Request()
                .setMoveDimension(new MoveDimensionRequest()
                        .setSource(dimension(move.sheetId(), COLUMNS, move.from(), 1))
                        .setDestinationIndex(move.to() > move.from() ? move.to() + 1 : move.to()));
    }

    private static Request sort(Deed.Sort sort) {
        return new Request()
                .setSortRange(new SortRangeRequest()
                        .setRange(range(sort.sheetId(), sort.range()))
                        .setSortSpecs(List.of(new SortSpec()
                                .setDimensionIndex(sort.byColumn())
                                .setSortOrder(sort.ascending() ? "ASCENDING" : "DESCENDING"))));
    }

    private static Request filter(Deed.Filter filter) {
        FilterCriteria hides = new FilterCriteria().setHiddenValues(List.of(filter.hides()));
        return new Request()
                .setSetBasicFilter(new SetBasicFilterRequest()
                        .setFilter(new BasicFilter()
                                .setRange(range(filter.sheetId(), filter.range()))
                                .setCriteria(Map.of(Integer.toString(filter.column()), hides))));
    }

    private static Request hide(DimensionRange rows, boolean hidden) {
        return new Request()
                .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
                        .setRange(rows)
                        .setProperties(new DimensionProperties().setHiddenByUser(hidden))
                        .setFields("hiddenByUser"));
    }

    private static Request forget(int label) {
        return new Request()
                .setDeleteDeveloperMetadata(new DeleteDeveloperMetadataRequest()
                        .setDataFilter(new DataFilter()
                                .setDeveloperMetadataLookup(new DeveloperMetadataLookup().setMetadataId(label))));
    }

    private static List<Request> undo(Deed.UndoBarriers undo) {
        List<Request> requests = new ArrayList<>();
        GridRange all = new GridRange().setSheetId(undo.sheetId());
        requests.add(new Request().setUnmergeCells(new UnmergeCellsRequest().setRange(all)));
        requests.add(new Request().setClearBasicFilter(new ClearBasicFilterRequest().setSheetId(undo.sheetId())));
        requests.add(hide(new DimensionRange().setSheetId(undo.sheetId()).setDimension(ROWS), false));
        undo.protectionIds()
                .forEach(id -> requests.add(new Request()
                        .setDeleteProtectedRange(new DeleteProtectedRangeRequest().setProtectedRangeId(id))));
        return requests;
    }

    private static DimensionRange dimension(int sheet, String dimension, int from, int count) {
        return new DimensionRange()
                .setSheetId(sheet)
                .setDimension(dimension)
                .setStartIndex(from)
                .setEndIndex(from + count);
    }

    private static GridRange range(int sheet, CellRange range) {
        return new GridRange()
                .setSheetId(sheet)
                .setStartRowIndex(range.startRow())
                .setEndRowIndex(range.endRow())
                .setStartColumnIndex(range.startColumn())
                .setEndColumnIndex(range.endColumn());
    }
}
