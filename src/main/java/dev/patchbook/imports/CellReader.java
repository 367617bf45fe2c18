package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the cells of a column in one form; what a column says again and again is read once, and kept once.
final class CellReader {

    private static final int MOST_KEPT = 10_000;

    private final CellForm form;
    private final Map<Value, Optional<Value>> kept = new HashMap<>();

    CellReader(CellForm form) {
        this.form = form;
    }

    /// What a cell says, as [CellForm#read] has it.
    Optional<Value> read(Value cell) {
        Optional<Value> known = kept.get(cell);
        if (known != null) {
            return known;
        }
        Optional<Value> read = form.read(cell);
        if (kept.size() < MOST_KEPT) {
            kept.put(cell, read);
        }
        return read;
    }
}
