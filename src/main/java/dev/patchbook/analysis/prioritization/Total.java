package dev.patchbook.analysis.prioritization;

import java.util.OptionalDouble;

/// The amounts of some deals, of which some may be unknown.
///
/// @param deals how many deals
/// @param known how many of them have an amount in the plan's currency
/// @param sum of the known amounts, in the plan's currency
record Total(int deals, int known, double sum) {

    /// The sum; zero without deals, unknown where there are deals but no amount.
    OptionalDouble amount() {
        return deals > 0 && known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}
