package dev.patchbook.analysis.measures;

import java.util.Arrays;

/// How likely a deal of a certain age is to be won within so many days: a life table with two ways to end, won
/// and lost.
///
/// For each day of age, the rate is how many deals ended at that age over how many were at risk. The chance of a
/// win after an age is the sum over later days of the chance to last until then times the rate of wins on that
/// day (Aalen and Johansen, 1978).
///
/// The daily rates are drawn towards the mean rate with the weight of [#PRIOR_DEALS] deals. Beyond the age of
/// the oldest deal ever won the rate is half a win over all the days that deals have spent there: near nothing,
/// yet not nothing.
public final class LifeTable {

    /// The weight of the mean daily rate beside an age's own, in deals; our convention.
    static final double PRIOR_DEALS = 5;

    private static final int LONGEST_HORIZON_DAYS = 800;

    private final int oldestWon;
    private final double[] wins;
    private final double[] losses;
    private final double[] survival;
    private final double[] wonBy;

    private LifeTable(int oldestWon, double[] wins, double[] losses) {
        this.oldestWon = oldestWon;
        this.wins = wins;
        this.losses = losses;
        survival = new double[wins.length + 1];
        wonBy = new double[wins.length + 1];
        survival[0] = 1;
        for (int age = 0; age < wins.length; age++) {
            double ends = Math.min(1, wins[age] + losses[age]);
            survival[age + 1] = survival[age] * (1 - ends);
            wonBy[age + 1] = wonBy[age] + survival[age] * Math.min(1, wins[age]);
        }
    }

    /// The table of a week like any other: deals at risk in a week of rush count for more.
    static LifeTable of(Exposure exposure, QuarterRush ofWins, QuarterRush ofLosses) {
        double[] won = exposure.won().byAge();
        int oldestWon = won.length - 1;
        while (oldestWon >= 0 && won[oldestWon] == 0) {
            oldestWon--;
        }
        double[] atRisk = exposure.atRisk(ofWins);
        double[] wins = rates(won, atRisk);
        Arrays.fill(wins, oldestWon + 1, wins.length, tail(oldestWon, atRisk));
        return new LifeTable(oldestWon, wins, rates(exposure.lost().byAge(), exposure.atRisk(ofLosses)));
    }

    private static double[] rates(double[] ends, double[] atRisk) {
        double days = Arrays.stream(atRisk).sum();
        double mean = days > 0 ? Arrays.stream(ends).sum() / days : 0;
        double[] rates = new double[ends.length + LONGEST_HORIZON_DAYS];
        Arrays.fill(rates, mean);
        for (int age = 0; age < ends.length; age++) {
            rates[age] = Rates.shrunk(ends[age], atRisk[age], mean, PRIOR_DEALS);
        }
        return rates;
    }

    private static double tail(int oldestWon, double[] atRisk) {
        double days = Arrays.stream(atRisk, oldestWon + 1, atRisk.length).sum();
        return oldestWon < 0 ? 0 : 0.5 / Math.max(PRIOR_DEALS * LONGEST_HORIZON_DAYS, days);
    }

    /// The chance that a deal, open at the end of a day at an age, is won within the days that follow it.
    ///
    /// @param age in days, at least 0; -1 for a deal that is created on the first of those days
    /// @param within days, 0 or more
    public double chance(int age, int within) {
        int first = Math.min(age + 1, wins.length);
        int end = Math.min(first + within, wins.length);
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

    /// The rate of wins on the day on which a deal has an age; beyond the table that of its end.
    double winsAt(int age) {
        return wins[Math.min(age, wins.length - 1)];
    }

    double lossesAt(int age) {
        return losses[Math.min(age, losses.length - 1)];
    }

    /// The daily rates of wins by age.
    double[] wins() {
        return wins.clone();
    }

    double[] losses() {
        return losses.clone();
    }
}
