package dev.patchbook.google;

import static dev.patchbook.google.Json.only;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Metadata;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses the data of a sheet apart from its values: hidden rows, metadata of columns, formulas and notes.
final class GridDataParser {

    private final JsonParser json;
    private final Map<CellAddress, String> formulas = new HashMap<>();
    private final Map<CellAddress, String> notes = new HashMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final Map<Integer, List<Metadata>> columnMetadata = new HashMap<>();
    private int startRow;
    private int startColumn;

    GridDataParser(JsonParser json) {
        this.json = json;
    }

    Map<CellAddress, String> formulas() {
        return formulas;
    }

    Map<CellAddress, String> notes() {
        return notes;
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    Map<Integer, List<Metadata>> columnMetadata() {
        return columnMetadata;
    }

    /// A block of data; where no ranges are asked for there is one, which begins at the first cell.
    void parse() throws IOException {
        startRow = 0;
        startColumn = 0;
        Json.object(json, name -> {
            switch (name) {
                case "startRow" -> startRow = json.getIntValue();
                case "startColumn" -> startColumn = json.getIntValue();
                case "rowMetadata" -> Json.list(json, this::rowMetadata);
                case "columnMetadata" -> Json.list(json, this::columnMetadata);
                case "rowData" -> Json.list(json, this::row);
                default -> json.skipChildren();
            }
        });
    }

    private void rowMetadata(int place) throws IOException {
        Json.object(json, name -> {
            switch (name) {
                case "hiddenByUser", "hiddenByFilter" -> {
                    if (json.getBooleanValue()) {
                        hiddenRows.set(startRow + place);
                    }
                }
                default -> json.skipChildren();
            }
        });
    }

    private void columnMetadata(int place) throws IOException {
        Json.object(
                json,
                only(
                        json,
                        "developerMetadata",
                        _ -> columnMetadata.put(startColumn + place, MetadataParser.list(json))));
    }

    private void row(int place) throws IOException {
        int row = startRow + place;
        Json.object(json, only(json, "values", _ -> Json.list(json, column -> cell(row, startColumn + column))));
    }

    /// Most cells say nothing here: only those that do are given an address.
    private void cell(int row, int column) throws IOException {
        for (String name = Json.first(json); name != null; name = Json.next(json)) {
            switch (name) {
                case "userEnteredValue" -> entered(row, column);
                case "note" -> notes.put(new CellAddress(row, column), Json.text(json));
                default -> json.skipChildren();
            }
        }
    }

    private void entered(int row, int column) throws IOException {
        for (String name = Json.first(json); name != null; name = Json.next(json)) {
            if (name.equals("formulaValue")) {
                formulas.put(new CellAddress(row, column), Json.text(json));
            } else {
                json.skipChildren();
            }
        }
    }
}
