package dev.patchbook.google;

import static dev.patchbook.google.Json.only;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Parses the values of several ranges, unformatted.
///
/// A range without any value has no `values` at all; rows are ragged, and an empty row in between is an empty list.
final class ValuesParser {

    private final JsonParser json;
    private final CellValues cells = new CellValues();
    private final List<Grid> grids = new ArrayList<>();

    ValuesParser(JsonParser json) {
        this.json = json;
    }

    List<Grid> parse() throws IOException {
        Json.object(json, only(json, "valueRanges", _ -> Json.list(json, _ -> range())));
        return grids;
    }

    private void range() throws IOException {
        GridRows rows = new GridRows();
        Json.object(json, only(json, "values", _ -> Json.list(json, _ -> row(rows))));
        grids.add(rows.grid());
    }

    private void row(GridRows rows) throws IOException {
        Json.open(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            rows.add(value());
        }
        rows.endRow();
    }

    private Value value() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> cells.text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.of(Json.number(json));
            case VALUE_TRUE, VALUE_FALSE -> cells.flag(json.getBooleanValue());
            case VALUE_NULL -> Value.BLANK;
            case JsonToken other -> throw Json.unexpected(other);
        };
    }
}
