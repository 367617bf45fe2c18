package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds accounts by id, else by name; the first of a name counts.
final class AccountIndex {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    AccountIndex(List<Account> accounts) {
        for (Account account : accounts) {
            account.id().ifPresent(id -> byId.put(RecordId.key(id), account.key()));
            byName.putIfAbsent(Keys.normalized(account.name()), account.key());
        }
    }

    /// The key of the account with an id, else of the one with a name.
    Optional<String> find(Optional<String> id, Optional<String> name) {
        return id.flatMap(key -> Optional.ofNullable(byId.get(RecordId.key(key))))
                .or(() -> name.flatMap(text -> Optional.ofNullable(byName.get(Keys.normalized(text)))));
    }
}
