package dev.patchbook.analysis.measures;

import dev.patchbook.plan.FiscalCalendar;

/// How deals end, by their age and by the week of the fiscal quarter.
///
/// The daily rate of wins is the rate of the deal's age times the factor of the week; that of losses likewise,
/// with factors of its own (cause-specific proportional hazards). Rates and factors are learnt in turns: rates by
/// age from deals at risk weighted by the factors, factors from what those rates expected of each week. So a
/// rush neither flatters the ages that many deals happen to have in it, nor is it explained away by them.
///
/// Source: D. R. Cox, 1972, *Regression models and life-tables*, for time in groups; that a log-linear model of
/// the counts gives the same estimates, N. Laird and D. Olivier, 1981, *Covariance analysis of censored survival
/// data using log-linear analysis techniques*. Drawing rates and factors towards their means is ours.
public record Endings(LifeTable ageing, QuarterRush wins, QuarterRush losses) {

    /// By then the factors stand still to the third digit.
    private static final int TURNS = 3;

    /// What deals at risk show.
    static Endings of(Exposure exposure, FiscalCalendar calendar) {
        QuarterRush wins = QuarterRush.none(calendar);
        QuarterRush losses = wins;
        LifeTable ageing = LifeTable.of(exposure, wins, losses);
        for (int turn = 0; turn < TURNS; turn++) {
            double[] expectedWins = exposure.expected(ageing.wins());
            double[] expectedLosses = exposure.expected(ageing.losses());
            wins = QuarterRush.of(calendar, exposure.spans(), exposure.won().bySpan(), expectedWins);
            losses = QuarterRush.of(calendar, exposure.spans(), exposure.lost().bySpan(), expectedLosses);
            ageing = LifeTable.of(exposure, wins, losses);
        }
        return new Endings(ageing, wins, losses);
    }

    /// How many wins were to be expected in each span of an exposure.
    double[] expectedWins(Exposure exposure) {
        double[] expected = exposure.expected(ageing.wins());
        for (int span = 0; span < expected.length; span++) {
            expected[span] *= wins.in(exposure.spans().get(span).week());
        }
        return expected;
    }
}
