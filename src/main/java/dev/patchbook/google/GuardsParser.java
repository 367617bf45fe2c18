package dev.patchbook.google;

import static dev.patchbook.google.Json.only;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Changes.Guard;
import dev.patchbook.workbook.Grid;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses the answer to a batch: the values of the guards' ranges after the write.
///
/// The ranges come back sheet by sheet, within a sheet in the order in which they were asked for.
final class GuardsParser {

    private final JsonParser json;
    private final CellValues cells = new CellValues();
    private final Map<Integer, Deque<Grid>> gridsBySheet = new HashMap<>();
    private int sheetId;
    private Deque<Grid> gridsOfSheet = new ArrayDeque<>();
    private GridRows rows = new GridRows();
    private Value cell = Value.BLANK;

    GuardsParser(JsonParser json) {
        this.json = json;
    }

    List<Grid> parse(List<Guard> guards) throws IOException {
        Json.object(json, only(json, "updatedSpreadsheet", _ -> spreadsheet()));
        List<Grid> grids = new ArrayList<>();
        for (Guard guard : guards) {
            Deque<Grid> ofSheet = gridsBySheet.getOrDefault(guard.sheetId(), new ArrayDeque<>());
            if (ofSheet.isEmpty()) {
                throw new IOException("A guarded range is missing from the answer");
            }
            grids.add(ofSheet.remove());
        }
        return List.copyOf(grids);
    }

    private void spreadsheet() throws IOException {
        Json.object(json, only(json, "sheets", _ -> Json.list(json, _ -> sheet())));
    }

    private void sheet() throws IOException {
        sheetId = 0;
        gridsOfSheet = new ArrayDeque<>();
        Json.object(json, name -> {
            switch (name) {
                case "properties" -> Json.object(json, only(json, "sheetId", _ -> sheetId = json.getIntValue()));
                case "data" -> Json.list(json, _ -> range());
                default -> json.skipChildren();
            }
        });
        gridsBySheet.put(sheetId, gridsOfSheet);
    }

    private void range() throws IOException {
        rows = new GridRows();
        Json.object(json, only(json, "rowData", _ -> Json.list(json, _ -> row())));
        gridsOfSheet.add(rows.grid());
    }

    private void row() throws IOException {
        Json.object(json, only(json, "values", _ -> Json.list(json, _ -> cell())));
        rows.endRow();
    }

    private void cell() throws IOException {
        cell = Value.BLANK;
        Json.object(json, only(json, "effectiveValue", _ -> Json.object(json, this::value)));
        rows.add(cell);
    }

    private void value(String name) throws IOException {
        switch (name) {
            case "numberValue" -> cell = Value.of(Json.number(json));
            case "stringValue" -> cell = cells.text(Json.text(json));
            case "boolValue" -> cell = cells.flag(json.getBooleanValue());
            case "errorValue" -> Json.object(json, only(json, "type", _ -> cell = cells.error(Json.text(json))));
            default -> json.skipChildren();
        }
    }
}
