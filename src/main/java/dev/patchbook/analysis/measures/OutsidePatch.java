package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import java.util.List;
import java.util.Optional;

/// What stands on the tabs and belongs to owners that Settings does not cover (workbook.md §5, *Whose patch*).
public record OutsidePatch(int accounts, List<Opportunity> deals) {
    public OutsidePatch {
        deals = List.copyOf(deals);
    }

    /// What of a plan belongs to others.
    ///
    /// @param plan as known on the as-of date
    public static OutsidePatch of(Plan plan) {
        Covered covered = Covered.of(plan);
        return new OutsidePatch(
                (int) plan.accounts().stream()
                        .filter(account -> !covered.contains(account))
                        .count(),
                plan.opportunities().stream()
                        .filter(deal -> !covered.contains(deal))
                        .toList());
    }

    /// What the AE should know of it; empty where nothing is outside.
    public Optional<String> sentence(String currency) {
        return accounts == 0 && deals.isEmpty()
                ? Optional.empty()
                : Optional.of("%s and %s%s of owners that Settings does not cover: kept, not ranked, in no goal."
                        .formatted(
                                Wording.count(accounts, "account", "accounts"),
                                Wording.count(deals.size(), "deal", "deals"),
                                Wording.moneyOf(deals, currency)));
    }
}
