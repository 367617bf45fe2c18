package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;

/// One record of a file, its cells read and in the order of the fields.
///
/// @param line where it begins in the file
/// @param unreadable for each field whether its value is text that should have been something else
record IncomingRow(int line, RecordKeys keys, List<Value> values, List<Boolean> unreadable) {

    String name() {
        return keys.name();
    }
}
