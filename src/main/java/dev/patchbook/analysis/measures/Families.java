package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which accounts belong to one company: those with the same account at the top of their parents.
public final class Families {

    private final Map<String, String> top;

    private Families(Map<String, String> top) {
        this.top = top;
    }

    /// The families of a plan's accounts, by Parent ID, which is an Account ID or a name.
    public static Families of(List<Account> accounts) {
        Map<String, String> keys = new HashMap<>();
        for (Account account : accounts) {
            keys.putIfAbsent(Keys.normalized(account.name()), account.key());
        }
        for (Account account : accounts) {
            account.id().ifPresent(id -> keys.put(Keys.normalized(id), account.key()));
        }
        Map<String, String> parents = new HashMap<>();
        for (Account account : accounts) {
            account.parentId()
                    .flatMap(parent -> Optional.ofNullable(keys.get(Keys.normalized(parent))))
                    .ifPresent(parent -> parents.put(account.key(), parent));
        }
        Map<String, String> top = new HashMap<>();
        for (Account account : accounts) {
            top.put(account.key(), topOf(account.key(), parents));
        }
        return new Families(top);
    }

    /// The key of the account at the top; an account that nobody knows is its own.
    public String of(String accountKey) {
        return top.getOrDefault(accountKey, accountKey);
    }

    /// In a ring of parents, the first key by code point stands for all.
    private static String topOf(String key, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = key;
        while (parents.containsKey(at) && seen.add(at)) {
            at = parents.getOrDefault(at, at);
        }
        if (!parents.containsKey(at)) {
            return at;
        }
        String least = at;
        for (String next = parents.getOrDefault(at, at); !next.equals(at); next = parents.getOrDefault(next, at)) {
            least = next.compareTo(least) < 0 ? next : least;
        }
        return least;
    }
}
