package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;
import java.util.Set;

/// One record of a file, its cells read and in the order of the fields.
///
/// @param line where it begins in the file
/// @param unreadable the places of the fields whose value is text that should have been something else
record IncomingRow(int line, RecordKeys keys, List<Value> values, Set<Integer> unreadable) {

    String name() {
        return keys.name();
    }
}
