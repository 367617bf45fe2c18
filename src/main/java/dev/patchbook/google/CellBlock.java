package dev.patchbook.google;

import com.google.gson.stream.JsonWriter;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change.SetCells;
import java.io.IOException;
import java.util.List;

/// Writes a block of cells: by far the most of a batch, so it is written cell by cell and never held as objects.
///
/// Every cell of the block is written out. A blank is an empty object, which empties its cell: left out, it would
/// shift the cells after it.
final class CellBlock {

    private CellBlock() {}

    static void write(SetCells cells, JsonWriter json) throws IOException {
        json.beginObject().name("updateCells").beginObject();
        json.name("start").beginObject();
        json.name("sheetId").value(cells.sheetId());
        json.name("rowIndex").value(cells.row());
        json.name("columnIndex").value(cells.column());
        json.endObject();
        json.name("rows").beginArray();
        for (List<Value> row : cells.rows()) {
            json.beginObject().name("values").beginArray();
            for (Value value : row) {
                cell(value, json);
            }
            json.endArray().endObject();
        }
        json.endArray();
        json.name("fields").value("userEnteredValue");
        json.endObject().endObject();
    }

    private static void cell(Value value, JsonWriter json) throws IOException {
        json.beginObject();
        if (!value.isBlank() && !(value instanceof Value.Text(String text) && text.isEmpty())) {
            json.name("userEnteredValue").beginObject();
            entered(value, json);
            json.endObject();
        }
        json.endObject();
    }

    private static void entered(Value value, JsonWriter json) throws IOException {
        switch (value) {
            case Value.Text(String text) -> json.name("stringValue").value(text);
            case Value.Number(double number) -> json.name("numberValue").value(number);
            case Value.Date(var date) -> json.name("numberValue").value(SerialDate.of(date));
            case Value.Flag(boolean set) -> json.name("boolValue").value(set);
            case Value.Blank() -> throw new IllegalArgumentException("A blank has no value");
            case Value.Fault(String shown) ->
                throw new IllegalArgumentException("An error such as %s is never written".formatted(shown));
        }
    }
}
