package dev.patchbook.analysis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The days of a period that are still ahead, and how likely a deal is won on them.
public final class Ahead {

    private final LifeTable ageing;
    private final int days;
    private final List<Stretch> stretches;

    /// Days of one month, counted from the as-of date: after the first to the last.
    private record Stretch(int after, int last, double factor) {}

    private Ahead(LifeTable ageing, int days, List<Stretch> stretches) {
        this.ageing = ageing;
        this.days = days;
        this.stretches = stretches;
    }

    static Ahead of(LifeTable ageing, QuarterRush rush, LocalDate asOf, int lead, int days) {
        List<Stretch> stretches = new ArrayList<>();
        for (int after = lead; after < days; ) {
            LocalDate first = asOf.plusDays(after + 1L);
            int left = (int) (YearMonth.from(first).atEndOfMonth().toEpochDay() - first.toEpochDay());
            int last = Math.min(days, after + 1 + left);
            stretches.add(new Stretch(after, last, rush.on(first)));
            after = last;
        }
        return new Ahead(ageing, days, List.copyOf(stretches));
    }

    /// The chance that a deal open on the as-of date at an age is won on these days.
    public double won(int age) {
        double chance = 0;
        for (Stretch stretch : stretches) {
            chance += stretch.factor() * (ageing.chance(age, stretch.last()) - ageing.chance(age, stretch.after()));
        }
        return Math.min(1, chance);
    }

    /// How many deals are won on these days of those created after the as-of date, one a day.
    public double wonOfOneADay() {
        double sum = 0;
        for (int day = 1; day <= days; day++) {
            for (Stretch stretch : stretches) {
                sum += stretch.factor()
                        * (ageing.chance(-1, Math.max(0, stretch.last() - day + 1))
                                - ageing.chance(-1, Math.max(0, stretch.after() - day + 1)));
            }
        }
        return sum;
    }
}
