package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is known about one account on the as-of date, before anything is judged.
///
/// @param covered whether it is in the AE's patch; an account without owner is
/// @param open its open deals, in the order of the tab
/// @param won how many of its deals were won, ever
/// @param lost how many were lost
/// @param wonThisYear won deals closed in the fiscal year of the as-of date
/// @param wonLastYear won deals closed in the twelve months up to it
/// @param lastActivity the latest activity of the account and its deals
/// @param lastMovement the latest day on which a deal was created, changed stage or closed
record Facts(
        Account account,
        boolean covered,
        List<Opportunity> open,
        int won,
        int lost,
        Total openPipeline,
        Total wonThisYear,
        Total wonLastYear,
        Optional<LocalDate> lastActivity,
        Optional<LocalDate> lastMovement) {

    int closed() {
        return won + lost;
    }

    boolean isRanked() {
        return covered && !account.excluded();
    }

    boolean isFormerCustomer() {
        boolean saysSo = account.customerStatus()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .filter(status -> status.contains("former") || status.contains("churn"))
                .isPresent();
        return saysSo || (account.arr().isPresent() && account.arr().getAsDouble() == 0 && won > 0);
    }

    /// Whether it buys from us today, as far as can be told: by its status, its ARR, or a deal won.
    boolean isCustomer() {
        if (isFormerCustomer()) {
            return false;
        }
        boolean saysSo = account.customerStatus()
                .filter(status -> Keys.normalized(status).equals("customer"))
                .isPresent();
        return saysSo || account.customerSince().isPresent() || account.arr().orElse(0) > 0 || won > 0;
    }

    boolean hasOpenRenewal() {
        return open.stream()
                .anyMatch(deal -> deal.type().filter(DealType.RENEWAL::equals).isPresent());
    }

    /// The last day on which anything is known to have happened between the AE and the account.
    Optional<LocalDate> lastTouch() {
        boolean byActivity = lastMovement.isEmpty()
                || (lastActivity.isPresent() && lastActivity.get().isAfter(lastMovement.get()));
        return byActivity ? lastActivity : lastMovement;
    }
}
