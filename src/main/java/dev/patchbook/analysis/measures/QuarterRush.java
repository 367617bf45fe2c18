package dev.patchbook.analysis.measures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How much better or worse the first, second and third month of a fiscal quarter are than their deals' ages
/// explain.
///
/// A factor is won / expected over the months of its place, drawn towards one by the share of the difference
/// between places that the difference within places explains (1 / F of an analysis of variance; none is left
/// where F is below one). It moves the middle of a forecast only: so few months a place are no reason to
/// narrow its range.
public final class QuarterRush {

    private static final int PLACES = 3;

    private final Month firstMonth;
    private final double[] factors;

    private QuarterRush(Month firstMonth, double[] factors) {
        this.firstMonth = firstMonth;
        this.factors = factors;
    }

    /// @param window whole quarters; may be empty
    /// @param counts deals won in each month
    /// @param expected what their ages let expect
    static QuarterRush of(Month firstMonth, List<YearMonth> window, double[] counts, double[] expected) {
        double[] factors = {1, 1, 1};
        QuarterRush plain = new QuarterRush(firstMonth, factors);
        if (window.isEmpty() || Arrays.stream(expected).anyMatch(month -> month <= 0)) {
            return plain;
        }
        double[] ratios = IntStream.range(0, counts.length)
                .mapToDouble(month -> counts[month] / expected[month])
                .toArray();
        double mean = Arrays.stream(ratios).average().orElse(1);
        double[] means = IntStream.range(0, PLACES)
                .mapToDouble(place -> plain.months(window, place)
                        .mapToDouble(month -> ratios[month])
                        .average()
                        .orElse(mean))
                .toArray();
        double within = 0;
        double between = 0;
        for (int month = 0; month < ratios.length; month++) {
            double ofPlace = means[plain.place(window.get(month))];
            within += (ratios[month] - ofPlace) * (ratios[month] - ofPlace) / (ratios.length - PLACES);
            between += (ofPlace - mean) * (ofPlace - mean) / (PLACES - 1);
        }
        double kept = between > 0 ? Math.max(0, 1 - within / between) : 0;
        for (int place = 0; place < PLACES; place++) {
            factors[place] = 1 + kept * (means[place] / mean - 1);
        }
        return plain;
    }

    /// The factor of the month in which a day falls.
    double on(LocalDate day) {
        return factors[place(YearMonth.from(day))];
    }

    private IntStream months(List<YearMonth> window, int place) {
        return IntStream.range(0, window.size()).filter(month -> place(window.get(month)) == place);
    }

    private int place(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - firstMonth.getValue(), PLACES);
    }
}
