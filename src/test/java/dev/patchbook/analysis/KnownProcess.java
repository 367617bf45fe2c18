package dev.patchbook.analysis;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// An invented way in which deals come and end that is known in full: as a history, and as what may follow it.
///
/// Three deals a day, 42 in 100 won, lasting by a log-normal distribution. In a rush, every second deal that
/// would close in a quarter is put off to one of its last 14 days, whether won or lost.
public final class KnownProcess {

    private static final FiscalCalendar CALENDAR = new FiscalCalendar(Month.JANUARY);
    private static final double A_DAY = 3;

    private final boolean rush;
    private final Random random;

    private record Fate(boolean won, LocalDate closes) {}

    private KnownProcess(boolean rush, long seed) {
        this.rush = rush;
        this.random = new Random(seed);
    }

    public static KnownProcess steady(long seed) {
        return new KnownProcess(false, seed);
    }

    public static KnownProcess rush(long seed) {
        return new KnownProcess(true, seed);
    }

    /// The deals created from one day to another, as known on the second.
    public List<Opportunity> history(LocalDate from, LocalDate asOf) {
        List<Opportunity> deals = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(asOf); day = day.plusDays(1)) {
            for (int i = arrivals(); i > 0; i--) {
                Fate fate = fate(day);
                String key = day + "-" + i;
                boolean open = fate.closes().isAfter(asOf);
                DealBuilder deal = open
                        ? DealBuilder.open(key)
                        : fate.won() ? DealBuilder.won(key).amount(amount()) : DealBuilder.lost(key);
                deal.account("Acme").created(day);
                deals.add((open ? deal : deal.closing(fate.closes())).build());
            }
        }
        return deals;
    }

    /// What may be won after a day until another, by playing it many times: sums, ascending.
    ///
    /// @param history as known on the first day
    public double[] ahead(List<Opportunity> history, LocalDate asOf, LocalDate end, int times) {
        List<LocalDate> open = history.stream()
                .filter(Opportunity::isOpen)
                .flatMap(deal -> deal.created().stream())
                .toList();
        double[] sums = new double[times];
        for (int time = 0; time < times; time++) {
            for (LocalDate created : open) {
                Fate fate = fate(created);
                while (!fate.closes().isAfter(asOf)) {
                    fate = fate(created);
                }
                sums[time] += brings(fate, end);
            }
            for (LocalDate day = asOf.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                for (int i = arrivals(); i > 0; i--) {
                    sums[time] += brings(fate(day), end);
                }
            }
        }
        Arrays.sort(sums);
        return sums;
    }

    private double brings(Fate fate, LocalDate end) {
        return fate.won() && !fate.closes().isAfter(end) ? amount() : 0;
    }

    private Fate fate(LocalDate created) {
        boolean won = random.nextDouble() < 0.42;
        double days = Math.exp(Math.log(won ? 48 : 35) + 0.55 * random.nextGaussian());
        LocalDate closes = created.plusDays(Math.max(2, Math.round(days)));
        if (rush && random.nextBoolean()) {
            LocalDate late = CALENDAR.quarterOf(closes).end().minusDays(random.nextInt(14));
            closes = late.isAfter(created.plusDays(2)) ? late : created.plusDays(2);
        }
        return new Fate(won, closes);
    }

    private double amount() {
        return Math.exp(Math.log(4000) + 0.5 * random.nextGaussian());
    }

    private int arrivals() {
        int arrivals = 0;
        double product = random.nextDouble();
        while (product > Math.exp(-A_DAY)) {
            arrivals++;
            product *= random.nextDouble();
        }
        return arrivals;
    }
}
