package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Cells of one row or one column, in the order of their places, whatever order they come in.
final class CellLine {

    private int[] places = new int[4];
    private Value[] values = new Value[4];
    private int size;

    void put(int place, Value value) {
        int at = size == 0 || places[size - 1] < place ? size : indexOf(place);
        if (at < size && places[at] == place) {
            values[at] = value;
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        System.arraycopy(places, at, places, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        places[at] = place;
        values[at] = value;
        size++;
    }

    Optional<Value> at(int place) {
        int at = indexOf(place);
        return at < size && places[at] == place ? Optional.of(values[at]) : Optional.empty();
    }

    int size() {
        return size;
    }

    /// The place of a cell, by its order among the cells.
    int place(int order) {
        return places[order];
    }

    Value value(int order) {
        return values[order];
    }

    /// The cells from one place to before another.
    List<Value> between(int start, int end) {
        return List.of(Arrays.copyOfRange(values, indexOf(start), indexOf(end)));
    }

    /// The order of the first cell that does not come before a place.
    private int indexOf(int place) {
        int found = Arrays.binarySearch(places, 0, size, place);
        return found < 0 ? -found - 1 : found;
    }
}
