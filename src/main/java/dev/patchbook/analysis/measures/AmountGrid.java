package dev.patchbook.analysis.measures;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/// The cells on which the distribution of a sum is computed: multiples of a step from 0.
///
/// Where all amounts and the aim are multiples of a unit that is coarse enough, the step is that unit and
/// nothing is rounded; else the step divides the aim, so that the chance of reaching it is not blurred, unless the
/// aim is less than a cell.
/// Each amount may be split upwards by a cell, for which the grid leaves room.
///
/// @param step in the unit of the amounts, above 0
/// @param cells a power of two; the chance of a sum beyond the last cell is negligible
record AmountGrid(double step, int cells) {

    private static final double STANDARD_DEVIATIONS = 12;
    private static final double CENTS = 100;

    /// No sum of money and no count comes to less without being zero.
    private static final double NOTHING = 1e-6;

    static AmountGrid of(List<Part> parts, double[] levels, double aim) {
        double highest = Arrays.stream(levels).max().orElse(1);
        double mean = 0;
        double variance = 0;
        double largest = 0;
        double most = 0;
        for (Part part : parts) {
            mean += part.mean(highest);
            variance += part.variance(highest);
            largest = Math.max(largest, part.largest());
            most += most(part);
        }
        double reach = Math.min(most, mean + STANDARD_DEVIATIONS * Math.sqrt(variance) + largest);
        if (reach < NOTHING) {
            return new AmountGrid(Math.max(1, aim), 2);
        }
        int roundedUp = Math.min(parts.size(), OutcomeDistribution.CELLS / 4);
        double unit = commonUnit(parts, aim);
        if (unit > 0 && reach / unit < OutcomeDistribution.CELLS - 2) {
            return new AmountGrid(unit, powerOfTwo(reach / unit + 2));
        }
        double finest = reach / (OutcomeDistribution.CELLS - 4 - roundedUp);
        double step = aim >= finest && aim < reach ? aim / Math.floor(aim / finest) : finest;
        return new AmountGrid(step, powerOfTwo(reach / step + 2 + roundedUp));
    }

    private static double most(Part part) {
        return switch (part) {
            case Part.Deal(double probability, double amount) -> probability > 0 ? amount : 0;
            case Part.Unpriced unpriced -> unpriced.count() * unpriced.largest();
            case Part.Arrivals arrivals -> arrivals.expected() > 0 ? Double.POSITIVE_INFINITY : 0;
        };
    }

    private static int powerOfTwo(double atLeast) {
        return Integer.highestOneBit((int) Math.ceil(atLeast) - 1) * 2;
    }

    /// The greatest common divisor of all amounts in cents; 0 where one is no whole number of cents.
    private static double commonUnit(List<Part> parts, double aim) {
        DoubleStream.Builder single = DoubleStream.builder();
        Set<Amounts> several = Collections.newSetFromMap(new IdentityHashMap<>());
        single.add(Math.max(0, aim));
        for (Part part : parts) {
            switch (part) {
                case Part.Deal deal -> single.add(deal.amount());
                case Part.Unpriced unpriced -> several.add(unpriced.amounts());
                case Part.Arrivals arrivals -> several.add(arrivals.amounts());
            }
        }
        DoubleStream all = DoubleStream.concat(
                single.build(), several.stream().flatMapToDouble(amounts -> DoubleStream.of(amounts.ascending())));
        long unit = 0;
        for (double amount : all.toArray()) {
            double cents = amount * CENTS;
            if (Math.abs(cents - Math.rint(cents)) > 1e-6 || cents > 1e15) {
                return 0;
            }
            unit = greatestCommonDivisor(unit, Math.round(cents));
        }
        return unit / CENTS;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
