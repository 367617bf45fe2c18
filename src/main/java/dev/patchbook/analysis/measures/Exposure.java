package dev.patchbook.analysis.measures;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/// Deals at risk and how they ended, by span and by age in days.
///
/// A deal is at risk on every day on which it is open, the day on which it ends included. One created before the
/// spans comes in at the age that it had then (left truncation), one that is still open leaves at the age that it
/// has (right censoring).
final class Exposure {

    private final List<Span> spans;
    private final long[] first;
    private final long[] last;
    private final double[][] atRisk;
    private final Ends won;
    private final Ends lost;

    /// Days one after the other in one month and one week of a quarter.
    ///
    /// @param week of the quarter, see [QuarterRush#week]
    record Span(LocalDate first, LocalDate last, int week) {
        YearMonth month() {
            return YearMonth.from(first);
        }
    }

    /// How many deals ended one way.
    static final class Ends {
        private final double[] byAge;
        private final double[] bySpan;

        private Ends(int ages, int spans) {
            byAge = new double[ages];
            bySpan = new double[spans];
        }

        double[] byAge() {
            return byAge.clone();
        }

        double[] bySpan() {
            return bySpan.clone();
        }

        private void add(int age, int span) {
            byAge[age]++;
            bySpan[span]++;
        }
    }

    private Exposure(List<Span> spans, int ages) {
        this.spans = spans;
        first = spans.stream().mapToLong(span -> span.first().toEpochDay()).toArray();
        last = spans.stream().mapToLong(span -> span.last().toEpochDay()).toArray();
        atRisk = new double[spans.size()][ages + 1];
        won = new Ends(ages, spans.size());
        lost = new Ends(ages, spans.size());
    }

    /// @param deals as known on the as-of date; those without a creation date tell nothing
    /// @param from first day that counts; there is none where it is after the as-of date
    static Exposure of(Collection<Opportunity> deals, FiscalCalendar calendar, LocalDate from, LocalDate asOf) {
        int ages = deals.stream()
                        .mapToInt(deal -> Cycles.age(deal, asOf).orElse(0))
                        .max()
                        .orElse(0)
                + 2;
        Exposure exposure = new Exposure(spans(calendar, from, asOf), ages);
        for (Opportunity deal : deals) {
            exposure.add(deal, asOf);
        }
        for (double[] ofSpan : exposure.atRisk) {
            for (int age = 1; age < ages; age++) {
                ofSpan[age] += ofSpan[age - 1];
            }
        }
        return exposure;
    }

    /// The days from one to another, both counted.
    static List<Span> spans(FiscalCalendar calendar, LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        LocalDate first = from;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int week = QuarterRush.week(calendar, day);
            LocalDate next = day.plusDays(1);
            if (day.equals(to) || next.getDayOfMonth() == 1 || QuarterRush.week(calendar, next) != week) {
                spans.add(new Span(first, day, week));
                first = next;
            }
        }
        return List.copyOf(spans);
    }

    List<Span> spans() {
        return spans;
    }

    Ends won() {
        return won;
    }

    Ends lost() {
        return lost;
    }

    /// How many deals were at risk at each age, each day counted by its factor.
    double[] atRisk(QuarterRush rush) {
        double[] sum = new double[won.byAge.length];
        for (int span = 0; span < atRisk.length; span++) {
            double factor = rush.in(spans.get(span).week());
            for (int age = 0; age < sum.length; age++) {
                sum[age] += factor * atRisk[span][age];
            }
        }
        return sum;
    }

    /// How many of the deals at risk in each span should have ended at daily rates by age.
    double[] expected(double[] rates) {
        double[] expected = new double[atRisk.length];
        for (int span = 0; span < expected.length; span++) {
            for (int age = 0; age < won.byAge.length; age++) {
                expected[span] += atRisk[span][age] * rates[age];
            }
        }
        return expected;
    }

    /// Sums by span as sums by month.
    double[] monthly(List<YearMonth> months, double[] bySpan) {
        double[] sums = new double[months.size()];
        for (int span = 0; span < bySpan.length; span++) {
            int month = months.indexOf(spans.get(span).month());
            if (month >= 0) {
                sums[month] += bySpan[span];
            }
        }
        return sums;
    }

    private void add(Opportunity deal, LocalDate asOf) {
        OptionalInt known = Cycles.age(deal, asOf);
        OptionalInt ended = deal.isOpen() ? known : Cycles.days(deal);
        if (known.isEmpty() || ended.isEmpty() || ended.getAsInt() > known.getAsInt()) {
            return;
        }
        long created = asOf.toEpochDay() - known.getAsInt();
        long end = created + ended.getAsInt();
        for (int span = 0; span < spans.size() && first[span] <= end; span++) {
            if (last[span] >= created) {
                int to = (int) (Math.min(end, last[span]) - created);
                atRisk[span][(int) Math.max(0, first[span] - created)]++;
                atRisk[span][to + 1]--;
                if (end <= last[span] && !deal.isOpen()) {
                    (deal.isWon() ? won : lost).add(to, span);
                }
            }
        }
    }
}
