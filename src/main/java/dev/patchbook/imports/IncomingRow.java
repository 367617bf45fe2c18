package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.List;
import java.util.Optional;

/// One record of a file, its cells read and in the order of the fields.
///
/// @param line where it begins in the file
/// @param id the record's id, where it has one
/// @param rest the rest of its key, normalised, where it suffices as a key
/// @param name what a person calls it
/// @param unreadable for each field whether its value is text that should have been something else
record IncomingRow(
        int line,
        Optional<String> id,
        Optional<String> rest,
        String name,
        List<Value> values,
        List<Boolean> unreadable) {}
