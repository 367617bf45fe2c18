package dev.patchbook.workbook;

import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.DeleteDimensionRequest;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.DuplicateSheetRequest;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.MergeCellsRequest;
import com.google.api.services.sheets.v4.model.MoveDimensionRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.SortRangeRequest;
import com.google.api.services.sheets.v4.model.SortSpec;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// An AE at work on one tab of a real spreadsheet: each thing is one request to Sheets.
final class RequestsOfHands {

    private final Sheet sheet;
    private final Random random;
    private final int filled;
    private final int width;

    RequestsOfHands(Sheet sheet, Random random) {
        this.sheet = sheet;
        this.random = random;
        this.filled = Math.max(2, sheet.grid().height());
        this.width = IntStream.range(0, sheet.grid().height())
                .map(sheet.grid()::width)
                .max()
                .orElse(1);
    }

    /// The next thing.
    ///
    /// @param unique occurs in no other token
    Request next(String unique) {
        String token = "ae:" + unique;
        int row = 1 + random.nextInt(filled - 1);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> type(row, freeColumn(), new ExtendedValue().setStringValue(token));
            case 3 ->
                type(
                        row,
                        freeColumn(),
                        new ExtendedValue().setFormulaValue("=N(\"%s\")+D%d".formatted(token, row + 1)));
            case 4 ->
                type(row, freeColumn(), new ExtendedValue().setFormulaValue("=N(\"%s\")+D%d".formatted(token, row)));
            case 5 -> insert("COLUMNS", random.nextInt(width));
            case 6 -> insert("ROWS", row);
            case 7 -> move(random.nextInt(width));
            case 8 -> new Request().setDeleteDimension(new DeleteDimensionRequest().setRange(one("ROWS", row)));
            case 9 -> sort();
            case 10 -> type(filled, random.nextInt(width), new ExtendedValue().setStringValue(token));
            case 11 -> merge(row);
            case 12 -> hide(row);
            default -> tab(unique);
        };
    }

    private Request tab(String unique) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Request()
                        .setAddSheet(
                                new AddSheetRequest().setProperties(new SheetProperties().setTitle("Mine " + unique)));
            case 1 ->
                new Request()
                        .setDuplicateSheet(new DuplicateSheetRequest()
                                .setSourceSheetId(sheet.id())
                                .setInsertSheetIndex(0)
                                .setNewSheetName("Copy " + unique));
            case 2 ->
                new Request()
                        .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                                .setProperties(new SheetProperties()
                                        .setSheetId(sheet.id())
                                        .setTitle("Renamed " + unique))
                                .setFields("title"));
            default ->
                new Request()
                        .setDeleteDimension(
                                new DeleteDimensionRequest().setRange(one("COLUMNS", random.nextInt(width))));
        };
    }

    private Request type(int row, int column, ExtendedValue value) {
        return new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(sheet.id())
                                .setRowIndex(row)
                                .setColumnIndex(column))
                        .setRows(List.of(new RowData().setValues(List.of(new CellData().setUserEnteredValue(value)))))
                        .setFields("userEnteredValue"));
    }

    private Request insert(String dimension, int at) {
        return new Request()
                .setInsertDimension(new InsertDimensionRequest()
                        .setRange(one(dimension, at))
                        .setInheritFromBefore(at > 0));
    }

    private Request move(int from) {
        return new Request()
                .setMoveDimension(new MoveDimensionRequest()
                        .setSource(one("COLUMNS", from))
                        .setDestinationIndex(from == 0 ? width : 0));
    }

    private Request sort() {
        boolean merged = !sheet.merges().isEmpty();
        return new Request()
                .setSortRange(new SortRangeRequest()
                        .setRange(new GridRange()
                                .setSheetId(sheet.id())
                                .setStartRowIndex(merged ? sheet.rowCount() - 1 : 1)
                                .setEndRowIndex(merged ? sheet.rowCount() : filled)
                                .setStartColumnIndex(0)
                                .setEndColumnIndex(sheet.columnCount()))
                        .setSortSpecs(List.of(new SortSpec()
                                .setDimensionIndex(random.nextInt(width))
                                .setSortOrder("DESCENDING"))));
    }

    private Request merge(int row) {
        int column = sheet.columnCount() - 1;
        return new Request()
                .setMergeCells(new MergeCellsRequest()
                        .setRange(new GridRange()
                                .setSheetId(sheet.id())
                                .setStartRowIndex(row)
                                .setEndRowIndex(row + 2)
                                .setStartColumnIndex(column)
                                .setEndColumnIndex(column + 1))
                        .setMergeType("MERGE_ALL"));
    }

    private Request hide(int row) {
        return new Request()
                .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
                        .setRange(one("ROWS", row))
                        .setProperties(new DimensionProperties().setHiddenByUser(random.nextBoolean()))
                        .setFields("hiddenByUser"));
    }

    private DimensionRange one(String dimension, int at) {
        return new DimensionRange()
                .setSheetId(sheet.id())
                .setDimension(dimension)
                .setStartIndex(at)
                .setEndIndex(at + 1);
    }

    /// The first column of the AE's that a label names, else the one after the last used one.
    private int freeColumn() {
        return sheet.columnMetadata().entrySet().stream()
                .filter(column -> column.getValue().stream()
                        .anyMatch(label -> label.value().endsWith("/My note")
                                || label.value().endsWith("/Ignore until")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Math.min(width, sheet.columnCount() - 1));
    }
}
