package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonNull;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The `values` of a ValueRange: rows of text, numbers, booleans and gaps (JSON null: leave the cell as it is).
///
/// Cells are `String`, `Double`, `Boolean` or `JsonNull.INSTANCE`.
final class CellRows {
    private static final String LIST = "type.googleapis.com/google.protobuf.ListValue";

    private CellRows() {}

    static List<List<Object>> read(JsonReader in, Function<String, Refusal> wrong) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            throw wrong.apply(LIST);
        }
        List<List<Object>> rows = new ArrayList<>();
        int width = 1;
        in.beginArray();
        while (in.hasNext()) {
            if (in.peek() != JsonToken.BEGIN_ARRAY) {
                throw wrong.apply(LIST);
            }
            rows.add(row(in, rows.size(), width));
            width = Math.max(1, rows.getLast().size());
        }
        in.endArray();
        return rows;
    }

    /// @param width as many cells as there probably are
    private static List<Object> row(JsonReader in, int index, int width) throws IOException {
        Object[] cells = new Object[width];
        int size = 0;
        in.beginArray();
        while (in.hasNext()) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
            }
            cells[size] = cell(in, index, size);
            size++;
        }
        in.endArray();
        return Arrays.asList(size == cells.length ? cells : Arrays.copyOf(cells, size));
    }

    private static Object cell(JsonReader in, int row, int column) throws IOException {
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NUMBER -> in.nextDouble();
            case BOOLEAN -> in.nextBoolean();
            case NULL -> {
                in.nextNull();
                yield JsonNull.INSTANCE;
            }
            case BEGIN_ARRAY -> throw Faults.invalid("Invalid values[" + row + "][" + column + "]: list_value {\n}\n");
            default -> throw Faults.invalid("Invalid values[" + row + "][" + column + "]: struct_value {\n}\n");
        };
    }
}
