package dev.patchbook.analysis.goals;

import static dev.patchbook.analysis.ActivityBuilder.activity;
import static dev.patchbook.analysis.GoalBuilder.goal;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.GoalBuilder;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Goals that count activities, from 1 April to 30 June 2026 as of 15 May.
class ActivityGoalTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);

    @Test
    void rows_dated_in_the_period_count_one_each_up_to_the_date() {
        Row row = row(
                quarter().target(10),
                plan().with(activity("before").on("2026-03-31"))
                        .with(activity("first").on("2026-04-01"))
                        .with(activity("today").on("2026-05-15"))
                        .with(activity("tomorrow").on("2026-05-16"))
                        .with(activity("gone").on("2026-05-02").vanished("2026-05-10"))
                        .with(activity("undated")));

        assertThat(number(row, "Actual")).isEqualTo(2);
        assertThat(number(row, "Attainment")).isEqualTo(0.2);
        assertThat(number(row, "Left out")).isEqualTo(1);
        assertThat(row.at("Deals counted")).isEqualTo(Value.BLANK);
        assertThat(number(row, "Pace")).isCloseTo(2.0 / 33 * 65, within(1e-12));
        assertThat(number(row, "Required per working day")).isCloseTo(8.0 / 32, within(1e-12));
        assertThat(text(row, "Status")).isEqualTo("Off track");
        assertThat(text(row, "Why"))
                .isEqualTo("Counted 2 of 10 activities; 33 of 65 working days gone; activities are not forecast.");
    }

    @Test
    void what_counts_is_listed_with_its_day_and_what_is_left_out_with_the_reason() {
        PlanBuilder plan = plan().account("Acme", "Healthcare", 10)
                .with(activity("late").on("2026-05-02").with("Acme").type("Call"))
                .with(activity("early").on("2026-04-02").with("Acme").type("Email"))
                .with(activity("last year").on("2025-04-02").with("Acme").type("Call"))
                .with(activity("undated").with("Acme").type("Call"));

        GoalDeals listed = GoalDeals.of(plan.build(), AS_OF, quarter().build());

        assertThat(listed.counted())
                .extracting(line -> line.what().title() + ": " + line.reason())
                .containsExactly("Email with Acme: done on 2026-04-02", "Call with Acme: done on 2026-05-02");
        assertThat(listed.leftOut())
                .extracting(line -> line.what().key() + ": " + line.reason())
                .containsExactly("undated: it has no date");
        assertThat(listed.nearNothing()).isEmpty();
    }

    @Test
    void what_is_not_done_does_not_count_and_is_left_out_with_its_status() {
        PlanBuilder plan = plan().with(activity("done").on("2026-04-02"))
                .with(activity("open").on("2026-04-03").notDone("In Progress"));

        Row row = row(quarter(), plan);

        assertThat(number(row, "Actual")).isEqualTo(1);
        assertThat(number(row, "Left out")).isEqualTo(1);
        assertThat(GoalDeals.of(plan.build(), AS_OF, quarter().build()).leftOut())
                .extracting(GoalDeals.Line::reason)
                .containsExactly("it is not done: its status is “In Progress”");
    }

    @Test
    void where_asks_the_row_first_and_then_its_account() {
        PlanBuilder plan = plan().account("Acme", "Healthcare", 10)
                .account("Beta", "Retail", 10)
                .with(activity("A").on("2026-04-01").with("Acme").type("Call"))
                .with(activity("B").on("2026-04-02").with("Beta").type("Call"))
                .with(activity("C").on("2026-04-03").with("Acme").type("Email"))
                .with(activity("D").on("2026-04-04").with("Nobody").type("Call"));

        assertThat(number(row(quarter().where("Industry", "=", "healthcare"), plan), "Actual"))
                .isEqualTo(2);
        assertThat(number(row(quarter().where("Type", "=", "call"), plan), "Actual"))
                .isEqualTo(3);
    }

    @Test
    void a_where_on_a_column_of_deals_cannot_be_asked_of_activities() {
        Row row = row(
                quarter().target(10).where("Product", "=", "GTX"),
                plan().with(activity("A").on("2026-04-01")));

        assertThat(text(row, "Why"))
                .isEqualTo("Cannot tell: Where names Product, which is no column of Accounts or Activity.");
    }

    @Test
    void activities_of_owners_that_the_plan_does_not_cover_are_left_out() {
        Row row = row(
                quarter(),
                plan().covering("Ada Sample")
                        .with(activity("A").on("2026-04-01").owner("ada sample"))
                        .with(activity("B").on("2026-04-01").owner("Bob Sample"))
                        .with(activity("C").on("2026-04-01")));

        assertThat(number(row, "Actual"))
                .as("what nobody owns is nobody else's")
                .isEqualTo(2);
        assertThat(number(row, "Left out")).isEqualTo(1);
    }

    @Test
    void a_record_that_reaches_back_says_where_it_stood_a_year_ago_and_how_far_one_is_by_now() {
        PlanBuilder plan = plan().with(activity("oldest").on("2025-03-31"));
        for (String day : new String[] {"2025-04-01", "2025-05-15", "2025-05-16", "2025-06-30"}) {
            plan.with(activity("a" + day).on(day));
        }
        for (String start : new String[] {"2025-10-01", "2026-01-01"}) {
            LocalDate first = LocalDate.parse(start);
            plan.with(activity("b" + start).on(first.toString()))
                    .with(activity("c" + start).on(first.plusDays(80).toString()))
                    .with(activity("d" + start).on(first.plusDays(81).toString()))
                    .with(activity("e" + start).on(first.plusDays(82).toString()));
        }

        Row row = row(quarter().target(100), plan);

        assertThat(number(row, "Same point last year")).isEqualTo(2);
        assertThat(number(row, "Target to date")).isCloseTo(100 * (0.25 + 0.25 + 0.5) / 3, within(1e-9));
    }

    @Test
    void a_tab_without_rows_is_told_apart_from_no_tab() {
        Freshness empty = new Freshness("Activity", Optional.of(Instant.EPOCH), Optional.empty(), Optional.empty());

        Row row = row(quarter().target(10), plan().with(empty));

        assertThat(text(row, "Why")).startsWith("Cannot tell: nothing on Activity yet");
        assertThat(row.at("Actual")).isEqualTo(Value.BLANK);
    }

    private static GoalBuilder quarter() {
        return goal(Metric.ACTIVITIES, "2026-04-01", "2026-06-30");
    }

    private static Row row(GoalBuilder goal, PlanBuilder plan) {
        return new GoalTracking()
                .of(AsKnown.on(plan.with(goal.build()).build(), AS_OF), AS_OF)
                .getFirst()
                .rows()
                .getLast();
    }

    private static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : Double.NaN;
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
