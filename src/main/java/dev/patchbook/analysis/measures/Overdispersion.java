package dev.patchbook.analysis.measures;

import java.util.stream.IntStream;

/// How much more counts vary from month to month than chance alone explains.
final class Overdispersion {

    private Overdispersion() {}

    /// The relative variance of the level behind counts, by the method of moments: what the squared
    /// differences from the
    /// expected counts leave once the variance of a Poisson number is taken off; at least 0.
    ///
    /// @param counts one a month, at least two
    /// @param expected what was to be expected of each month
    /// @param degreesOfFreedom how many months less what has been drawn from them to expect it
    static double of(double[] counts, double[] expected, double degreesOfFreedom) {
        int months = counts.length;
        double squares = IntStream.range(0, months)
                .mapToDouble(month -> square(counts[month] - expected[month]))
                .sum();
        double byChance =
                IntStream.range(0, months).mapToDouble(month -> expected[month]).sum();
        double scale = IntStream.range(0, months)
                .mapToDouble(month -> square(expected[month]))
                .sum();
        return scale <= 0 ? 0 : Math.max(0, (squares * months / degreesOfFreedom - byChance) / scale);
    }

    private static double square(double number) {
        return number * number;
    }
}
