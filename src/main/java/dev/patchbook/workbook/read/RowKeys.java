package dev.patchbook.workbook.read;

import dev.patchbook.plan.RecordId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The rows of a tab by key: by id where both sides have one, else by the rest of the key (workbook.md rule 3).
public final class RowKeys {

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byRest = new HashMap<>();
    private final Map<String, Integer> byRestWithoutId = new HashMap<>();

    /// The first row that has this key.
    ///
    /// @param id compared as [RecordId#key] has it
    /// @param rest the rest of the key in one normalised text; empty where it does not suffice as a key
    public OptionalInt find(Optional<String> id, Optional<String> rest) {
        Integer found = id.isPresent() ? byId.get(RecordId.key(id.get())) : null;
        if (found == null && rest.isPresent()) {
            found = (id.isPresent() ? byRestWithoutId : byRest).get(rest.get());
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// Records a row, unless an earlier one has its key.
    public void add(Optional<String> id, Optional<String> rest, int row) {
        id.ifPresent(key -> byId.putIfAbsent(RecordId.key(key), row));
        rest.ifPresent(key -> byRest.putIfAbsent(key, row));
        if (id.isEmpty()) {
            rest.ifPresent(key -> byRestWithoutId.putIfAbsent(key, row));
        }
    }
}
