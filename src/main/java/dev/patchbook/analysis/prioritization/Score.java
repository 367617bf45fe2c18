package dev.patchbook.analysis.prioritization;

import java.util.List;
import java.util.OptionalDouble;

/// How one account stands in every factor, and the score that comes of it.
///
/// @param factors all four, in the order of [Factor]
/// @param value the weighted mean of the known factors, 0–100; empty where none with a weight is known
/// @param inputsKnown the known factors' share of the weights, 0–1
record Score(List<Standing> factors, OptionalDouble value, double inputsKnown) {

    Score {
        factors = List.copyOf(factors);
    }

    /// An account's standing in one factor.
    ///
    /// @param mean of the percentile ranks of its known measures
    /// @param percentile that mean's own percentile rank, 0–100: the factor
    /// @param contribution to the score: weight over the known weights, times the percentile
    record Standing(
            Factor factor,
            List<Reading> readings,
            OptionalDouble mean,
            OptionalDouble percentile,
            double weight,
            OptionalDouble contribution) {
        Standing {
            readings = List.copyOf(readings);
        }

        /// With its contribution, where the known factors weigh so much together.
        Standing outOf(double knownWeights) {
            return percentile.isEmpty() || knownWeights == 0
                    ? this
                    : new Standing(
                            factor,
                            readings,
                            mean,
                            percentile,
                            weight,
                            OptionalDouble.of(weight * percentile.getAsDouble() / knownWeights));
        }
    }

    /// One measure on one account.
    record Reading(Measure measure, OptionalDouble value, OptionalDouble percentile) {}

    Standing of(Factor factor) {
        for (Standing standing : factors) {
            if (standing.factor() == factor) {
                return standing;
            }
        }
        throw new IllegalArgumentException("No standing in " + factor);
    }

    /// The score if one factor stood elsewhere; empty where no factor with a weight would be known.
    OptionalDouble with(Factor changed, OptionalDouble percentile) {
        double sum = 0;
        double weights = 0;
        for (Standing standing : factors) {
            OptionalDouble here = standing.factor() == changed ? percentile : standing.percentile();
            if (here.isPresent()) {
                sum += standing.weight() * here.getAsDouble();
                weights += standing.weight();
            }
        }
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }
}
