package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A tab's columns as they stand once lost ones are back.
///
/// @param places zero-based column by header as provisioned; one that may not come back is not there
/// @param columnCount columns of the grid
/// @param changes what brings them and their labels back
/// @param headers the header cells that they write, by column
record Columns(Map<String, Integer> places, int columnCount, List<Change> changes, Map<Integer, Value> headers) {
    Columns {
        places = Map.copyOf(places);
        changes = List.copyOf(changes);
        headers = Map.copyOf(headers);
    }

    OptionalInt place(Column column) {
        Integer place = places.get(column.header());
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
