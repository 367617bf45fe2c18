package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Activity;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.PlanSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which accounts and deals are this plan's: those of the owners that Settings covers (workbook.md §5, *Whose patch*).
///
/// Names go through the table Owners on Settings, and case does not matter. What nobody owns is nobody else's: an
/// account without owner is covered, and a deal without owner goes by its account.
public final class Covered {

    private final Set<String> owners;
    private final Map<String, String> ownersOfAccounts;

    private Covered(Set<String> owners, Map<String, String> ownersOfAccounts) {
        this.owners = owners;
        this.ownersOfAccounts = ownersOfAccounts;
    }

    public static Covered of(Plan plan) {
        PlanSettings settings = plan.settings();
        Set<String> owners = settings.coversOwners().stream()
                .map(settings::ownerNamed)
                .map(Keys::normalized)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> ofAccounts = new HashMap<>();
        if (!owners.isEmpty()) {
            plan.accounts()
                    .forEach(account -> account.owner().ifPresent(owner -> ofAccounts.put(account.key(), owner)));
        }
        return new Covered(owners, ofAccounts);
    }

    /// Whether Settings names no owners, so that everything is this plan's.
    public boolean isEverybody() {
        return owners.isEmpty();
    }

    /// Whether what somebody owns is this plan's.
    public boolean isOf(String owner) {
        return owners.isEmpty() || owners.contains(Keys.normalized(owner));
    }

    public boolean contains(Account account) {
        return account.owner().map(this::isOf).orElse(true);
    }

    public boolean contains(Opportunity deal) {
        return owner(deal.owner(), deal.accountKey()).map(this::isOf).orElse(true);
    }

    /// Why a deal is not this plan's, as the end of a sentence that begins with the deal; empty where it is.
    public Optional<String> reasonAgainst(Opportunity deal) {
        return reasonAgainst(deal.owner(), deal.accountKey());
    }

    /// Why an activity is not this plan's, as the end of a sentence that begins with it; empty where it is.
    public Optional<String> reasonAgainst(Activity activity) {
        return reasonAgainst(activity.owner(), activity.accountKey());
    }

    private Optional<String> reasonAgainst(Optional<String> owner, Optional<String> account) {
        String whose = owner.isPresent() ? "its owner " : "it has no owner, and its account's owner ";
        return owner(owner, account)
                .filter(name -> !isOf(name))
                .map(name -> whose + name + " is not one that this plan covers");
    }

    private Optional<String> owner(Optional<String> owner, Optional<String> account) {
        return owner.or(() -> account.flatMap(key -> Optional.ofNullable(ownersOfAccounts.get(key))));
    }
}
