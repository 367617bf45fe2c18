package dev.patchbook.workbook.read;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds accounts by id, else by name; the first of a name counts.
final class AccountIndex {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    AccountIndex(List<Account> accounts) {
        for (Account account : accounts) {
            account.id().ifPresent(id -> byId.put(RecordId.key(id), account.key()));
            byName.putIfAbsent(Keys.normalized(account.name()), account.key());
            if (account.inCrm() instanceof InCrm.Became became) {
                successors.put(account.key(), became.said());
            }
        }
    }

    /// The key of the account with an id, else of the one with a name; where that became another one, of the other.
    Optional<String> find(Optional<String> id, Optional<String> name) {
        return asNamed(id, name).map(this::now);
    }

    /// The key of the account with an id, else of the one with a name, whatever became of it.
    Optional<String> asNamed(Optional<String> id, Optional<String> name) {
        return id.flatMap(key -> Optional.ofNullable(byId.get(RecordId.key(key))))
                .or(() -> name.flatMap(text -> Optional.ofNullable(byName.get(Keys.normalized(text)))));
    }

    private String now(String key) {
        Set<String> seen = new HashSet<>();
        String now = key;
        while (successors.containsKey(now) && seen.add(now)) {
            Optional<String> next = Optional.of(successors.get(now));
            now = asNamed(next, next).orElse(now);
        }
        return now;
    }
}
