package dev.patchbook.analysis.pipeline;

import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Amount;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 5, 20);

    @Test
    void the_total_counts_every_deal_and_sums_what_is_known() {
        ComputedTable table = table(plan().with(open("A").amount(1000).probability(0.5))
                .with(open("B"))
                .with(won("C").amount(500).created("2026-01-01").closing("2026-01-11"))
                .with(won("D").amount(300).created("2026-01-01").closing("2026-01-31"))
                .with(lost("E").amount(0)));

        Row total = row(table, "Total", "All");

        assertThat(number(total, "Open")).isEqualTo(2);
        assertThat(number(total, "Open amount")).isEqualTo(1000);
        assertThat(number(total, "Weighted amount")).isEqualTo(500);
        assertThat(number(total, "Won")).isEqualTo(2);
        assertThat(number(total, "Won amount")).isEqualTo(800);
        assertThat(number(total, "Lost")).isEqualTo(1);
        assertThat(number(total, "Average won")).isEqualTo(400);
        assertThat(number(total, "Median cycle days")).isEqualTo(20);
        assertThat(number(total, "Velocity per day")).isCloseTo(2 * (2.0 / 3) * 400 / 20, within(1e-9));
    }

    @Test
    void fifty_deals_of_25000_at_a_quarter_in_sixty_days_bring_5208_a_day() {
        assertThat(Tally.velocity(50, 0.25, 25_000, 60)).isCloseTo(5208.33, within(0.005));
    }

    @Test
    void where_no_amount_is_known_the_amounts_are_blank_and_not_zero() {
        ComputedTable table = table(plan().with(open("A")).with(open("B").amount(new Amount.NoRate(10, "EUR"))));

        Row total = row(table, "Total", "All");

        assertThat(total.at("Open amount")).isEqualTo(Value.BLANK);
        assertThat(total.at("Weighted amount")).isEqualTo(Value.BLANK);
        assertThat(total.at("Win rate")).isEqualTo(Value.BLANK);
        assertThat(total.at("Stalled")).isEqualTo(Value.BLANK);
        assertThat(number(total, "Won amount")).isZero();
    }

    @Test
    void an_empty_plan_has_only_its_total() {
        assertThat(names(table(plan()))).containsExactly("Total/All");
    }

    @Test
    void the_current_quarter_and_the_next_three_come_first_then_later_ones_then_the_past() {
        ComputedTable table = table(plan().with(open("A").closing("2027-08-01"))
                .with(won("B").closing("2026-02-01"))
                .with(won("C").closing("2025-12-31"))
                .with(open("D")));

        assertThat(names(table))
                .containsExactly(
                        "Total/All",
                        "Quarter/2026 Q2",
                        "Quarter/2026 Q3",
                        "Quarter/2026 Q4",
                        "Quarter/2027 Q1",
                        "Quarter/2027 Q3",
                        "Quarter/2026 Q1",
                        "Quarter/2025 Q4",
                        "Quarter/(none)");
        assertThat(table.rows()).extracting(row -> row.at("Order")).startsWith(Value.of(1), Value.of(2), Value.of(3));
    }

    @Test
    void quarters_are_those_of_the_fiscal_calendar() {
        ComputedTable table = table(plan().fiscalYearFrom(Month.FEBRUARY).with(won("A").closing("2026-01-31")));

        assertThat(number(row(table, "Quarter", "FY2026 Q4"), "Won")).isEqualTo(1);
        assertThat(names(table)).contains("Quarter/FY2027 Q2");
    }

    @Test
    void a_deal_without_account_and_an_account_without_industry_are_told_apart() {
        ComputedTable table = table(plan().account("Acme", "Retail", 300)
                .account("Blank Ltd")
                .with(open("A").account("Acme"))
                .with(open("B").account("Blank Ltd"))
                .with(open("C")));

        assertThat(names(table))
                .contains(
                        "Industry/Retail",
                        "Industry/(no account)",
                        "Industry/(no industry)",
                        "Segment/Mid-market (250–3,999)",
                        "Segment/(no employees)");
    }

    @Test
    void a_group_that_is_blank_on_every_deal_has_no_rows() {
        ComputedTable table = table(plan().account("Acme").with(open("A").account("Acme")));

        assertThat(names(table)).containsExactly("Total/All");
    }

    @Test
    void names_are_taken_as_spelt() {
        ComputedTable table =
                table(plan().with(open("A").product("GTX Pro")).with(open("B").product("gtx pro")));

        assertThat(names(table)).contains("Product/GTX Pro", "Product/gtx pro");
    }

    @Test
    void an_open_deal_past_its_date_is_past_due_and_one_older_than_nearly_all_won_is_stalled() {
        ComputedTable table = table(plan().with(won("W").created("2026-01-01").closing("2026-01-31"))
                .with(open("A").created("2026-04-20").closing("2026-05-19"))
                .with(open("B").created("2026-04-19").closing("2026-05-20"))
                .with(open("C")));

        Row total = row(table, "Total", "All");

        assertThat(number(total, "Past due")).isEqualTo(1);
        assertThat(number(total, "Stalled")).isEqualTo(1);
    }

    @Test
    void a_won_deal_without_close_date_counts_in_the_total_and_in_no_quarter() {
        ComputedTable table =
                table(plan().with(won("A").amount(10)).with(won("B").amount(5).closing("2026-05-01")));

        assertThat(number(row(table, "Total", "All"), "Won amount")).isEqualTo(15);
        assertThat(number(row(table, "Quarter", "2026 Q2"), "Won amount")).isEqualTo(5);
        assertThat(names(table)).doesNotContain("Quarter/(none)");
    }

    private static ComputedTable table(PlanBuilder plan) {
        return new Pipeline().of(plan.build(), AS_OF).getFirst();
    }

    private static Row row(ComputedTable table, String group, String name) {
        return table.rows().stream()
                .filter(row -> row.at("Group").equals(Value.of(group))
                        && row.at("Name").equals(Value.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ComputedTable table) {
        return table.rows().stream()
                .map(row -> text(row, "Group") + "/" + text(row, "Name"))
                .toList();
    }

    private static String text(Row row, String header) {
        return row.at(header) instanceof Value.Text(String text) ? text : "";
    }

    private static double number(Row row, String header) {
        return row.at(header) instanceof Value.Number(double number) ? number : Double.NaN;
    }
}
