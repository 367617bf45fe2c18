package dev.patchbook.workbook.read;

import dev.patchbook.plan.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The rows of a tab by key: by id where both sides have one, else by the rest of the key (workbook.md rule 3).
///
/// The rest is worked out only when somebody comes without an id, or a row has none: mostly never.
public final class RowKeys {

    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byRest = new HashMap<>();
    private final Map<String, Integer> byRestWithoutId = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /// A row whose rest of the key nobody has asked for yet.
    private record Waiting(Supplier<Optional<String>> rest, int row) {}

    /// The first row that has this key.
    ///
    /// @param id compared as [RecordId#key] has it
    /// @param rest the rest of the key in one normalised text; empty where it does not suffice as a key
    public OptionalInt find(Optional<String> id, Supplier<Optional<String>> rest) {
        Integer found = id.isPresent() ? byId.get(RecordId.key(id.get())) : null;
        if (found == null && (id.isEmpty() || !byRestWithoutId.isEmpty())) {
            found = rest.get()
                    .map((id.isPresent() ? byRestWithoutId : byRest())::get)
                    .orElse(null);
        }
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// Records a row, unless an earlier one has its key.
    public void add(Optional<String> id, Supplier<Optional<String>> rest, int row) {
        if (id.isPresent()) {
            byId.putIfAbsent(RecordId.key(id.get()), row);
            waiting.add(new Waiting(rest, row));
        } else {
            rest.get().ifPresent(key -> {
                byRest().putIfAbsent(key, row);
                byRestWithoutId.putIfAbsent(key, row);
            });
        }
    }

    private Map<String, Integer> byRest() {
        waiting.forEach(one -> one.rest().get().ifPresent(key -> byRest.putIfAbsent(key, one.row())));
        waiting.clear();
        return byRest;
    }
}
