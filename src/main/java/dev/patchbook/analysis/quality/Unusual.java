package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.Percentiles;

/// How far an amount is from the usual ones.
final class Unusual {

    /// Makes the quartile range of a normal distribution its standard deviation.
    private static final double QUARTILES_PER_DEVIATION = 1.349;

    /// Amounts within a factor of two are never called unusual, however alike the others are.
    private static final double LEAST_DEVIATION = Math.log(2) / 3.5;

    private Unusual() {}

    /// The distance of an amount's logarithm from the median's, in robust standard deviations; infinite for an
    /// amount that is not above zero.
    ///
    /// Source: robust z-scores after Iglewicz and Hoaglin, 1993, with the quartile range in place of the median
    /// deviation.
    ///
    /// @param usual amounts; must not be empty
    static double score(double amount, Percentiles usual) {
        double median = usual.median().orElseThrow();
        double low = usual.at(0.25).orElseThrow();
        double high = usual.at(0.75).orElseThrow();
        if (amount <= 0 || low <= 0) {
            return amount <= 0 && low > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double deviation = Math.max(LEAST_DEVIATION, (Math.log(high) - Math.log(low)) / QUARTILES_PER_DEVIATION);
        return Math.abs(Math.log(amount) - Math.log(median)) / deviation;
    }
}
