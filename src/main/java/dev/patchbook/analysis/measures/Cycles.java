package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;

/// How long deals take: days from created to closed.
public final class Cycles {

    private Cycles() {}

    /// The cycle of a deal that was won, in days; empty where a date is missing or it closed before it was
    /// created.
    public static OptionalInt won(Opportunity deal) {
        return deal.isWon() ? days(deal) : OptionalInt.empty();
    }

    /// Days from created to close date; empty where a date is missing or they are the wrong way round.
    public static OptionalInt days(Opportunity deal) {
        if (deal.created().isEmpty() || deal.closeDate().isEmpty()) {
            return OptionalInt.empty();
        }
        long days = deal.closeDate().get().toEpochDay() - deal.created().get().toEpochDay();
        return days < 0 ? OptionalInt.empty() : OptionalInt.of((int) days);
    }

    /// Days since an open deal was created; empty where that is unknown.
    public static OptionalInt age(Opportunity deal, LocalDate asOf) {
        return deal.created().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) (asOf.toEpochDay() - deal.created().get().toEpochDay()));
    }

    /// The cycles of all deals won.
    public static Percentiles ofWon(Collection<Opportunity> deals) {
        return Percentiles.of(deals.stream()
                .map(Cycles::won)
                .filter(OptionalInt::isPresent)
                .mapToDouble(OptionalInt::getAsInt)
                .toArray());
    }
}
