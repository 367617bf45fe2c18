package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Opportunity;
import java.util.List;
import java.util.OptionalDouble;

/// The amounts of some deals, of which some may be unknown.
///
/// @param deals how many deals
/// @param known how many of them have an amount in the plan's currency
/// @param sum of the known amounts, in the plan's currency
record Total(int deals, int known, double sum) {

    static Total of(List<Opportunity> deals) {
        double sum = 0;
        int known = 0;
        for (Opportunity deal : deals) {
            if (deal.knownAmount().isPresent()) {
                sum += deal.knownAmount().getAsDouble();
                known++;
            }
        }
        return new Total(deals.size(), known, sum);
    }

    /// The sum; zero without deals, unknown where there are deals but no amount.
    OptionalDouble amount() {
        return deals > 0 && known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
