package dev.patchbook.analysis.measures;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;

/// What the past months of a plan teach about the next: how deals age, and how much good and bad months differ.
///
/// It learns from the last 12 full months, or 9, or 6: whole quarters, so that the rush at the end of a
/// quarter counts once a quarter. Months are taken as good or bad independently of each other, and of the rush: a
/// quarter whose deals close in its last weeks is no less certain for that.
///
/// @param months how many full past months have closed deals
/// @param window the months that it learns from, oldest first; empty where there are fewer than
///     [#ENOUGH_MONTHS]
/// @param endings how deals end; learnt from the first of the window's days to the as-of date
/// @param variance relative variance of a month's level beyond chance and the quarter's rush
/// @param degreesOfFreedom how many months that variance rests on, less what was drawn from them before
/// @param won how many deals of known age were won in the window
public record TrackRecord(
        LocalDate asOf,
        int months,
        List<YearMonth> window,
        Endings endings,
        double variance,
        double degreesOfFreedom,
        int won) {

    /// With fewer full past months that have closed deals, nothing is learnt.
    public static final int ENOUGH_MONTHS = 6;

    private static final int MOST_MONTHS = 12;
    private static final int QUARTER_MONTHS = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final int FIRST_WEEK = 7;
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double LEAST_LEVEL = 0.05;

    public TrackRecord {
        window = List.copyOf(window);
    }

    /// What a plan's deals teach, as known on a date.
    public static TrackRecord of(Collection<Opportunity> deals, FiscalCalendar calendar, LocalDate asOf) {
        List<YearMonth> closed = deals.stream()
                .filter(deal -> !deal.isOpen())
                .flatMap(deal -> deal.closeDate().stream())
                .map(YearMonth::from)
                .distinct()
                .toList();
        List<YearMonth> full = fullMonths(deals, asOf);
        int months = (int) full.stream().filter(closed::contains).count();
        int learnt = months < ENOUGH_MONTHS ? 0 : Math.min(MOST_MONTHS, full.size() / QUARTER_MONTHS * QUARTER_MONTHS);
        List<YearMonth> window = full.subList(full.size() - learnt, full.size());
        LocalDate from = window.isEmpty() ? asOf.plusDays(1) : window.getFirst().atDay(1);
        Exposure exposure = Exposure.of(deals, calendar, from, asOf);
        Endings endings = Endings.of(exposure, calendar);
        double[] won = exposure.monthly(window, exposure.won().bySpan());
        double[] expected = exposure.monthly(window, endings.expectedWins(exposure));
        double degreesOfFreedom = Math.max(1, endings.wins().degreesOfFreedom(learnt));
        return new TrackRecord(
                asOf,
                months,
                window,
                endings,
                learnt == 0 ? 0 : Overdispersion.of(won, expected, degreesOfFreedom),
                degreesOfFreedom,
                (int) Arrays.stream(won).sum());
    }

    /// The days of a period that are still ahead.
    ///
    /// @param lead days from the as-of date to the day before the period, 0 where it has begun
    /// @param days days from the as-of date to its end
    public Ahead ahead(int lead, int days) {
        return new Ahead(endings, asOf, lead, days);
    }

    /// How deals of an age end in a week like any other.
    public LifeTable ageing() {
        return endings.ageing();
    }

    public boolean isEnough() {
        return !window.isEmpty();
    }

    /// Levels that a period ahead may have, each as likely as the others, their mean one: a t distribution
    /// whose spread holds the months' own variance over the period, that of the mean learnt, and that of so
    /// few deals won.
    ///
    /// @param days how many days of the period are ahead
    /// @param relativeSpread relative standard deviation of the sum at one level; decides how close levels lie
    public double[] levels(int days, double relativeSpread) {
        double spread = Math.sqrt(meanVariance(variance, days) + 1.0 / Math.max(1, won));
        int count = 2 * (int) Math.clamp(Math.ceil(4 * spread / Math.max(relativeSpread, 1e-6)), 4, 20) + 1;
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double[] levels = IntStream.range(0, count)
                .mapToDouble(i -> 1 + spread * t.inverseCumulativeProbability((i + 0.5) / count))
                .map(level -> Math.max(LEAST_LEVEL, level))
                .toArray();
        double mean = Arrays.stream(levels).average().orElse(1);
        return Arrays.stream(levels).map(level -> level / mean).toArray();
    }

    /// How many deals a day were created in the window.
    public double createdPerDay(Collection<Opportunity> deals) {
        return perDay(Arrays.stream(created(deals)).sum());
    }

    private double perDay(double inWindow) {
        double days = window.stream().mapToInt(YearMonth::lengthOfMonth).sum();
        return days == 0 ? 0 : inWindow / days;
    }

    /// The relative variance of the rate at which deals are created over so many days.
    public double creationVariance(Collection<Opportunity> deals, int days) {
        double[] counts = created(deals);
        double all = Arrays.stream(counts).sum();
        if (all == 0) {
            return 0;
        }
        double perDay = perDay(all);
        double[] expected = window.stream()
                .mapToDouble(month -> perDay * month.lengthOfMonth())
                .toArray();
        return meanVariance(Overdispersion.of(counts, expected, window.size() - 1), days) + 1 / all;
    }

    /// The variance of the mean level of the months ahead around the mean of those learnt from.
    private double meanVariance(double ofMonth, int days) {
        double ahead = Math.max(1, days / DAYS_A_MONTH);
        return ofMonth * (1 / ahead + 1.0 / window.size());
    }

    private double[] created(Collection<Opportunity> deals) {
        double[] counts = new double[window.size()];
        for (Opportunity deal : deals) {
            deal.created().ifPresent(day -> count(counts, window, day));
        }
        return counts;
    }

    private static void count(double[] counts, List<YearMonth> window, LocalDate day) {
        if (!window.isEmpty()) {
            YearMonth first = window.getFirst();
            int month = MONTHS_A_YEAR * (day.getYear() - first.getYear()) + day.getMonthValue() - first.getMonthValue();
            if (month >= 0 && month < counts.length) {
                counts[month]++;
            }
        }
    }

    /// The months that were over by a date, from the first in which a deal closed; that one only if one closed
    /// in its first
    /// week, since the record may begin in the middle of a month.
    private static List<YearMonth> fullMonths(Collection<Opportunity> deals, LocalDate asOf) {
        Optional<LocalDate> first = deals.stream()
                .filter(deal -> !deal.isOpen())
                .flatMap(deal -> deal.closeDate().stream())
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return List.of();
        }
        YearMonth begin = YearMonth.from(first.get()).plusMonths(first.get().getDayOfMonth() > FIRST_WEEK ? 1 : 0);
        return Stream.iterate(begin, month -> !month.atEndOfMonth().isAfter(asOf), month -> month.plusMonths(1))
                .toList();
    }
}
