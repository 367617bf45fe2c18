package dev.patchbook.analysis.measures;

import java.time.LocalDate;
import java.util.Arrays;

/// The days of a period that are still ahead, and how likely a deal is won on them.
///
/// A deal is followed day by day from the as-of date: each day it is won or lost at the rates of the age that it
/// then has times the factors of that week, and the rest last. So quiet weeks leave more deals for the rush.
public final class Ahead {

    private final LifeTable ageing;
    private final LocalDate asOf;
    private final int lead;
    /// The factors of each day after the as-of date.
    private final double[] ofWins;

    private final double[] ofLosses;
    /// What [#won] has found, by age; NaN where it has not been asked.
    private double[] byAge = {};

    /// @param lead days from the as-of date to the day before the period, 0 where it has begun
    /// @param days from the as-of date to its end
    Ahead(Endings endings, LocalDate asOf, int lead, int days) {
        this.ageing = endings.ageing();
        this.asOf = asOf;
        this.lead = lead;
        ofWins = new double[days];
        ofLosses = new double[days];
        for (int day = 0; day < days; day++) {
            ofWins[day] = endings.wins().on(asOf.plusDays(day + 1L));
            ofLosses[day] = endings.losses().on(asOf.plusDays(day + 1L));
        }
    }

    /// Whether a day that is not over is one of them; so is the as-of date where the period has begun.
    public boolean holds(LocalDate day) {
        long ahead = day.toEpochDay() - asOf.toEpochDay();
        return ahead <= ofWins.length && (lead == 0 || ahead > lead);
    }

    /// The chance that a deal open on the as-of date at an age is won on these days.
    public double won(int age) {
        if (age >= byAge.length) {
            int asked = byAge.length;
            byAge = Arrays.copyOf(byAge, Math.max(age + 1, 2 * asked));
            Arrays.fill(byAge, asked, byAge.length, Double.NaN);
        }
        if (Double.isNaN(byAge[age])) {
            byAge[age] = followed(0, age + 1);
        }
        return byAge[age];
    }

    /// How many deals are won on these days of those created after the as-of date, one a day.
    public double wonOfOneADay() {
        double sum = 0;
        for (int day = 0; day < ofWins.length; day++) {
            sum += followed(day, 0);
        }
        return sum;
    }

    /// The chance that a deal that has an age on a day is won on that day or later.
    private double followed(int first, int age) {
        double open = 1;
        double won = 0;
        for (int day = first; day < ofWins.length; day++) {
            double wins = ofWins[day] * ageing.winsAt(age + day - first);
            double losses = ofLosses[day] * ageing.lossesAt(age + day - first);
            double ends = Math.max(1, wins + losses);
            won += day >= lead ? open * wins / ends : 0;
            open *= 1 - (wins + losses) / ends;
        }
        return won;
    }
}
