package dev.patchbook.analysis.measures;

import java.util.List;

/// One independent part of a sum whose outcome is not known yet.
public sealed interface Part {

    /// A deal that brings its amount if it is won, else nothing.
    ///
    /// @param probability 0–1
    /// @param amount 0 or more
    record Deal(double probability, double amount) implements Part {}

    /// Deals alike that bring, each if it is won, an amount as those of won deals were.
    ///
    /// @param count how many, at least 1
    /// @param amounts each as likely as the others; not empty, each 0 or more
    record Unpriced(double probability, int count, List<Double> amounts) implements Part {
        public Unpriced {
            amounts = List.copyOf(amounts);
        }
    }

    /// Deals yet to come, as a Poisson number whose rate is itself uncertain (gamma): a negative binomial number.
    ///
    /// @param expected how many are expected to be won
    /// @param rateVariance relative variance of the rate; 0 for a plain Poisson number
    /// @param amounts each as likely as the others; not empty, each 0 or more
    record Arrivals(double expected, double rateVariance, List<Double> amounts) implements Part {
        public Arrivals {
            amounts = List.copyOf(amounts);
        }
    }

    /// What it is expected to bring.
    default double mean() {
        return mean(1);
    }

    /// What it is expected to bring in a period in which chances are that many times as good.
    default double mean(double level) {
        return switch (this) {
            case Deal(double probability, double amount) -> Math.min(1, probability * level) * amount;
            case Unpriced(double probability, int count, List<Double> amounts) ->
                count * Math.min(1, probability * level) * moment(amounts, 1);
            case Arrivals(double expected, double _, List<Double> amounts) -> expected * level * moment(amounts, 1);
        };
    }

    /// How much that varies, in the square of its unit.
    default double variance(double level) {
        return switch (this) {
            case Deal(double probability, double amount) -> {
                double chance = Math.min(1, probability * level);
                yield chance * (1 - chance) * amount * amount;
            }
            case Unpriced(double probability, int count, List<Double> amounts) -> {
                double chance = Math.min(1, probability * level);
                double each = chance * moment(amounts, 1);
                yield count * (chance * moment(amounts, 2) - each * each);
            }
            case Arrivals(double expected, double rateVariance, List<Double> amounts) -> {
                double sum = expected * level * moment(amounts, 1);
                yield expected * level * moment(amounts, 2) + rateVariance * sum * sum;
            }
        };
    }

    /// The largest amount that one deal of it may bring.
    default double largest() {
        return switch (this) {
            case Deal deal -> deal.amount();
            case Unpriced unpriced -> largest(unpriced.amounts());
            case Arrivals arrivals -> largest(arrivals.amounts());
        };
    }

    private static double largest(List<Double> amounts) {
        return amounts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double moment(List<Double> amounts, int power) {
        return amounts.stream()
                .mapToDouble(amount -> power == 1 ? amount : amount * amount)
                .average()
                .orElse(0);
    }
}
