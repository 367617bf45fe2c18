package dev.patchbook.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One deal, a row of the Opportunities tab.
///
/// @param key the Opportunity ID, else account, name and creation date together; unique in a plan
/// @param accountKey the [Account#key()] of its account, where that account is on the Accounts tab
/// @param accountName its account as spelt on the deal
/// @param name as spelt; blank in CRMs that name deals by id only
/// @param type as typed; blank is decided by the first won deal of an account family (workbook.md §5)
/// @param probability 0–1, where typed
/// @param vanishedSince since when a full import no longer brings it: it then counts nowhere
/// @param place where it stands
public record Opportunity(
        String key,
        Optional<String> id,
        Optional<String> accountKey,
        Optional<String> accountName,
        Optional<String> name,
        Optional<DealType> type,
        Optional<String> product,
        Optional<String> stage,
        Optional<LocalDate> stageEntered,
        Optional<String> forecastCategory,
        Amount amount,
        OptionalDouble probability,
        Optional<LocalDate> created,
        Optional<LocalDate> closeDate,
        Outcome outcome,
        Optional<String> source,
        Optional<String> owner,
        Optional<LocalDate> lastActivity,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepDate,
        Optional<LocalDate> vanishedSince,
        RowPlace place) {

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    public boolean isWon() {
        return outcome == Outcome.WON;
    }

    public boolean isLost() {
        return outcome == Outcome.LOST;
    }

    /// The amount in the plan's currency, where it is known.
    public OptionalDouble knownAmount() {
        return amount instanceof Amount.Known(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// What a person calls this deal: its name, else its id, else its account.
    public String title() {
        return name.or(() -> id).or(() -> accountName).orElse(key);
    }
}
