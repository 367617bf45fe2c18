package dev.patchbook.analysis.measures;

import java.util.List;
import java.util.stream.IntStream;

/// What the sum of uncertain parts may come to, with the chance of each value: exact on a grid, without
/// drawing lots.
///
/// The parts are independent given a common level (a good or bad period), which takes one of a few values. On
/// the grid an
/// amount between two cells is split between them so that its mean stays; nearest rounding would be wrong by
/// some per cent. The distribution of a sum of independent parts is the convolution of theirs, which is the
/// product of their Fourier transforms: `product (1 - p + p φ(ω))` for deals, `(1 - v λ (φ(ω) - 1))^(-1/v)`
/// for arrivals.
///
/// Source: the Poisson binomial distribution by its characteristic function, as in Y. Hong, 2013, *On
/// computing the distribution function for the Poisson binomial distribution*; amounts and common level are
/// ours.
public final class OutcomeDistribution {

    /// How many cells a grid has where amounts share no coarser unit.
    public static final int CELLS = 8192;

    /// The chance of a cell below which it is no more than the error of floating point.
    private static final double TINY = 1e-14;

    private final double step;
    private final double[] atMost;

    private OutcomeDistribution(double step, double[] atMost) {
        this.step = step;
        this.atMost = atMost;
    }

    /// The distribution of the sum of the parts, at one level.
    public static OutcomeDistribution of(List<Part> parts, double aim) {
        return of(parts, new double[] {1}, aim);
    }

    /// The distribution of the sum of the parts.
    ///
    /// @param levels by how much the chances of all parts are multiplied together, each as likely as the others
    /// @param aim a sum that is asked about later: it falls on a cell; 0 or less for none
    public static OutcomeDistribution of(List<Part> parts, double[] levels, double aim) {
        AmountGrid grid = AmountGrid.of(parts, levels, aim);
        double[] chances = new Transform(grid, levels).of(parts);
        double[] atMost = new double[chances.length];
        double sum = 0;
        for (int cell = 0; cell < chances.length; cell++) {
            sum += chances[cell] > TINY ? chances[cell] : 0;
            atMost[cell] = sum;
        }
        for (int cell = 0; cell < atMost.length; cell++) {
            atMost[cell] /= sum;
        }
        return new OutcomeDistribution(grid.step(), atMost);
    }

    /// The chance that the sum is at least a value.
    public double chanceOfAtLeast(double value) {
        int cell = (int) Math.ceil(value / step - 1e-9);
        if (cell <= 0) {
            return 1;
        }
        return cell > atMost.length ? 0 : 1 - atMost[cell - 1];
    }

    /// The least value that the sum does not exceed with that chance: 0.1 for P10.
    public double quantile(double chance) {
        int cell = 0;
        while (cell < atMost.length - 1 && atMost[cell] < chance - 1e-12) {
            cell++;
        }
        return cell * step;
    }

    public double mean() {
        return IntStream.range(0, atMost.length)
                .mapToDouble(cell -> (1 - atMost[cell]) * step)
                .sum();
    }
}
