package dev.patchbook.analysis.quality;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.CrmSet;
import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DataQualityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Test
    void a_plan_without_faults_has_no_lines() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(won("W1")
                        .account("Quillfeather")
                        .amount(10)
                        .created("2026-01-01")
                        .closing("2026-02-01"));

        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void an_account_that_is_gone_and_may_go_on_under_another_key_is_a_line_with_its_money() {
        PlanBuilder plan = plan().with(
                        account("Acme GmbH").id("a1").domain("acme.example").inCrm("No, since 2026-06-01"))
                .with(account("Acme Corporation").id("a2").domain("https://www.acme.example"))
                .with(open("D1").account("a1").amount(70).created("2026-05-01").closing("2026-08-01"))
                .with(won("D2").account("a1").amount(30).created("2026-05-01").closing("2026-05-20"))
                .with(lost("D3").account("a1").amount(900).created("2026-05-01").closing("2026-05-20"));

        Row line = rows(plan).stream()
                .filter(row -> row.at("Kind").equals(Value.of("May be the same company")))
                .findFirst()
                .orElseThrow();

        assertThat(line.at("Record")).isEqualTo(Value.of("a1 = a2"));
        assertThat(line.at("Problem"))
                .isEqualTo(Value.of(
                        "Acme GmbH (a1), gone from the CRM since 2026-06-01, may go on as Acme Corporation (a2). "
                                + "Both have the domain acme.example and the same name."));
        assertThat(line.at("Amount touched")).isEqualTo(Value.of(100));
    }

    @Test
    void an_account_whose_successor_is_known_is_no_line() {
        PlanBuilder plan = plan().with(account("Acme GmbH").id("A1").inCrm("No, renamed to A2 on 2026-06-01"))
                .with(account("Acme Inc").id("A2"));

        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void what_reading_met_is_told_with_its_place_and_money() {
        Problem met = new Problem(
                Severity.ERROR,
                "Not a date",
                new Place("My deals", "D1", "Close date", "N7"),
                "My deals!N7 should be a date.",
                "Type a date.",
                OptionalDouble.of(500));

        List<Row> rows = rows(plan(), met);

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().at("Severity")).isEqualTo(Value.of("Error"));
        assertThat(rows.getFirst().at("Tab")).isEqualTo(Value.of("My deals"));
        assertThat(rows.getFirst().at("Cell")).isEqualTo(Value.of("N7"));
        assertThat(rows.getFirst().at("Amount touched")).isEqualTo(Value.of(500));
    }

    @Test
    void five_of_a_kind_stand_alone_and_six_become_one_line_without_record() {
        PlanBuilder five = plan();
        PlanBuilder six = plan();
        for (int i = 1; i <= 6; i++) {
            six.with(open("D" + i).amount(i).created("2026-06-01").closing("2026-12-01"));
            if (i <= 5) {
                five.with(open("D" + i).amount(i).created("2026-06-01").closing("2026-12-01"));
            }
        }

        assertThat(kinds(rows(five))).hasSize(5).containsOnly("Deal without account");
        List<Row> together = rows(six);
        assertThat(together).hasSize(1);
        assertThat(together.getFirst().at("Record")).isEqualTo(Value.BLANK);
        assertThat(together.getFirst().at("Amount touched")).isEqualTo(Value.of(21));
        assertThat(text(together.getFirst(), "Problem"))
                .isEqualTo(
                        "6 records, 21 USD in all. For instance: The deal D6 names no account, so it counts for none.");
    }

    @Test
    void an_open_deal_without_dates_says_what_cannot_be_told_about_it() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(open("Undated").amount(2).account("Quillfeather"))
                .with(open("Aged").amount(1).account("Quillfeather").created("2026-06-01"))
                .with(open("Expected").amount(3).account("Quillfeather").closing("2026-12-01"));

        List<Row> rows = rows(plan);

        assertThat(kinds(rows)).containsExactly("Open deal without any date", "Open deal without close date");
        assertThat(text(rows.getFirst(), "Problem"))
                .isEqualTo("The open deal Undated has neither Created nor a close date: its age is unknown, "
                        + "and forecasts leave it out.");
    }

    @Test
    void lines_are_ordered_by_the_money_they_touch() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(open("Small").amount(10).account("Quillfeather").closing("2026-06-01"))
                .with(open("Large").amount(900).account("Quillfeather").closing("2026-06-02"))
                .with(open("Middle").amount(200).closing("2026-12-01"));

        assertThat(rows(plan).stream().map(row -> text(row, "Record"))).containsExactly("Large", "Middle", "Small");
        assertThat(rows(plan).stream().map(row -> row.at("Order")))
                .containsExactly(Value.of(1), Value.of(2), Value.of(3));
    }

    @Test
    void a_missing_amount_touches_what_its_product_usually_brings() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(won("W1")
                        .account("Quillfeather")
                        .product("Basic")
                        .amount(100)
                        .created("2026-01-01")
                        .closing("2026-02-01"))
                .with(won("W2")
                        .account("Quillfeather")
                        .product("Basic")
                        .amount(300)
                        .created("2026-01-01")
                        .closing("2026-02-01"))
                .with(open("D1").account("Quillfeather").product("Basic").created("2026-06-01"));

        Row row = rows(plan).getFirst();

        assertThat(text(row, "Kind")).isEqualTo("Open deal without amount");
        assertThat(row.at("Amount touched")).isEqualTo(Value.of(200));
    }

    @Test
    void each_fault_of_a_deal_is_named() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(won("No amount")
                        .account("Quillfeather")
                        .created("2026-01-01")
                        .closing("2026-02-01"))
                .with(won("No date").account("Quillfeather").amount(10).created("2026-01-01"))
                .with(lost("Backwards")
                        .account("Quillfeather")
                        .amount(10)
                        .created("2026-03-01")
                        .closing("2026-02-01"))
                .with(won("Tomorrow")
                        .account("Quillfeather")
                        .amount(10)
                        .created("2026-03-01")
                        .closing("2026-07-01"))
                .with(open("Unborn").account("Quillfeather").amount(10).created("2026-07-02"))
                .with(open("Gone").account("Quillfeather").amount(10).vanished("2026-05-01"));

        List<Row> rows = rows(plan);

        assertThat(rows.stream().map(row -> text(row, "Record") + ": " + text(row, "Kind")))
                .contains(
                        "No amount: Won deal without amount",
                        "No date: Won deal without close date",
                        "Backwards: Closes before it was created",
                        "Tomorrow: Date in the future",
                        "Unborn: Date in the future",
                        "Gone: No longer in the CRM");
    }

    @Test
    void records_after_a_past_date_are_no_fault() {
        PlanBuilder plan = plan().with(account("Quillfeather"))
                .with(won("Later")
                        .account("Quillfeather")
                        .amount(10)
                        .created("2026-03-01")
                        .closing("2026-06-01"));
        LocalDate asOf = LocalDate.parse("2026-04-01");
        Plan read = plan.build();

        List<Row> rows = new DataQuality()
                .of(new SummaryInput(
                        AsKnown.on(read, asOf), read, asOf, true, Instant.EPOCH, List.of(), List.of(), List.of()))
                .rows();

        assertThat(kinds(rows)).doesNotContain("Date in the future");
    }

    @Test
    void spellings_that_differ_in_case_spaces_or_punctuation_are_told_and_not_merged() {
        PlanBuilder plan = plan().with(account("Quillfeather"));
        for (int i = 0; i < 3; i++) {
            plan.with(won("W" + i)
                    .account("Quillfeather")
                    .product("GTX Pro")
                    .amount(10)
                    .created("2026-01-01")
                    .closing("2026-02-01"));
        }
        plan.with(won("V").account("Quillfeather")
                .product("GTXPro")
                .amount(70)
                .created("2026-01-01")
                .closing("2026-02-01"));

        Row row = rows(plan).getFirst();

        assertThat(text(row, "Record")).isEqualTo("GTXPro");
        assertThat(text(row, "Problem"))
                .isEqualTo(
                        "“GTXPro” (1 record) differs from “GTX Pro” (3 records) only in case, spaces or punctuation, "
                                + "and counts apart.");
        assertThat(row.at("Amount touched")).isEqualTo(Value.of(70));
    }

    @Test
    void a_rare_value_one_letter_from_a_common_one_is_perhaps_misspelt() {
        PlanBuilder plan = plan();
        for (int i = 0; i < 5; i++) {
            plan.with(account("Account " + "ABCDE".charAt(i) + " of " + i).industry("Technology"));
        }
        plan.with(account("The odd one").industry("Technolgy"));

        List<Row> rows = rows(plan);

        assertThat(kinds(rows)).containsExactly("Perhaps misspelt");
        assertThat(text(rows.getFirst(), "Record")).isEqualTo("Technolgy");
    }

    @Test
    void goals_that_overlap_are_told_but_not_a_quarter_in_its_year() {
        PlanBuilder nested =
                plan().with(goal("Y", "2026-01-01", "2026-12-31", 40)).with(goal("Q1", "2026-01-01", "2026-03-31", 10));
        PlanBuilder crossing =
                plan().with(goal("A", "2026-01-01", "2026-03-31", 10)).with(goal("B", "2026-03-01", "2026-05-31", 10));

        assertThat(rows(nested)).isEmpty();
        assertThat(kinds(rows(crossing))).containsExactly("Overlapping goals");
    }

    @Test
    void quarters_that_do_not_add_up_to_their_year_are_told() {
        PlanBuilder plan = plan().with(goal("Y", "2026-01-01", "2026-12-31", 100))
                .with(goal("Q1", "2026-01-01", "2026-03-31", 20))
                .with(goal("Q2", "2026-04-01", "2026-06-30", 20))
                .with(goal("Q3", "2026-07-01", "2026-09-30", 20))
                .with(goal("Q4", "2026-10-01", "2026-12-31", 30));

        List<Row> rows = rows(plan);

        assertThat(kinds(rows)).containsExactly("Parts do not add up");
        assertThat(text(rows.getFirst(), "Problem")).isEqualTo("The goals within Y add up to 10 less than its target.");
    }

    @Test
    void a_line_that_the_ae_ignores_stays_away_until_that_day() {
        String key = Keys.joined("Opportunities", "D1", "Account", "Deal without account");

        assertThat(rows(plan().with(open("D1").amount(1).closing("2026-12-01")).ignoring(key, "2026-07-01")))
                .isEmpty();
        assertThat(rows(plan().with(open("D1").amount(1).closing("2026-12-01")).ignoring(key, "2026-06-30")))
                .hasSize(1);
    }

    @Test
    void an_ignored_line_of_many_stays_away_whole_and_when_few_of_them_are_left() {
        String together = Keys.joined("Opportunities", "", "Account", "Deal without account");
        PlanBuilder six = plan().ignoring(together, "2026-07-01");
        PlanBuilder two = plan().ignoring(together, "2026-07-01");
        PlanBuilder later = plan().ignoring(together, "2026-06-30");
        for (int i = 0; i < 6; i++) {
            six.with(open("D" + i).amount(1).closing("2026-12-01"));
            later.with(open("D" + i).amount(1).closing("2026-12-01"));
        }
        two.with(open("D1").amount(1).closing("2026-12-01"))
                .with(open("D2").amount(1).closing("2026-12-01"));

        assertThat(rows(six)).isEmpty();
        assertThat(rows(two)).isEmpty();
        assertThat(rows(later)).hasSize(1);
    }

    @Test
    void one_that_the_ae_ignores_is_not_counted_among_many() {
        PlanBuilder plan =
                plan().ignoring(Keys.joined("Opportunities", "D6", "Account", "Deal without account"), "2026-07-01");
        for (int i = 0; i < 7; i++) {
            plan.with(open("D" + i).amount(10).closing("2026-12-01"));
        }

        assertThat(text(rows(plan).getFirst(), "Problem")).startsWith("6 records, 60 USD in all.");
        plan.ignoring(Keys.joined("Opportunities", "D5", "Account", "Deal without account"), "2026-07-01");
        assertThat(rows(plan)).extracting(row -> text(row, "Record")).containsExactly("D0", "D1", "D2", "D3", "D4");
    }

    @Test
    void what_is_ignored_stays_so_when_its_cell_moves() {
        String key = Keys.joined("My deals", "D1", "Close date", "Not a date");

        assertThat(rows(plan().ignoring(key, "2026-07-01"), notADate("N7"))).isEmpty();
        assertThat(rows(plan().ignoring(key, "2026-07-01"), notADate("M12"))).isEmpty();
        assertThat(rows(plan().ignoring(key, "2026-06-30"), notADate("M12"))).hasSize(1);
    }

    private static Problem notADate(String cell) {
        return new Problem(
                Severity.ERROR,
                "Not a date",
                new Place("My deals", "D1", "Close date", cell),
                "It should be a date.",
                "Type a date.",
                OptionalDouble.of(500));
    }

    @Test
    void deals_gone_from_the_crm_are_told_one_by_one_and_from_six_on_together_with_their_money() {
        PlanBuilder few = plan();
        PlanBuilder many = plan();
        for (int i = 0; i < 6; i++) {
            many.with(won("W" + i).amount(100).closing("2026-02-01").vanished("2026-06-01"));
        }
        for (int i = 0; i < 5; i++) {
            few.with(won("W" + i).amount(100 + i).closing("2026-02-01").vanished("2026-06-01"));
        }

        assertThat(rows(few)).extracting(row -> text(row, "Record")).containsExactly("W4", "W3", "W2", "W1", "W0");
        assertThat(rows(few).getFirst().at("Amount touched")).isEqualTo(Value.of(104));
        assertThat(rows(many)).singleElement().satisfies(row -> {
            assertThat(text(row, "Problem")).startsWith("6 records, 600 USD in all.");
            assertThat(row.at("Amount touched")).isEqualTo(Value.of(600));
        });
    }

    @Test
    void where_some_owners_are_covered_an_account_without_owner_is_named() {
        assertThat(rows(plan().covering("Ada Quill")
                        .with(account("Mine").owner("Ada Quill"))
                        .with(account("Free"))))
                .extracting(row -> text(row, "Problem"))
                .containsExactly("Free has no owner; it is ranked, since nobody else has it.");
        assertThat(rows(plan().with(account("Free")))).isEmpty();
    }

    @Test
    void a_covered_owner_may_be_named_as_the_crm_does() {
        PlanBuilder plan = plan().covering("aquill")
                .named("AQuill", "Ada Quill")
                .with(account("Mine").owner("Ada Quill"));

        assertThat(rows(plan)).isEmpty();
        assertThat(kinds(rows(plan().covering("aquill").with(account("Mine").owner("Ada Quill")))))
                .containsExactly("Owner without records");
    }

    @Test
    void the_crm_set_shows_its_open_deals_without_account_or_amount_in_one_line_each() {
        LocalDate asOf = LocalDate.parse("2017-12-31");
        Plan read = CrmSet.all().build();

        List<Row> rows = new DataQuality()
                .of(new SummaryInput(
                        AsKnown.on(read, asOf), read, asOf, false, Instant.EPOCH, List.of(), List.of(), List.of()))
                .rows();

        assertThat(rows.stream().map(row -> text(row, "Problem")))
                .anyMatch(problem -> problem.startsWith("2,089 records") && problem.contains("has no amount"))
                .anyMatch(problem -> problem.startsWith("1,425 records") && problem.contains("names no account"));
    }

    private static Goal goal(String id, String start, String end, double target) {
        return new Goal(
                id,
                id,
                Goal.Metric.BOOKINGS,
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(start),
                LocalDate.parse(end),
                OptionalDouble.of(target),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Goals", 2, "Goal ID", Map.of("Goal ID", "A")));
    }

    private static List<Row> rows(PlanBuilder plan, Problem... met) {
        Plan read = plan.build();
        return new DataQuality()
                .of(new SummaryInput(
                        AsKnown.on(read, TODAY), read, TODAY, false, Instant.EPOCH, List.of(met), List.of(), List.of()))
                .rows();
    }

    private static List<String> kinds(List<Row> rows) {
        return rows.stream().map(row -> text(row, "Kind")).toList();
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }
}
