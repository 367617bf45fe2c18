package dev.patchbook.analysis.history;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.lost;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.analysis.SummaryInput;
import dev.patchbook.analysis.measures.AsKnown;
import dev.patchbook.analysis.prioritization.Prioritization;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.ComputedTable.Row;
import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.Plan;
import dev.patchbook.plan.Sealed;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryLogTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Test
    void the_first_refresh_seals_the_open_deals_and_every_rank() {
        PlanBuilder plan = plan().with(account("Large").arr(20))
                .with(account("Small").arr(10))
                .with(open("D1").account("Large").stage("Proposal").amount(500).closing("2026-09-30"))
                .with(won("D2").account("Large").amount(100).closing("2026-01-31"))
                .with(lost("D3").account("Small").closing("2026-01-31"));

        assertThat(lines(plan, false))
                .containsExactlyInAnyOrder(
                        "account large rank 1",
                        "account large tier B",
                        "account small rank 2",
                        "account small tier C",
                        "deal D1 amount 500",
                        "deal D1 close date 2026-09-30",
                        "deal D1 stage Proposal");
    }

    @Test
    void later_only_what_changed_is_sealed() {
        PlanBuilder plan = plan().with(sealed("2026-06-01", "deal", "D1", "stage", Value.of("Proposal")))
                .with(sealed("2026-06-01", "deal", "D1", "amount", Value.of(400)))
                .with(sealed("2026-06-01", "deal", "D1", "close date", serial("2026-09-30")))
                .with(open("D1").stage("Proposal").amount(500).closing("2026-09-30"));

        assertThat(lines(plan, false)).containsExactly("deal D1 amount 500");
    }

    @Test
    void a_deal_that_was_sealed_is_followed_to_its_end() {
        PlanBuilder plan = plan().with(sealed("2026-06-01", "deal", "D1", "stage", Value.of("Proposal")))
                .with(won("D1").stage("Won").amount(500).closing("2026-06-15"));

        assertThat(lines(plan, false))
                .containsExactlyInAnyOrder("deal D1 stage Won", "deal D1 amount 500", "deal D1 close date 2026-06-15");
    }

    @Test
    void a_value_that_became_unknown_gets_a_blank_line() {
        PlanBuilder plan = plan().with(sealed("2026-06-01", "deal", "D1", "amount", Value.of(400)))
                .with(open("D1"));

        assertThat(lines(plan, false)).containsExactly("deal D1 amount ");
    }

    @Test
    void a_day_that_is_sealed_is_not_sealed_again() {
        PlanBuilder plan = plan().with(sealed("2026-06-30", "deal", "D1", "amount", Value.of(400)))
                .with(open("D1").amount(500));

        assertThat(lines(plan, false)).isEmpty();
    }

    @Test
    void where_the_plan_covers_some_owners_the_owner_of_every_account_is_sealed() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Mine").owner("Ada Quill"))
                .with(account("Theirs").owner("Bo Reed"))
                .with(account("Free"));

        assertThat(lines(plan, false))
                .contains(
                        "account mine owner Ada Quill",
                        "account theirs owner Bo Reed",
                        "account free owner (no owner)");
        assertThat(lines(plan().with(account("Mine").owner("Ada Quill")), false))
                .noneMatch(line -> line.contains(" owner "));
    }

    @Test
    void an_owner_that_changes_on_a_sealed_day_is_sealed_with_that_day_once() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(sealed("2026-06-29", "account", "mine", "owner", Value.of("Bo Reed")))
                .with(sealed("2026-06-30", "deal", "D1", "amount", Value.of(400)))
                .with(account("Mine").owner("Ada Quill"));

        assertThat(lines(plan, false)).containsExactly("account mine owner Ada Quill");
        plan.with(sealed("2026-06-30", "account", "mine", "owner", Value.of("Cy Ward")));
        assertThat(lines(plan, false)).isEmpty();
    }

    @Test
    void beyond_ten_thousand_accounts_no_new_owners_are_sealed() {
        PlanBuilder plan = plan().covering("Ada Quill");
        for (int i = 0; i < 10_050; i++) {
            plan.with(account("Account %05d".formatted(i)).owner("Bo Reed"));
        }

        assertThat(lines(plan, false).stream().filter(line -> line.contains(" owner ")))
                .hasSize(10_000);
    }

    @Test
    void a_past_date_seals_nothing() {
        PlanBuilder plan = plan().with(open("D1").amount(500));

        assertThat(lines(plan, true)).isEmpty();
    }

    @Test
    void a_line_carries_the_day_of_the_data_and_the_engine() {
        PlanBuilder plan = plan().with(open("D1").amount(500))
                .with(new Freshness(
                        "Opportunities",
                        Optional.of(Instant.parse("2026-06-28T10:00:00Z")),
                        Optional.empty(),
                        Optional.empty()));

        Row line = rows(plan, false).getFirst();

        assertThat(line.at("Sealed on")).isEqualTo(Value.of(TODAY));
        assertThat(line.at("Data as of")).isEqualTo(Value.of(LocalDate.parse("2026-06-28")));
        assertThat(line.at("Engine")).isEqualTo(Value.of("patchbook 1"));
    }

    @Test
    void beyond_the_thousandth_rank_only_tiers_A_and_B_are_sealed() {
        PlanBuilder plan = plan();
        for (int i = 0; i < 2_200; i++) {
            plan.with(account("Account %04d".formatted(i)).arr(10_000 - i));
        }

        List<String> lines = lines(plan, false);

        assertThat(lines.stream().filter(line -> line.contains(" rank "))).hasSize(1_000);
        assertThat(lines.stream().filter(line -> line.endsWith("tier C"))).hasSize(205);
        assertThat(lines).doesNotContain("account account 2199 tier C");
    }

    private static List<String> lines(PlanBuilder plan, boolean reconstructed) {
        return rows(plan, reconstructed).stream()
                .map(row -> "%s %s %s %s"
                        .formatted(
                                shown(row.at("Kind")),
                                shown(row.at("Key")),
                                shown(row.at("Measure")),
                                shown(row.at("Value"))))
                .toList();
    }

    private static List<Row> rows(PlanBuilder builder, boolean reconstructed) {
        Plan read = builder.build();
        Plan known = AsKnown.on(read, TODAY);
        List<ComputedTable> tables = new Prioritization().of(known, TODAY);
        return new HistoryLog()
                .of(new SummaryInput(known, read, TODAY, reconstructed, Instant.EPOCH, List.of(), List.of(), tables))
                .rows();
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> String.valueOf((long) number);
            case Value.Date(LocalDate date) -> date.toString();
            case Value.Blank _ -> "";
            case Value other -> throw new AssertionError(other);
        };
    }

    private static Value serial(String day) {
        return Value.of(SerialDate.of(LocalDate.parse(day)));
    }

    private static Sealed sealed(String day, String kind, String key, String measure, Value value) {
        return new Sealed(LocalDate.parse(day), Optional.empty(), kind, key, measure, value);
    }
}
