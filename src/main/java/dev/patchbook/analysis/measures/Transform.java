package dev.patchbook.analysis.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// The Fourier transform of the sum of parts on a grid, level by level, and back.
final class Transform {

    /// The squared size of a product below which the rest of it does not matter: 1e-17 of the whole.
    private static final double NEGLIGIBLE = 1e-34;

    private final AmountGrid grid;
    private final double[] levels;
    private final Fourier fourier;
    private final double[] re;
    private final double[] im;

    /// The transform of the distribution of one amount.
    private static final class Spectrum {
        final double[] re;
        final double[] im;

        Spectrum(double[] re, double[] im) {
            this.re = re;
            this.im = im;
        }
    }

    /// A part with the transform of its amount; a deal's is made cell by cell.
    private record Placed(Part part, Spectrum spectrum, int cell, double beyond) {}

    Transform(AmountGrid grid, double[] levels) {
        this.grid = grid;
        this.levels = levels;
        this.fourier = new Fourier(grid.cells());
        this.re = new double[levels.length];
        this.im = new double[levels.length];
    }

    /// The chances of the cells.
    double[] of(List<Part> parts) {
        List<Placed> placed = placed(parts);
        int cells = grid.cells();
        double[] real = new double[cells];
        double[] imaginary = new double[cells];
        for (int k = 0; k <= cells / 2; k++) {
            product(placed, k);
            real[k] = Arrays.stream(re).sum() / levels.length;
            imaginary[k] = Arrays.stream(im).sum() / levels.length;
            real[(cells - k) % cells] = real[k];
            imaginary[(cells - k) % cells] = k == 0 || k == cells / 2 ? imaginary[k] : -imaginary[k];
        }
        fourier.backward(real, imaginary);
        return real;
    }

    /// Those that vary most first, so that a product that comes to nothing does so early.
    private List<Placed> placed(List<Part> parts) {
        IdentityHashMap<Amounts, Spectrum> spectra = new IdentityHashMap<>();
        return parts.stream()
                .sorted(Comparator.comparingDouble((Part part) -> -part.variance(1)))
                .map(part -> switch (part) {
                    case Part.Deal deal -> {
                        int cell = (int) Math.floor(deal.amount() / grid.step() + 1e-9);
                        yield new Placed(deal, NONE, cell, Math.max(0, deal.amount() / grid.step() - cell));
                    }
                    case Part.Unpriced unpriced ->
                        new Placed(unpriced, spectra.computeIfAbsent(unpriced.amounts(), this::spectrum), 0, 0);
                    case Part.Arrivals arrivals ->
                        new Placed(arrivals, spectra.computeIfAbsent(arrivals.amounts(), this::spectrum), 0, 0);
                })
                .toList();
    }

    private static final Spectrum NONE = new Spectrum(new double[0], new double[0]);

    private Spectrum spectrum(Amounts amounts) {
        double[] real = new double[grid.cells()];
        double[] imaginary = new double[grid.cells()];
        double[] each = amounts.ascending();
        for (double amount : each) {
            double place = amount / grid.step();
            int cell = (int) Math.floor(place + 1e-9);
            double beyond = Math.max(0, place - cell);
            real[cell % grid.cells()] += (1 - beyond) / each.length;
            real[(cell + 1) % grid.cells()] += beyond / each.length;
        }
        fourier.forward(real, imaginary);
        return new Spectrum(real, imaginary);
    }

    private void product(List<Placed> placed, int k) {
        Arrays.fill(re, 1);
        Arrays.fill(im, 0);
        int mask = grid.cells() - 1;
        int until = 16;
        for (Placed each : placed) {
            switch (each.part()) {
                case Part.Deal deal -> {
                    int turn = (int) ((long) each.cell() * k & mask);
                    int next = turn + k & mask;
                    double x = (1 - each.beyond()) * fourier.cos[turn] + each.beyond() * fourier.cos[next];
                    double y = (1 - each.beyond()) * fourier.sin[turn] + each.beyond() * fourier.sin[next];
                    times(deal.probability(), 1, x, y);
                }
                case Part.Unpriced unpriced ->
                    times(unpriced.probability(), unpriced.count(), each.spectrum().re[k], each.spectrum().im[k]);
                case Part.Arrivals arrivals -> times(arrivals, each.spectrum().re[k], each.spectrum().im[k]);
            }
            if (--until == 0) {
                if (isNegligible()) {
                    return;
                }
                until = 16;
            }
        }
    }

    private boolean isNegligible() {
        double largest = 0;
        for (int level = 0; level < levels.length; level++) {
            largest = Math.max(largest, re[level] * re[level] + im[level] * im[level]);
        }
        return largest < NEGLIGIBLE;
    }

    private void times(double probability, int count, double x, double y) {
        for (int level = 0; level < levels.length; level++) {
            double chance = Math.min(1, probability * levels[level]);
            double a = 1 - chance + chance * x;
            double b = chance * y;
            for (int left = count; left > 0; left /= 2) {
                if (left % 2 == 1) {
                    multiply(level, a, b);
                }
                double square = a * a - b * b;
                b = 2 * a * b;
                a = square;
            }
        }
    }

    private void times(Part.Arrivals arrivals, double x, double y) {
        for (int level = 0; level < levels.length; level++) {
            double expected = arrivals.expected() * levels[level];
            double variance = arrivals.rateVariance();
            double size = expected * (x - 1);
            double angle = expected * y;
            if (variance > 0) {
                double a = 1 - variance * size;
                double b = -variance * angle;
                size = -StrictMath.log(StrictMath.hypot(a, b)) / variance;
                angle = -StrictMath.atan2(b, a) / variance;
            }
            double scale = StrictMath.exp(size);
            multiply(level, scale * StrictMath.cos(angle), scale * StrictMath.sin(angle));
        }
    }

    private void multiply(int level, double a, double b) {
        double real = re[level] * a - im[level] * b;
        im[level] = re[level] * b + im[level] * a;
        re[level] = real;
    }
}
