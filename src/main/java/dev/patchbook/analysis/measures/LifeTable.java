package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Opportunity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;

/// How likely a deal of a certain age is to be won within so many days: a life table with two ways to end, won
/// and lost.
///
/// For each day of age, the deals at risk are those that were open at that age on some day of the window that
/// the table learns from; a deal created before the window comes in at the age that it had then (left
/// truncation), one that is still
/// open leaves at the age that it has (right censoring). The chance of a win after an age is the sum over
/// later days of the chance to last until then times the rate of wins on that day (Aalen and Johansen, 1978).
///
/// The daily rates are drawn towards the mean rate with the weight of [#PRIOR_DEALS] deals. Beyond the age of
/// the oldest
/// deal ever won the rate is half a win over all the days that deals have spent there: near nothing, yet not
/// nothing.
public final class LifeTable {

    /// The weight of the mean daily rate beside an age's own, in deals; our convention.
    static final double PRIOR_DEALS = 5;

    private static final int LONGEST_HORIZON_DAYS = 800;

    private final int oldestWon;
    /// The daily rates of wins, summed up to each age.
    private final double[] rates;

    private final double[] survival;
    private final double[] wonBy;

    private LifeTable(int oldestWon, double[] rates, double[] survival, double[] wonBy) {
        this.oldestWon = oldestWon;
        this.rates = rates;
        this.survival = survival;
        this.wonBy = wonBy;
    }

    /// The table that a window of days shows.
    ///
    /// @param deals as known at the end of the window; those without a creation date tell nothing
    /// @param from first day of the window
    /// @param to last day of the window, in days at most 800 before any horizon asked for
    public static LifeTable of(Collection<Opportunity> deals, LocalDate from, LocalDate to) {
        int ages = deals.stream()
                        .mapToInt(deal -> Cycles.age(deal, to).orElse(0))
                        .max()
                        .orElse(0)
                + 2;
        Exposure exposure = new Exposure(ages);
        for (Opportunity deal : deals) {
            exposure.add(deal, from, to);
        }
        return exposure.table();
    }

    /// The chance that a deal, open at the end of a day at an age, is won within the days that follow it.
    ///
    /// @param age in days, at least 0; -1 for a deal that is created on the first of those days
    /// @param within days, 0 or more
    public double chance(int age, int within) {
        int first = Math.min(age + 1, rates.length - 1);
        int end = Math.min(first + within, rates.length - 1);
        return survival[first] <= 0 ? 0 : (wonBy[end] - wonBy[first]) / survival[first];
    }

    /// The chance that it is ever won.
    public double everWon(int age) {
        return chance(age, LONGEST_HORIZON_DAYS);
    }

    /// The age in days of the oldest deal that was won in the window; -1 where none was.
    public int oldestWon() {
        return oldestWon;
    }

    /// Whether a deal of an age is older than any that was ever won.
    public boolean isOlderThanAnyWon(int age) {
        return age > oldestWon;
    }

    /// How many wins a deal should have had that was open from one age to another, both counted; 0 where the
    /// second is less.
    double winsBetween(int from, int to) {
        return from > to ? 0 : rates[Math.min(to + 1, rates.length - 1)] - rates[Math.min(from, rates.length - 1)];
    }

    /// Deals at risk and how they ended, by age in days.
    private static final class Exposure {
        private final double[] atRisk;
        private final double[] won;
        private final double[] lost;

        Exposure(int ages) {
            atRisk = new double[ages + 1];
            won = new double[ages];
            lost = new double[ages];
        }

        void add(Opportunity deal, LocalDate from, LocalDate to) {
            OptionalInt age = Cycles.age(deal, to);
            OptionalInt ended = deal.isOpen() ? age : Cycles.days(deal);
            if (age.isEmpty() || ended.isEmpty() || ended.getAsInt() > age.getAsInt()) {
                return;
            }
            int entered = Math.max(0, Cycles.age(deal, from).orElse(0));
            if (ended.getAsInt() < entered) {
                return;
            }
            atRisk[entered]++;
            atRisk[ended.getAsInt() + 1]--;
            won[ended.getAsInt()] += deal.isWon() ? 1 : 0;
            lost[ended.getAsInt()] += deal.isLost() ? 1 : 0;
        }

        LifeTable table() {
            int ages = won.length;
            for (int age = 1; age < ages; age++) {
                atRisk[age] += atRisk[age - 1];
            }
            int oldestWon = -1;
            double allWon = 0;
            double allLost = 0;
            double days = 0;
            for (int age = 0; age < ages; age++) {
                oldestWon = won[age] > 0 ? age : oldestWon;
                allWon += won[age];
                allLost += lost[age];
                days += atRisk[age];
            }
            double meanWon = days > 0 ? allWon / days : 0;
            double meanLost = days > 0 ? allLost / days : 0;
            double tail = tail(oldestWon);
            double[] wins = new double[ages + LONGEST_HORIZON_DAYS];
            double[] losses = new double[wins.length];
            for (int age = 0; age < wins.length; age++) {
                double risk = age < ages ? atRisk[age] : 0;
                wins[age] = age > oldestWon ? tail : Rates.shrunk(won[age], risk, meanWon, PRIOR_DEALS);
                losses[age] = Rates.shrunk(age < ages ? lost[age] : 0, risk, meanLost, PRIOR_DEALS);
            }
            return lasting(oldestWon, wins, losses);
        }

        private double tail(int oldestWon) {
            double days = 0;
            for (int age = oldestWon + 1; age < won.length; age++) {
                days += atRisk[age];
            }
            return oldestWon < 0 ? 0 : 0.5 / Math.max(PRIOR_DEALS * LONGEST_HORIZON_DAYS, days);
        }

        private static LifeTable lasting(int oldestWon, double[] wins, double[] losses) {
            double[] survival = new double[wins.length + 1];
            double[] wonBy = new double[wins.length + 1];
            double[] rates = new double[wins.length + 1];
            survival[0] = 1;
            for (int age = 0; age < wins.length; age++) {
                double ends = Math.min(1, wins[age] + losses[age]);
                survival[age + 1] = survival[age] * (1 - ends);
                rates[age + 1] = rates[age] + wins[age];
                wonBy[age + 1] = wonBy[age] + survival[age] * Math.min(1, wins[age]);
            }
            return new LifeTable(oldestWon, rates, survival, wonBy);
        }
    }
}
