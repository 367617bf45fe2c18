package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.Map;
import java.util.Optional;

/// What the log knows of one record.
///
/// @param imported by header what the CRM said when the AE's cell last agreed with it or was left to it
/// @param conflicts by header what the CRM says where the AE says something else
/// @param undo what the last import that touched the record did
record LogEntry(Map<String, Value> imported, Map<String, Value> conflicts, Optional<Undo> undo) {

    static final LogEntry NOTHING = new LogEntry(Map.of(), Map.of(), Optional.empty());

    LogEntry {
        imported = Map.copyOf(imported);
        conflicts = Map.copyOf(conflicts);
    }

    /// What an import did to one record.
    ///
    /// @param run which import, by its time
    /// @param added whether it brought the row
    /// @param cells by header, those that it wrote into a row that was there
    record Undo(String run, boolean added, Map<String, Wrote> cells) {
        Undo {
            cells = Map.copyOf(cells);
        }
    }

    /// One cell that an import wrote.
    ///
    /// @param was what stood there
    /// @param is what it wrote
    /// @param imported what the log said of the cell before
    record Wrote(Value was, Value is, Optional<Value> imported) {}
}
