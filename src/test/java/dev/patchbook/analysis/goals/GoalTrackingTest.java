package dev.patchbook.analysis.goals;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.GoalBuilder.goal;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.DealBuilder;
import dev.patchbook.analysis.GoalBuilder;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoalTrackingTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);

    @Test
    void bookings_are_the_amounts_won_in_the_period_up_to_the_date() {
        Row row = row(
                quarter(Metric.BOOKINGS).target(1000),
                plan().with(won("A").amount(300).closing("2026-04-01"))
                        .with(won("B").amount(200).closing("2026-05-15"))
                        .with(won("C").amount(999).closing("2026-03-31"))
                        .with(won("D").closing("2026-05-01"))
                        .with(won("E").amount(50))
                        .with(won("F").amount(new Amount.NoRate(70, "EUR")).closing("2026-05-02"))
                        .with(lost("L").amount(400).closing("2026-05-03")));

        assertThat(number(row, "Actual")).isEqualTo(500);
        assertThat(number(row, "Attainment")).isEqualTo(0.5);
        assertThat(number(row, "Deals counted")).isEqualTo(2);
        assertThat(number(row, "Left out")).isEqualTo(3);
        assertThat(text(row, "Period")).isEqualTo("2026 Q2");
        assertThat(number(row, "Required coverage")).isCloseTo(7.0 / 6, within(1e-12));
    }

    @Test
    void without_history_the_target_is_spread_over_the_working_days() {
        Row row = row(
                quarter(Metric.BOOKINGS).target(650),
                plan().with(won("A").amount(330).closing("2026-04-01")));

        assertThat(number(row, "Target to date")).isCloseTo(650 * 33.0 / 65, within(1e-9));
        assertThat(number(row, "Pace")).isCloseTo(650, within(1e-9));
        assertThat(number(row, "Required per working day")).isCloseTo(10, within(1e-9));
    }

    @Test
    void two_past_quarters_that_booked_late_ask_for_little_by_now() {
        PlanBuilder plan = plan();
        for (String quarter : new String[] {"2025-10-01", "2026-01-01"}) {
            LocalDate start = LocalDate.parse(quarter);
            plan.with(won(quarter + "a").amount(10).closing(start));
            plan.with(won(quarter + "b").amount(90).closing(start.plusDays(85)));
        }

        Row row = row(quarter(Metric.BOOKINGS).target(1000), plan);

        assertThat(number(row, "Target to date")).isCloseTo(100, within(1e-9));
    }

    @Test
    void with_fewer_than_six_full_months_the_forecast_says_so_beside_the_pipeline() {
        Row row = row(
                quarter(Metric.BOOKINGS).target(1000),
                plan().with(won("A").amount(300).closing("2026-04-01"))
                        .with(lost("B").closing("2026-04-01"))
                        .with(open("O").amount(400)));

        assertThat(text(row, "Forecast P50")).isEqualTo("too little history");
        assertThat(text(row, "Chance")).isEqualTo("too little history");
        assertThat(number(row, "From won")).isEqualTo(300);
        assertThat(number(row, "From open")).isEqualTo(200);
        assertThat(number(row, "Coverage")).isCloseTo(400.0 / 700, within(1e-12));
        assertThat(text(row, "Why"))
                .isEqualTo("Won 300 of 1,000 USD; 33 of 65 working days gone; 1 deal open, weighted 200; "
                        + "too little history: 1 of 6 full months.");
    }

    @Test
    void without_any_deal_a_goal_is_neither_missed_nor_off_track_but_unknown() {
        Row row = row(quarter(Metric.BOOKINGS).target(1000), plan());

        assertThat(text(row, "Status")).isEqualTo("Cannot tell");
        assertThat(text(row, "Why")).isEqualTo("Cannot tell: no deals on Opportunities yet.");
        assertThat(row.at("Actual").isBlank()).isTrue();
    }

    @Test
    void with_a_year_of_months_there_is_a_range_and_why_says_what_it_rests_on() {
        Row row = row(
                quarter(Metric.BOOKINGS).target(30_000),
                steadyYear().with(open("O").created("2024-01-01")));

        assertThat(number(row, "Forecast P10")).isLessThan(number(row, "Forecast P50"));
        assertThat(number(row, "Forecast P50")).isLessThan(number(row, "Forecast P90"));
        assertThat(number(row, "From won") + number(row, "From open") + number(row, "From not yet created"))
                .isCloseTo(number(row, "Forecast P50"), within(2500.0));
        assertThat(text(row, "Why")).contains("rests on 12 months", "O is older than any won");
        assertThat(number(row, "Chance") * 20).isEqualTo(Math.rint(number(row, "Chance") * 20));
    }

    @Test
    void a_typed_close_date_and_probability_hold_over_the_record() {
        PlanBuilder with = steadyYear()
                .with(open("O")
                        .amount(5000)
                        .created("2026-05-01")
                        .closing("2026-06-01")
                        .probability(0.5));
        PlanBuilder later = steadyYear()
                .with(open("O")
                        .amount(5000)
                        .created("2026-05-01")
                        .closing("2026-07-01")
                        .probability(0.5));

        GoalBuilder goal = quarter(Metric.BOOKINGS).target(30_000);

        double inTime = number(row(goal, with), "From open");
        double tooLate = number(row(goal, later), "From open");
        assertThat(inTime - tooLate).isCloseTo(2500, within(1e-6));
    }

    @Test
    void a_month_far_ahead_is_no_surer_than_the_next() {
        PlanBuilder uneven = plan();
        for (int month = 0; month < 24; month++) {
            LocalDate day = LocalDate.of(2024, 5, 2).plusMonths(month);
            for (int deal = 0; deal < (month % 2 == 0 ? 30 : 10); deal++) {
                uneven.with(won(month + "-" + deal)
                        .amount(100)
                        .created(day.minusDays(1))
                        .closing(day));
            }
        }

        double next = width(row(goal(Metric.BOOKINGS, "2026-06-01", "2026-06-30"), uneven));
        double later = width(row(goal(Metric.BOOKINGS, "2026-12-01", "2026-12-31"), uneven));

        assertThat(later).isBetween(0.9 * next, 1.1 * next);
    }

    @Test
    void new_logos_count_each_company_once() {
        Row row = row(
                quarter(Metric.NEW_LOGOS).target(5),
                plan().account("Acme")
                        .account("Beta")
                        .subsidiary("Beta Labs", "Beta")
                        .with(won("A").account("Acme").closing("2026-04-01"))
                        .with(won("B").account("Acme").closing("2026-04-02"))
                        .with(won("C").account("Beta").type(DealType.NEW).closing("2026-04-03"))
                        .with(won("D").account("Beta Labs").type(DealType.NEW).closing("2026-04-04")));

        assertThat(number(row, "Actual")).isEqualTo(2);
        assertThat(number(row, "Left out")).isEqualTo(2);
    }

    @Test
    void expansion_and_renewals_go_by_type() {
        PlanBuilder plan = plan().account("Acme")
                .with(won("A").account("Acme").amount(1).closing("2026-01-01"))
                .with(won("B").account("Acme").amount(20).closing("2026-04-02"))
                .with(won("C").account("Acme")
                        .amount(300)
                        .type(DealType.RENEWAL)
                        .closing("2026-04-03"));

        assertThat(number(row(quarter(Metric.EXPANSION), plan), "Actual")).isEqualTo(20);
        assertThat(number(row(quarter(Metric.RENEWALS), plan), "Actual")).isEqualTo(300);
    }

    @Test
    void a_win_rate_is_that_of_deals_closed_in_the_period() {
        PlanBuilder plan = plan().with(won("A").closing("2026-04-01"))
                .with(lost("B").closing("2026-04-02"))
                .with(lost("C").closing("2026-04-02"))
                .with(lost("D").closing("2026-01-02"));

        Row row = row(quarter(Metric.WIN_RATE).target(0.5), plan);

        assertThat(number(row, "Actual")).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(row.at("Forecast P50")).isEqualTo(Value.BLANK);
        assertThat(text(row, "Status")).isEqualTo("Off track");
    }

    @Test
    void pipeline_created_and_open_pipeline_are_told() {
        PlanBuilder plan = plan().with(open("A").amount(100).created("2026-04-01"))
                .with(won("B").amount(200).created("2026-04-02").closing("2026-05-01"))
                .with(open("C").amount(400));

        assertThat(number(row(quarter(Metric.PIPELINE_CREATED), plan), "Actual"))
                .isEqualTo(300);
        assertThat(number(row(quarter(Metric.OPEN_PIPELINE), plan), "Actual")).isEqualTo(500);
    }

    @Test
    void activities_without_a_tab_cannot_be_told_and_a_manual_goal_without_actual_neither() {
        Row activities = row(quarter(Metric.ACTIVITIES).target(10), plan());
        Row manual = row(quarter(Metric.MANUAL).target(10), plan());
        Row typed = row(quarter(Metric.MANUAL).target(10).manual(10), plan());

        assertThat(text(activities, "Status")).isEqualTo("Cannot tell");
        assertThat(text(activities, "Why"))
                .isEqualTo("Cannot tell: there is no Activity tab yet: import activities to get one.");
        assertThat(text(manual, "Status")).isEqualTo("Cannot tell");
        assertThat(text(typed, "Status")).isEqualTo("Reached");
    }

    @Test
    void where_narrows_the_deals_and_an_unknown_column_is_named() {
        PlanBuilder plan = plan().account("Acme", "Healthcare", 10)
                .account("Beta", "Retail", 10)
                .with(won("A").account("Acme").amount(10).closing("2026-04-01"))
                .with(won("B").account("Beta").amount(20).closing("2026-04-01"));

        Row narrowed = row(quarter(Metric.BOOKINGS).where("Industry", "=", "healthcare"), plan);
        Row large = row(quarter(Metric.BOOKINGS).where("Amount", ">=", "15"), plan);
        Row unknown = row(quarter(Metric.BOOKINGS).where("Colour", "=", "blue"), plan);

        assertThat(number(narrowed, "Actual")).isEqualTo(10);
        assertThat(number(large, "Actual")).isEqualTo(20);
        assertThat(text(unknown, "Status")).isEqualTo("Cannot tell");
        assertThat(text(unknown, "Why")).contains("Colour");
    }

    @Test
    void deals_of_owners_that_the_plan_does_not_cover_are_left_out() {
        Row row = row(
                quarter(Metric.BOOKINGS),
                plan().covering("Ada Sample")
                        .with(won("A").owner("ada sample").amount(10).closing("2026-04-01"))
                        .with(won("B").owner("Bob Sample").amount(20).closing("2026-04-01")));

        assertThat(number(row, "Actual")).isEqualTo(10);
        assertThat(number(row, "Left out")).isEqualTo(1);
    }

    @Test
    void a_period_ahead_has_not_started_one_that_is_over_was_reached_or_missed() {
        PlanBuilder plan = plan().with(won("A").amount(100).closing("2026-02-01"));

        assertThat(text(row(goal(Metric.BOOKINGS, "2026-07-01", "2026-09-30").target(10), plan), "Status"))
                .isEqualTo("Not started");
        assertThat(text(row(goal(Metric.BOOKINGS, "2026-01-01", "2026-03-31").target(100), plan), "Status"))
                .isEqualTo("Reached");
        assertThat(text(row(goal(Metric.BOOKINGS, "2026-01-01", "2026-03-31").target(101), plan), "Status"))
                .isEqualTo("Missed");
        assertThat(text(row(quarter(Metric.BOOKINGS), plan), "Status")).isEqualTo("Cannot tell");
    }

    @Test
    void the_change_is_measured_against_the_last_day_sealed_before() {
        Row row = row(
                quarter(Metric.BOOKINGS),
                plan().with(won("A").amount(100).closing("2026-05-01"))
                        .with(sealed("2026-05-08", 60))
                        .with(sealed("2026-05-15", 90)));

        assertThat(number(row, "Change since last week")).isEqualTo(40);
    }

    @Test
    void the_same_point_last_year_is_blank_where_the_record_does_not_reach_back() {
        PlanBuilder plan = plan().with(won("A").amount(100).closing("2025-04-20"))
                .with(won("B").amount(50).closing("2025-05-16"));

        assertThat(row(quarter(Metric.BOOKINGS), plan).at("Same point last year"))
                .isEqualTo(Value.BLANK);
        assertThat(number(
                        row(
                                quarter(Metric.BOOKINGS),
                                plan.with(won("C").amount(1).closing("2025-01-01"))),
                        "Same point last year"))
                .isEqualTo(100);
    }

    @Test
    void data_as_of_is_that_of_the_tab_it_counts_in_the_plans_time() {
        Row row = row(
                quarter(Metric.BOOKINGS),
                plan().with(new Freshness(
                        "Opportunities",
                        Optional.of(Instant.parse("2026-05-14T12:00:00Z")),
                        Optional.empty(),
                        Optional.empty())));

        assertThat(number(row, "Data as of")).isEqualTo(46156.5);
    }

    @Test
    void data_older_than_the_setting_is_a_warning_before_what_rests_on_it() {
        PlanBuilder stale = steadyYear().with(imported("2026-05-07T23:00:00Z"));
        PlanBuilder fresh = steadyYear().with(imported("2026-05-08T01:00:00Z"));

        assertThat(text(row(quarter(Metric.BOOKINGS).target(100_000), stale), "Why"))
                .contains("; WARNING: data 8 days old; ")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(text(row(quarter(Metric.BOOKINGS).target(100_000), fresh), "Why"))
                .doesNotContain("WARNING");
        assertThat(text(row(goal(Metric.BOOKINGS, "2026-01-01", "2026-03-31").target(100_000), stale), "Why"))
                .doesNotContain("WARNING");
    }

    private static Freshness imported(String time) {
        return new Freshness("Opportunities", Optional.of(Instant.parse(time)), Optional.empty(), Optional.empty());
    }

    @Test
    void a_deal_without_owner_goes_by_its_accounts() {
        PlanBuilder plan = plan().covering("Ada Sample")
                .with(account("Mine").owner("Ada Sample"))
                .with(account("Theirs").owner("Bob Sample"))
                .with(won("A").account("Mine").amount(10).closing("2026-04-01"))
                .with(won("B").account("Theirs").amount(20).closing("2026-04-01"));

        assertThat(number(row(quarter(Metric.BOOKINGS), plan), "Actual")).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void every_metric_says_something_about_an_empty_plan_in_160_characters(Metric metric) {
        Row row = row(quarter(metric).target(10), plan());

        assertThat(text(row, "Why")).isNotBlank().hasSizeLessThanOrEqualTo(160);
        assertThat(text(row, "Status")).isNotBlank();
    }

    /// A deal a week for two years: created on Monday, won or lost in turn four weeks later.
    private static PlanBuilder steadyYear() {
        PlanBuilder plan = plan();
        UnaryOperator<DealBuilder> priced = deal -> deal.amount(1000);
        for (int week = 0; week < 104; week++) {
            LocalDate created = LocalDate.of(2024, 5, 20).plusWeeks(week);
            LocalDate closes = created.plusWeeks(4);
            if (closes.isAfter(AS_OF)) {
                plan.with(priced.apply(open("D" + week)).created(created));
            } else {
                plan.with(priced.apply(week % 2 == 0 ? won("D" + week) : lost("D" + week))
                        .created(created)
                        .closing(closes));
            }
        }
        return plan;
    }

    private static GoalBuilder quarter(Metric metric) {
        return goal(metric, "2026-04-01", "2026-06-30");
    }

    private static Sealed sealed(String day, double actual) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "goal", "G1", "actual", Value.of(actual));
    }

    private static Row row(GoalBuilder goal, PlanBuilder plan) {
        return new GoalTracking()
                .of(plan.with(goal.build()).build(), AS_OF)
                .getFirst()
                .rows()
                .getLast();
    }

    private static double width(Row row) {
        return (number(row, "Forecast P90") - number(row, "Forecast P10")) / number(row, "Forecast P50");
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }

    private static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : Double.NaN;
    }
}
