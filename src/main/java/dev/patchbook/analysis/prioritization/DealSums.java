package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the deals of one account add up to on the as-of date, deal by deal.
final class DealSums {

    private final LocalDate asOf;
    private final LocalDate yearStart;
    private final LocalDate aYearAgo;
    private final List<Opportunity> open = new ArrayList<>();
    private final Sum openPipeline = new Sum();
    private final Sum wonThisYear = new Sum();
    private final Sum wonLastYear = new Sum();
    private int won;
    private int lost;
    private Optional<LocalDate> lastActivity = Optional.empty();
    private Optional<LocalDate> lastMovement = Optional.empty();

    private static final class Sum {
        int deals;
        int known;
        double amount;

        void add(Opportunity deal) {
            deals++;
            if (deal.knownAmount().isPresent()) {
                known++;
                amount += deal.knownAmount().getAsDouble();
            }
        }

        Total total() {
            return new Total(deals, known, amount);
        }
    }

    /// @param yearStart first day of the fiscal year of the as-of date
    DealSums(LocalDate asOf, LocalDate yearStart) {
        this.asOf = asOf;
        this.yearStart = yearStart;
        this.aYearAgo = asOf.minusYears(1);
    }

    void add(Opportunity deal) {
        lastActivity = later(lastActivity, deal.lastActivity());
        lastMovement = later(lastMovement, deal.created());
        lastMovement = later(lastMovement, deal.stageEntered());
        if (deal.isOpen()) {
            open.add(deal);
            openPipeline.add(deal);
        } else {
            lastMovement = later(lastMovement, deal.closeDate());
            won += deal.isWon() ? 1 : 0;
            lost += deal.isWon() ? 0 : 1;
        }
        if (deal.isWon() && deal.closeDate().isPresent()) {
            addWon(deal, deal.closeDate().get());
        }
    }

    private void addWon(Opportunity deal, LocalDate closed) {
        if (!closed.isAfter(asOf) && !closed.isBefore(yearStart)) {
            wonThisYear.add(deal);
        }
        if (!closed.isAfter(asOf) && closed.isAfter(aYearAgo)) {
            wonLastYear.add(deal);
        }
    }

    /// The facts of the account that these are the deals of.
    Facts facts(Account account, boolean covered) {
        return new Facts(
                account,
                covered,
                List.copyOf(open),
                won,
                lost,
                openPipeline.total(),
                wonThisYear.total(),
                wonLastYear.total(),
                later(lastActivity, account.lastActivity()),
                lastMovement);
    }

    /// The later of two days, of those that are not after the as-of date.
    private Optional<LocalDate> later(Optional<LocalDate> known, Optional<LocalDate> other) {
        boolean counts = other.isPresent()
                && !other.get().isAfter(asOf)
                && (known.isEmpty() || known.get().isBefore(other.get()));
        return counts ? other : known;
    }
}
