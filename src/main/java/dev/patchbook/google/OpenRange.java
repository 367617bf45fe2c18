package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.workbook.CellRange;
import java.io.IOException;

/// Parses a range: a start that is 0 and an end that is the grid's are left out, as is a `sheetId` of 0.
final class OpenRange {

    private int startRow;
    private int endRow = Integer.MAX_VALUE;
    private int startColumn;
    private int endColumn = Integer.MAX_VALUE;

    static OpenRange parse(JsonParser json) throws IOException {
        OpenRange range = new OpenRange();
        Json.object(json, name -> {
            switch (name) {
                case "startRowIndex" -> range.startRow = json.getIntValue();
                case "endRowIndex" -> range.endRow = json.getIntValue();
                case "startColumnIndex" -> range.startColumn = json.getIntValue();
                case "endColumnIndex" -> range.endColumn = json.getIntValue();
                default -> json.skipChildren();
            }
        });
        return range;
    }

    /// The range in a grid of so many rows and columns.
    CellRange within(int rowCount, int columnCount) {
        return new CellRange(
                startRow,
                Math.max(startRow, Math.min(endRow, rowCount)),
                startColumn,
                Math.max(startColumn, Math.min(endColumn, columnCount)));
    }
}
