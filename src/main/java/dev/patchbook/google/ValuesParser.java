package dev.patchbook.google;

import static dev.patchbook.google.Json.only;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Parses the values of several ranges, unformatted.
///
/// A range without any value has no `values` at all; rows are ragged, and an empty row in between is an empty list.
final class ValuesParser {

    private final JsonReader json;
    private final CellValues cells = new CellValues();
    private final List<Grid> grids = new ArrayList<>();

    ValuesParser(JsonReader json) {
        this.json = json;
    }

    List<Grid> parse() throws IOException {
        Json.object(json, only(json, "valueRanges", _ -> Json.list(json, _ -> range())));
        return grids;
    }

    private void range() throws IOException {
        List<List<Value>> rows = new ArrayList<>();
        Json.object(json, only(json, "values", _ -> Json.list(json, _ -> rows.add(row()))));
        grids.add(Rows.grid(rows));
    }

    private List<Value> row() throws IOException {
        List<Value> row = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            row.add(value());
        }
        json.endArray();
        return Rows.trimmed(row);
    }

    private Value value() throws IOException {
        JsonToken token = json.peek();
        return switch (token) {
            case STRING -> cells.text(json.nextString());
            case NUMBER -> Value.of(json.nextDouble());
            case BOOLEAN -> cells.flag(json.nextBoolean());
            case NULL -> {
                json.nextNull();
                yield Value.BLANK;
            }
            case BEGIN_ARRAY, END_ARRAY, BEGIN_OBJECT, END_OBJECT, NAME, END_DOCUMENT ->
                throw new IOException("A cell cannot be " + token);
        };
    }
}
