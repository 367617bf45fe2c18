package dev.patchbook.analysis.measures;

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
    /// @param amounts what one of them may bring
    record Unpriced(double probability, int count, Amounts amounts) implements Part {}

    /// Deals yet to come, as a Poisson number whose rate is itself uncertain (gamma): a negative binomial
    /// number.
    ///
    /// @param expected how many are expected to be won
    /// @param rateVariance relative variance of the rate; 0 for a plain Poisson number
    /// @param amounts what one of them may bring
    record Arrivals(double expected, double rateVariance, Amounts amounts) implements Part {}

    /// What it is expected to bring.
    default double mean() {
        return mean(1);
    }

    /// What it is expected to bring in a period in which chances are that many times as good.
    default double mean(double level) {
        return switch (this) {
            case Deal(double probability, double amount) -> Math.min(1, probability * level) * amount;
            case Unpriced(double probability, int count, Amounts amounts) ->
                count * Math.min(1, probability * level) * amounts.mean();
            case Arrivals(double expected, double _, Amounts amounts) -> expected * level * amounts.mean();
        };
    }

    /// How much that varies, in the square of its unit.
    default double variance(double level) {
        return switch (this) {
            case Deal(double probability, double amount) -> {
                double chance = Math.min(1, probability * level);
                yield chance * (1 - chance) * amount * amount;
            }
            case Unpriced(double probability, int count, Amounts amounts) -> {
                double chance = Math.min(1, probability * level);
                double each = chance * amounts.mean();
                yield count * (chance * amounts.meanSquare() - each * each);
            }
            case Arrivals(double expected, double rateVariance, Amounts amounts) -> {
                double sum = expected * level * amounts.mean();
                yield expected * level * amounts.meanSquare() + rateVariance * sum * sum;
            }
        };
    }

    /// The largest amount that one deal of it may bring.
    default double largest() {
        return switch (this) {
            case Deal deal -> deal.amount();
            case Unpriced unpriced -> unpriced.amounts().largest();
            case Arrivals arrivals -> arrivals.amounts().largest();
        };
    }
}
