package dev.patchbook.plan.identity;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.InCrm;
import java.util.Optional;

/// What tells one account from another.
///
/// @param key its id, else its name
/// @param name as spelt
/// @param domain as spelt, perhaps a whole address
/// @param inCrm whether the CRM still has it
public record Company(String key, String name, Optional<String> domain, InCrm inCrm) {

    public static Company of(Account account) {
        return new Company(account.key(), account.name(), account.domain(), account.inCrm());
    }
}
