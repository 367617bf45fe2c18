package dev.patchbook.analysis.pipeline;

import dev.patchbook.analysis.measures.Cycles;
import dev.patchbook.analysis.measures.StageRates;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Outcome;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One deal, measured once for all rows that it counts in.
///
/// @param weighted amount times probability, of an open deal where both are known
/// @param cycleDays of a won deal where both dates are known
record Measured(
        Outcome outcome,
        OptionalDouble amount,
        OptionalDouble weighted,
        boolean isPastDue,
        boolean isStalled,
        OptionalInt cycleDays) {

    /// What a deal is measured against.
    ///
    /// @param stalledAfter days after which an open deal is stalled; empty where no won deal has both dates
    record Yardstick(LocalDate asOf, StageRates rates, OptionalDouble stalledAfter) {}

    static Measured of(Opportunity deal, Yardstick yardstick) {
        OptionalDouble amount = deal.knownAmount();
        if (!deal.isOpen()) {
            return new Measured(deal.outcome(), amount, OptionalDouble.empty(), false, false, Cycles.won(deal));
        }
        OptionalDouble probability = amount.isPresent() ? yardstick.rates().of(deal) : OptionalDouble.empty();
        return new Measured(
                deal.outcome(),
                amount,
                probability.isPresent()
                        ? OptionalDouble.of(amount.orElse(0) * probability.getAsDouble())
                        : OptionalDouble.empty(),
                deal.closeDate().map(day -> day.isBefore(yardstick.asOf())).orElse(false),
                Cycles.age(deal, yardstick.asOf()).orElse(0)
                        > yardstick.stalledAfter().orElse(Integer.MAX_VALUE),
                OptionalInt.empty());
    }
}
