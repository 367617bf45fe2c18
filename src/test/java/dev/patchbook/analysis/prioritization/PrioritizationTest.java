package dev.patchbook.analysis.prioritization;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static dev.patchbook.analysis.prioritization.Rows.accounts;
import static dev.patchbook.analysis.prioritization.Rows.number;
import static dev.patchbook.analysis.prioritization.Rows.row;
import static dev.patchbook.analysis.prioritization.Rows.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.RowPlace;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PrioritizationTest {

    private static final LocalDate LATER = LocalDate.parse("2026-12-31");

    @Test
    void the_headers_stand_in_the_order_of_the_contract() {
        assertThat(Prioritization.SCHEMA.columns().stream()
                        .map(column -> column.header())
                        .toList())
                .containsExactly(
                        ("Rank, Rank change, Account ID, Account, Play, Tier, Score, Fit, Intent, Engagement, Value, "
                                        + "Win probability, Expected value, Whitespace, Open pipeline, Won this year, Why, "
                                        + "What would change it, Next action, Next touch due, Last activity, Inputs known, "
                                        + "Model rank, My rank, My reason, Valid until, Plan this year, Done on, Snooze until, "
                                        + "My note")
                                .split(", "));
    }

    @Test
    void the_account_with_more_money_and_a_later_touch_comes_first() {
        PlanBuilder plan = plan().with(account("Small").arr(1_000).lastActivity("2026-01-10"))
                .with(account("Large").arr(90_000).lastActivity("2026-06-20"))
                .with(account("Middle").arr(5_000).lastActivity("2026-03-15"));

        List<Row> rows = Rows.of(plan);

        assertThat(accounts(rows)).containsExactly("Large", "Middle", "Small");
        assertThat(rows.stream().map(row -> number(row, "Score"))).containsExactly(100.0, 50.0, 0.0);
        assertThat(rows.stream().map(row -> number(row, "Inputs known"))).containsOnly(0.5);
    }

    @Test
    void equal_accounts_share_the_lower_percentile() {
        PlanBuilder plan = plan().weights(0, 0, 0, 1)
                .with(account("A").arr(10))
                .with(account("B").arr(20))
                .with(account("C").arr(20))
                .with(account("D").arr(30))
                .with(account("E").arr(40));

        List<Row> rows = Rows.of(plan);

        assertThat(accounts(rows)).containsExactly("E", "D", "B", "C", "A");
        assertThat(rows.stream().map(row -> number(row, "Value"))).containsExactly(100.0, 75.0, 25.0, 25.0, 0.0);
        assertThat(text(row(plan, "C"), "Why")).contains("same score as 1 other: order by name");
    }

    @Test
    void an_account_alone_has_no_score_and_says_so() {
        Row only = Rows.of(plan().with(account("Alone").arr(10))).getFirst();

        assertThat(number(only, "Rank")).isEqualTo(1);
        assertThat(only.at("Score")).isEqualTo(Value.BLANK);
        assertThat(text(only, "Why")).contains("ARR 10 USD").endsWith("nothing known to score it by");
    }

    @Test
    void an_account_of_which_nothing_is_known_comes_after_those_with_a_score_and_an_excluded_one_last() {
        PlanBuilder plan = plan().weights(0, 0, 0, 1)
                .with(account("Excluded").arr(99).excluded())
                .with(account("Small").arr(1))
                .with(account("Large").arr(2));
        PlanBuilder without = plan().weights(0, 1, 0, 0)
                .signals("Trials")
                .with(account("Unknown"))
                .with(account("Few").more("Trials", Value.of(3)))
                .with(account("Gone").excluded())
                .with(account("Many").more("Trials", Value.of(30)));

        assertThat(accounts(Rows.of(plan))).containsExactly("Large", "Small", "Excluded");
        assertThat(accounts(Rows.of(without))).containsExactly("Many", "Few", "Unknown", "Gone");
        assertThat(number(row(without, "Gone"), "Rank")).isEqualTo(4);
        assertThat(text(row(without, "Gone"), "Why")).isEqualTo("Excluded on Accounts");
        assertThat(row(without, "Unknown").at("Tier")).isEqualTo(Value.BLANK);
    }

    @Test
    void equal_scores_are_ordered_by_id_by_code_point() {
        PlanBuilder plan = plan().weights(0, 0, 0, 1)
                .with(account("One").id("\uD83D\uDE00").arr(1))
                .with(account("Two").id("\uFF21").arr(1))
                .with(account("Three").id("007").arr(1));

        assertThat(accounts(Rows.of(plan))).containsExactly("Three", "Two", "One");
    }

    @Test
    void my_rank_puts_an_account_there_and_the_others_close_up() {
        PlanBuilder plan = fiveByArr().with(myRank("five", 2, "They asked for us"));

        assertThat(accounts(Rows.of(plan))).containsExactly("One", "Five", "Two", "Three", "Four");
        assertThat(number(row(plan, "Five"), "Model rank")).isEqualTo(5);
        assertThat(text(row(plan, "Five"), "Why")).startsWith("My rank 2: They asked for us");
        assertThat(text(row(plan, "Five"), "What would change it"))
                .isEqualTo("Clearing My rank takes it to about rank 5");
    }

    @Test
    void two_on_one_rank_are_ordered_by_score_and_named() {
        PlanBuilder plan = fiveByArr().with(myRank("five", 1, "New board")).with(myRank("three", 1, "Old friend"));

        assertThat(accounts(Rows.of(plan))).containsExactly("Three", "Five", "One", "Two", "Four");
        assertThat(text(row(plan, "Five"), "Why")).contains("shared by others and ordered by score");
    }

    @Test
    void a_rank_beyond_the_last_is_the_last() {
        PlanBuilder plan = fiveByArr().with(account("Shut").excluded()).with(myRank("one", 99, "Later"));

        assertThat(accounts(Rows.of(plan))).containsExactly("Two", "Three", "Four", "Five", "One", "Shut");
    }

    @Test
    void my_rank_without_a_reason_or_past_its_date_holds_and_is_flagged() {
        Judgement ended = new Judgement(
                "four",
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-06-01")),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Prioritization", 2, "My rank", Map.of("My rank", "X")));
        PlanBuilder plan = fiveByArr().with(ended);

        assertThat(accounts(Rows.of(plan)).getFirst()).isEqualTo("Four");
        assertThat(text(row(plan, "Four"), "Why"))
                .contains("no reason given", "confirm or clear (valid until 2026-06-01)");
    }

    @Test
    void an_account_that_came_into_the_patch_says_so_before_its_other_facts() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Swap").owner("Ada Quill").arr(1))
                .with(ownerSealed("2026-06-29", "Bo Reed"));

        assertThat(text(row(plan, "Swap"), "Why")).startsWith("moved in 2026-06-30 from Bo Reed; ");
        assertThat(row(plan, "Swap").at("Rank")).isEqualTo(Value.of(1));
    }

    @Test
    void an_account_that_left_the_patch_keeps_its_row_without_a_rank_and_says_to_whom_it_went() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Swap").owner("Bo Reed").arr(1))
                .with(ownerSealed("2026-06-29", "Ada Quill"));

        assertThat(text(row(plan, "Swap"), "Why")).isEqualTo("moved out 2026-06-30 to Bo Reed");
        assertThat(row(plan, "Swap").at("Rank")).isEqualTo(Value.BLANK);
    }

    private static Sealed ownerSealed(String day, String owner) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "account", "swap", "owner", Value.of(owner));
    }

    @Test
    void an_account_of_another_owner_is_not_ranked() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Mine").owner("ada quill").arr(1))
                .with(account("Nobody's").arr(2))
                .with(account("Theirs").owner("Bo Reed").arr(3));

        assertThat(accounts(Rows.of(plan))).containsExactly("Nobody's", "Mine", "Theirs");
        assertThat(row(plan, "Theirs").at("Rank")).isEqualTo(Value.BLANK);
        assertThat(text(row(plan, "Theirs"), "Why")).isEqualTo("Not in your patch: the owner is Bo Reed");
    }

    @Test
    void tier_A_is_a_share_of_the_accounts_up_to_its_cap() {
        PlanBuilder hundred = plan();
        PlanBuilder capped = plan().tierACap(4);
        for (int i = 0; i < 100; i++) {
            hundred.with(account("Account " + i).arr(i));
            capped.with(account("Account " + i).arr(i));
        }

        assertThat(inTier(Rows.of(hundred), "A")).hasSize(15);
        assertThat(inTier(Rows.of(hundred), "B")).hasSize(35);
        assertThat(inTier(Rows.of(hundred), "C")).hasSize(50);
        assertThat(inTier(Rows.of(capped), "A"))
                .containsExactly("Account 99", "Account 98", "Account 97", "Account 96");
    }

    @Test
    void an_account_stays_in_its_tier_until_others_pass_it_by_more_than_the_margin() {
        PlanBuilder plan = plan();
        for (int i = 1; i <= 100; i++) {
            plan.with(account("Account " + i).arr(1_000 - i));
        }
        plan.with(tierSealed("account 18", "A")).with(tierSealed("account 40", "A"));

        List<String> inA = inTier(Rows.of(plan), "A");

        assertThat(inA).hasSize(15).contains("Account 18", "Account 14").doesNotContain("Account 15", "Account 40");
    }

    @Test
    void rank_change_is_measured_against_the_last_day_sealed_before_the_date() {
        PlanBuilder plan = fiveByArr()
                .with(sealed("2026-06-01", "three", "rank", Value.of(5)))
                .with(sealed("2026-06-30", "three", "rank", Value.of(1)));

        assertThat(number(row(plan, "Three"), "Rank change")).isEqualTo(2);
        assertThat(row(plan, "One").at("Rank change")).isEqualTo(Value.BLANK);
    }

    @Test
    void win_probability_is_drawn_towards_the_rate_of_the_patch() {
        PlanBuilder plan = plan().with(account("Lucky")).with(account("Other"));
        for (int i = 0; i < 3; i++) {
            plan.with(won("W" + i).account("Lucky"));
        }
        for (int i = 0; i < 5; i++) {
            plan.with(lost("L" + i).account("Lucky"));
        }
        for (int i = 0; i < 4; i++) {
            plan.with(lost("M" + i).account("Other"));
        }

        assertThat(number(row(plan, "Lucky"), "Win probability")).isCloseTo((3 + 0.25 * 20) / 28, within(1e-12));
        assertThat(number(row(plan, "Other"), "Win probability")).isCloseTo(5.0 / 24, within(1e-12));
    }

    @Test
    void open_deals_without_an_amount_leave_the_pipeline_blank_not_zero() {
        PlanBuilder plan = plan().with(account("Silent"))
                .with(account("None"))
                .with(account("Half"))
                .with(open("D1").account("Silent").created("2026-06-01"))
                .with(open("D2").account("Half").created("2026-06-01").amount(500))
                .with(open("D3").account("Half").created("2026-06-01"));

        assertThat(row(plan, "Silent").at("Open pipeline")).isEqualTo(Value.BLANK);
        assertThat(number(row(plan, "None"), "Open pipeline")).isEqualTo(0);
        assertThat(number(row(plan, "Half"), "Open pipeline")).isEqualTo(500);
        assertThat(text(row(plan, "Half"), "Why")).contains("2 deals (500 USD in 1) open");
    }

    @Test
    void whitespace_is_potential_less_arr_only_where_both_are_known() {
        PlanBuilder plan = plan().with(account("Both").arr(40).potential(100))
                .with(account("Half").potential(100))
                .with(account("Neither"));

        assertThat(number(row(plan, "Both"), "Whitespace")).isEqualTo(60);
        assertThat(row(plan, "Half").at("Whitespace")).isEqualTo(Value.BLANK);
        assertThat(row(plan, "Neither").at("Whitespace")).isEqualTo(Value.BLANK);
    }

    private static PlanBuilder fiveByArr() {
        return plan().weights(0, 0, 0, 1)
                .with(account("One").arr(50))
                .with(account("Two").arr(40))
                .with(account("Three").arr(30))
                .with(account("Four").arr(20))
                .with(account("Five").arr(10));
    }

    private static Judgement myRank(String account, int rank, String reason) {
        return new Judgement(
                account,
                OptionalInt.of(rank),
                Optional.of(reason),
                Optional.of(LATER),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new RowPlace("Prioritization", 2, "My rank", Map.of("My rank", "X")));
    }

    private static List<String> inTier(List<Row> rows, String tier) {
        return accounts(
                rows.stream().filter(row -> text(row, "Tier").equals(tier)).toList());
    }

    private static Sealed tierSealed(String account, String tier) {
        return sealed("2026-06-01", account, "tier", Value.of(tier));
    }

    private static Sealed sealed(String day, String account, String measure, Value value) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), "account", account, measure, value);
    }
}
