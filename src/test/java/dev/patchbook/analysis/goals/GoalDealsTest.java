package dev.patchbook.analysis.goals;

import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.GoalBuilder.goal;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Plan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoalDealsTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);
    private static final Goal BOOKINGS =
            goal(Metric.BOOKINGS, "2026-04-01", "2026-06-30").build();

    @Test
    void each_deal_counted_or_left_out_has_its_reason() {
        Plan plan = plan().with(won("A").amount(300).closing("2026-04-01"))
                .with(won("B").closing("2026-05-01"))
                .with(won("C").amount(50))
                .with(won("D").amount(new Amount.NoRate(1500, "EUR")).closing("2026-05-02"))
                .with(won("E").amount(1).closing("2026-03-31"))
                .with(open("F").amount(1))
                .build();

        GoalDeals deals = GoalDeals.of(plan, AS_OF, BOOKINGS);

        assertThat(deals.counted())
                .extracting(line -> line.what().key() + ": " + line.reason())
                .containsExactly("A: won on 2026-04-01");
        assertThat(deals.leftOut())
                .extracting(line -> line.what().key() + ": " + line.reason())
                .containsExactly(
                        "B: its amount is unknown",
                        "C: it has no close date",
                        "D: its amount is 1,500 EUR, and Settings has no rate for it");
    }

    @Test
    void open_deals_that_the_forecast_counts_near_nothing_are_listed() {
        PlanBuilder plan = plan().with(open("Old").created("2024-01-01"))
                .with(open("Young").created("2026-05-01"))
                .with(open("Undated"));
        for (int month = 0; month < 7; month++) {
            LocalDate closed = LocalDate.of(2025, 10, 3).plusMonths(month);
            plan.with(won("W" + month).created(closed.minusDays(30)).closing(closed));
        }

        GoalDeals deals = GoalDeals.of(plan.build(), AS_OF, BOOKINGS);

        assertThat(deals.nearNothing())
                .extracting(line -> line.what().key() + ": " + line.reason())
                .containsExactly(
                        "Old: it has been open for 865 days, and no deal was won after more than 30",
                        "Undated: it has neither a creation date nor a close date ahead");
    }
}
