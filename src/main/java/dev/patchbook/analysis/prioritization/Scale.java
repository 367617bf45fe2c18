package dev.patchbook.analysis.prioritization;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/// The known values of one measure over the accounts, on which one account's standing is read.
final class Scale {

    /// On which nothing is known.
    static final Scale NONE = new Scale(new double[0]);

    private final double[] sorted;

    private Scale(double[] sorted) {
        this.sorted = sorted;
    }

    static Scale of(Collection<OptionalDouble> values) {
        return new Scale(values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(value -> value.getAsDouble() + 0.0)
                .sorted()
                .toArray());
    }

    /// Percentile rank, 0–100: (count below) / (n - 1), ties by competition rank (workbook.md §4); unknown for an
    /// unknown value and where no other account's is known.
    OptionalDouble percentile(OptionalDouble value) {
        return value.isPresent() ? percentileIfChanged(value, value.getAsDouble()) : value;
    }

    /// The percentile rank that an account with a value of `before` would have with another, the others
    /// unchanged.
    OptionalDouble percentileIfChanged(OptionalDouble before, double after) {
        int others = sorted.length - (before.isPresent() ? 1 : 0);
        if (others == 0) {
            return OptionalDouble.empty();
        }
        boolean selfBelow = before.isPresent() && before.getAsDouble() < after;
        int below = countBelow(after) - (selfBelow ? 1 : 0);
        return OptionalDouble.of(100.0 * below / others);
    }

    /// How many known values are above a value.
    int countAbove(double value) {
        return sorted.length - countBelow(Math.nextUp(value));
    }

    int countBelow(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return sorted.length;
    }

    /// The smallest known value above a value.
    OptionalDouble nextAbove(double value) {
        int index = countBelow(Math.nextUp(value));
        return index < sorted.length ? OptionalDouble.of(sorted[index]) : OptionalDouble.empty();
    }

    /// The largest known value below a value.
    OptionalDouble nextBelow(double value) {
        int index = countBelow(value) - 1;
        return index >= 0 ? OptionalDouble.of(sorted[index]) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
