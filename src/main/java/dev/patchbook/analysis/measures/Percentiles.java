package dev.patchbook.analysis.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/// Numbers in ascending order, and what lies at a share of the way through them.
public final class Percentiles {

    /// Of no numbers at all.
    public static final Percentiles NONE = new Percentiles(new double[0]);

    private final double[] ascending;
    private final OptionalDouble mean;

    private Percentiles(double[] ascending) {
        this.ascending = ascending;
        this.mean = Arrays.stream(ascending).average();
    }

    /// Of numbers in any order.
    public static Percentiles of(double[] numbers) {
        double[] ascending = numbers.clone();
        Arrays.sort(ascending);
        return new Percentiles(ascending);
    }

    /// Of numbers in any order.
    public static Percentiles of(Collection<? extends Number> numbers) {
        return of(numbers.stream().mapToDouble(Number::doubleValue).toArray());
    }

    public int count() {
        return ascending.length;
    }

    /// The number at a share (0–1) of the way, between two neighbours in proportion; empty where there are
    /// none.
    ///
    /// Source: the definition of spreadsheets' PERCENTILE.INC (type 7 of Hyndman and Fan, 1996).
    public OptionalDouble at(double share) {
        if (ascending.length == 0) {
            return OptionalDouble.empty();
        }
        double place = share * (ascending.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.length - 1);
        return OptionalDouble.of(ascending[below] + (place - below) * (ascending[above] - ascending[below]));
    }

    /// The number in the middle.
    public OptionalDouble median() {
        return at(0.5);
    }

    /// The arithmetic mean, summed in ascending order.
    public OptionalDouble mean() {
        return mean;
    }
}
