package dev.patchbook.analysis.measures;

import dev.patchbook.analysis.measures.Exposure.Span;
import dev.patchbook.plan.FiscalCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How many more or fewer deals end in each week of a fiscal quarter than their ages explain.
///
/// Weeks are counted from the quarter's end, where a rush is; each has the same working days, and deals wear down
/// little within one. A week's factor is ended / expected over the past quarters, drawn towards one by the share
/// of the difference between weeks that the difference within them explains (1 / F of an analysis of variance of
/// counts, each squared difference over what was expected; none is left where F is below one). The difference
/// within is at least that of Poisson numbers.
public final class QuarterRush {

    private static final int WEEK = 7;
    private static final int WEEKS = 13;
    private static final int MONTHS = 3;
    /// The squared difference of a Poisson number over what was expected of it, in the mean.
    private static final double BY_CHANCE = 1;

    private final FiscalCalendar calendar;
    private final double[] factors;
    private final double kept;

    private QuarterRush(FiscalCalendar calendar, double[] factors, double kept) {
        this.calendar = calendar;
        this.factors = factors;
        this.kept = kept;
    }

    /// Every week like the others.
    static QuarterRush none(FiscalCalendar calendar) {
        double[] factors = new double[WEEKS];
        Arrays.fill(factors, 1);
        return new QuarterRush(calendar, factors, 0);
    }

    /// @param counts deals that ended in each span
    /// @param expected what their ages let expect
    static QuarterRush of(FiscalCalendar calendar, List<Span> spans, double[] counts, double[] expected) {
        double[] ended = byWeek(spans, counts);
        double[] due = byWeek(spans, expected);
        double all = Arrays.stream(ended).sum();
        if (all == 0 || Arrays.stream(due).anyMatch(ofWeek -> ofWeek <= 0)) {
            return none(calendar);
        }
        double mean = all / Arrays.stream(due).sum();
        double[] alike = Arrays.stream(due).map(ofWeek -> mean * ofWeek).toArray();
        double[] likely = IntStream.range(0, counts.length)
                .mapToDouble(span -> expected[span]
                        * ended[spans.get(span).week()]
                        / due[spans.get(span).week()])
                .toArray();
        long free = Arrays.stream(likely).filter(ofSpan -> ofSpan > 0).count() - WEEKS;
        double between = difference(ended, alike) / (WEEKS - 1);
        double within = difference(counts, likely) / Math.max(1, free);
        double kept = Math.max(0, 1 - Math.max(BY_CHANCE, within) / between);
        double[] factors = IntStream.range(0, WEEKS)
                .mapToDouble(week -> 1 + kept * (ended[week] / alike[week] - 1))
                .toArray();
        return new QuarterRush(calendar, factors, kept);
    }

    private static double[] byWeek(List<Span> spans, double[] bySpan) {
        double[] sums = new double[WEEKS];
        for (int span = 0; span < bySpan.length; span++) {
            sums[spans.get(span).week()] += bySpan[span];
        }
        return sums;
    }

    /// Pearson's chi-squared.
    private static double difference(double[] counts, double[] expected) {
        return IntStream.range(0, counts.length)
                .filter(i -> expected[i] > 0)
                .mapToDouble(i -> square(counts[i] - expected[i]) / expected[i])
                .sum();
    }

    private static double square(double number) {
        return number * number;
    }

    /// The week of a quarter in which a day falls: 0 for its last seven days; the first week has the days that
    /// are left over as well.
    static int week(FiscalCalendar calendar, LocalDate day) {
        long left = calendar.quarterOf(day).end().toEpochDay() - day.toEpochDay();
        return (int) Math.min(WEEKS - 1, left / WEEK);
    }

    /// The factor of a day.
    double on(LocalDate day) {
        return in(week(calendar, day));
    }

    double in(int week) {
        return factors[week];
    }

    /// How many months are left to tell how months vary once the factors have been drawn from them: all but one
    /// where there is no rush, all but three where all of it was kept.
    double degreesOfFreedom(int months) {
        return months - MONTHS + (MONTHS - 1) * square(1 - kept);
    }
}
