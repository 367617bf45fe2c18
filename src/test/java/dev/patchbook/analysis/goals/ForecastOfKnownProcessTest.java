package dev.patchbook.analysis.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.KnownProcess;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.bench.ForecastEvaluation;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// The bookings forecast where the truth is known: what may come, given the open deals, is played many times.
///
/// One history tells the pace, the win rate and the amounts to about a twentieth, so the middle is held against
/// the truth in the mean of several, and the range may be somewhat wider than the true one.
class ForecastOfKnownProcessTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate BEFORE = LocalDate.of(2025, 9, 30);
    private static final LocalDate MIDDLE = LocalDate.of(2025, 11, 15);
    private static final LocalDate START = LocalDate.of(2025, 10, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final int HISTORIES = 16;
    private static final int TIMES = 200;

    /// What is still to come, forecast over true, in the mean of the histories.
    private record Held(double middle, double width) {}

    @Test
    void a_quarter_of_a_steady_process_is_forecast_at_its_true_middle_and_width() {
        isNearTheTruth(held(KnownProcess::steady, BEFORE));
        isNearTheTruth(held(KnownProcess::steady, MIDDLE));
    }

    @Test
    void a_quarter_in_which_deals_close_in_its_last_weeks_is_forecast_as_well() {
        isNearTheTruth(held(KnownProcess::rush, BEFORE));
        isNearTheTruth(held(KnownProcess::rush, MIDDLE));
    }

    private static void isNearTheTruth(Held held) {
        assertThat(held.middle()).isBetween(0.92, 1.08);
        assertThat(held.width()).isBetween(0.95, 1.5);
    }

    private static Held held(LongFunction<KnownProcess> process, LocalDate asOf) {
        double middle = 0;
        double width = 0;
        for (int seed = 1; seed <= HISTORIES; seed++) {
            KnownProcess known = process.apply(seed);
            List<Opportunity> history = known.history(FROM, asOf);
            Plan plan = PlanBuilder.plan().build().withOpportunities(history);
            Row row = ForecastEvaluation.forecast(plan, asOf, START, END);
            double[] truth = known.ahead(history, asOf, END, TIMES);
            middle += (number(row, "Forecast P50") - number(row, "Actual")) / truth[TIMES / 2];
            width += (number(row, "Forecast P90") - number(row, "Forecast P10"))
                    / (truth[TIMES * 9 / 10] - truth[TIMES / 10]);
        }
        return new Held(middle / HISTORIES, width / HISTORIES);
    }

    private static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : 0;
    }
}
