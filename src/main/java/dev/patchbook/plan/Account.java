package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One account of the patch, a row of the Accounts tab.
///
/// @param key the Account ID, else the account's name by [Keys#normalized]; unique in a plan
/// @param id the Account ID as spelt, where there is one
/// @param name as spelt
/// @param parentId the key of the account above where that is on Accounts, else as spelt
/// @param employees head count
/// @param annualRevenue in the plan's currency
/// @param arr annual recurring revenue with us, in the plan's currency
/// @param potentialArr what the AE typed or a CRM says it could be, in the plan's currency
/// @param inCrm whether the CRM still has it, and what became of it
/// @param more the cells of columns that Patchbook does not know, by header as spelt; blanks left out
/// @param place where it stands
public record Account(
        String key,
        Optional<String> id,
        String name,
        Optional<String> parentId,
        Optional<String> domain,
        Optional<String> owner,
        Optional<String> country,
        Optional<String> region,
        Optional<String> city,
        Optional<String> industry,
        OptionalDouble employees,
        OptionalDouble annualRevenue,
        Optional<String> customerStatus,
        Optional<LocalDate> customerSince,
        OptionalDouble arr,
        OptionalDouble potentialArr,
        Optional<LocalDate> renewalDate,
        Optional<String> journeyStage,
        Optional<LocalDate> lastActivity,
        boolean excluded,
        InCrm inCrm,
        Map<String, Value> more,
        RowPlace place) {
    public Account {
        more = Map.copyOf(more);
    }

    /// Since when it counts nowhere, as the CRM no longer has it.
    public Optional<LocalDate> vanishedSince() {
        return inCrm.notSince();
    }
}
