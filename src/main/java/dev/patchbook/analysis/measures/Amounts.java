package dev.patchbook.analysis.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What a deal may bring: the amounts that others brought, each as likely as the others.
public final class Amounts {

    /// One of anything, for sums that count deals.
    public static final Amounts ONE = of(List.of(1.0));

    private final double[] ascending;
    private final double mean;
    private final double meanSquare;

    private Amounts(double[] ascending, double mean, double meanSquare) {
        this.ascending = ascending;
        this.mean = mean;
        this.meanSquare = meanSquare;
    }

    /// Of amounts seen.
    ///
    /// @param amounts in any order, at least one; what is below 0 brings 0
    public static Amounts of(Collection<Double> amounts) {
        double[] ascending = amounts.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .map(amount -> Math.max(0, amount))
                .toArray();
        double mean = Arrays.stream(ascending).average().orElseThrow();
        double meanSquare = Arrays.stream(ascending)
                .map(amount -> amount * amount)
                .average()
                .orElseThrow();
        return new Amounts(ascending, mean, meanSquare);
    }

    public double mean() {
        return mean;
    }

    double meanSquare() {
        return meanSquare;
    }

    double largest() {
        return ascending[ascending.length - 1];
    }

    double[] ascending() {
        return ascending.clone();
    }
}
