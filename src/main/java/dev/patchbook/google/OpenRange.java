package dev.patchbook.google;

import com.google.gson.stream.JsonReader;
import dev.patchbook.workbook.CellRange;
import java.io.IOException;

/// Parses a range: a start that is 0 and an end that is the grid's are left out, as is a `sheetId` of 0.
final class OpenRange {

    private int startRow;
    private int endRow = Integer.MAX_VALUE;
    private int startColumn;
    private int endColumn = Integer.MAX_VALUE;

    static OpenRange parse(JsonReader json) throws IOException {
        OpenRange range = new OpenRange();
        Json.object(json, name -> {
            switch (name) {
                case "startRowIndex" -> range.startRow = json.nextInt();
                case "endRowIndex" -> range.endRow = json.nextInt();
                case "startColumnIndex" -> range.startColumn = json.nextInt();
                case "endColumnIndex" -> range.endColumn = json.nextInt();
                default -> json.skipValue();
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
