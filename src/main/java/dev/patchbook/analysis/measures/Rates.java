package dev.patchbook.analysis.measures;

/// Shares of wins among few trials, and how sure they are.
public final class Rates {

    /// The two-sided 95 % point of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    private Rates() {}

    /// A range of rates, each 0–1.
    public record Interval(double low, double high) {}

    /// The Wilson score interval at 95 % for a rate of successes among trials.
    ///
    /// Source: E. B. Wilson, 1927, *Probable inference, the law of succession, and statistical inference*.
    ///
    /// @param trials at least 1
    public static Interval wilson(int successes, int trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException("No rate of %d in %d".formatted(successes, trials));
        }
        double n = trials;
        double rate = successes / n;
        double scale = 1 + Z * Z / n;
        double centre = rate + Z * Z / (2 * n);
        double half = Z * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        double low = successes == 0 ? 0 : (centre - half) / scale;
        double high = successes == trials ? 1 : (centre + half) / scale;
        return new Interval(low, high);
    }

    /// A rate drawn towards a prior rate, as if the prior had been seen in that many trials: the mean of a
    /// beta-binomial.
    ///
    /// @param prior 0–1
    /// @param priorTrials the weight of the prior, in trials; above 0 where there are no trials
    public static double shrunk(double successes, double trials, double prior, double priorTrials) {
        return (successes + prior * priorTrials) / (trials + priorTrials);
    }
}
