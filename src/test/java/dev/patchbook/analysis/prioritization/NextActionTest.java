package dev.patchbook.analysis.prioritization;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.DealBuilder.won;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static dev.patchbook.analysis.prioritization.Rows.row;
import static dev.patchbook.analysis.prioritization.Rows.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Judgement;
import dev.patchbook.plan.RowPlace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NextActionTest {

    @Test
    void a_passed_close_date_comes_before_all_else_and_names_the_deal() {
        PlanBuilder plan = plan().with(account("Quill").status("Customer").renewal("2026-07-15"))
                .with(open("D1").account("Quill").closing("2026-06-29"));

        assertThat(text(row(plan, "Quill"), "Next action"))
                .isEqualTo("Close date of D1 passed on 2026-06-29: move it or close it");
    }

    @Test
    void a_near_renewal_without_a_renewal_deal_asks_for_one() {
        PlanBuilder near = plan().with(account("Quill").status("Customer").renewal("2026-09-28"));
        PlanBuilder far = plan().with(account("Quill").status("Customer").renewal("2026-09-29"));

        assertThat(text(row(near, "Quill"), "Next action"))
                .isEqualTo("Renewal is due 2026-09-28 and no renewal deal is open: open one");
        assertThat(text(row(near, "Quill"), "Play")).isEqualTo("Renew");
        assertThat(text(row(far, "Quill"), "Next action")).doesNotContain("Renewal");
        assertThat(text(row(far, "Quill"), "Play")).isEqualTo("Expand");
    }

    @Test
    void an_account_untouched_for_longer_than_its_tier_allows_is_called() {
        PlanBuilder plan = tenAccounts().with(account("Top").arr(1_000).lastActivity("2026-06-15"));

        assertThat(text(row(plan, "Top"), "Tier")).isEqualTo("A");
        assertThat(text(row(plan, "Top"), "Next touch due")).isEqualTo("2026-06-29");
        assertThat(text(row(plan, "Top"), "Next action"))
                .isEqualTo("Tier A, last touch 2026-06-15 (15 days ago), due since 2026-06-29: get in touch");
    }

    @Test
    void a_deal_open_longer_than_nine_in_ten_won_deals_took_is_stalled() {
        PlanBuilder plan = tenAccounts().with(account("Slow").lastActivity("2026-06-30"));
        for (int i = 1; i <= 20; i++) {
            plan.with(won("W" + i)
                    .account("Account 1")
                    .amount(5)
                    .created("2026-01-01")
                    .closing(LocalDate.parse("2026-01-01").plusDays(i)));
        }
        plan.with(open("D1").account("Slow").created("2026-06-01"))
                .with(open("D2").account("Slow").created("2026-06-25"));

        assertThat(text(row(plan, "Slow"), "Next action"))
                .isEqualTo(
                        "D1 is open since 2026-06-01, longer than nine in ten won deals took (18 days): revive or close");
    }

    @Test
    void an_account_that_nobody_ever_touched_says_so() {
        assertThat(text(row(plan().with(account("Quill")), "Quill"), "Next action"))
                .isEqualTo("No contact known: make the first, or enter the last activity");
    }

    @Test
    void the_ae_silences_it_until_a_day_and_for_one_interval_after_doing_it() {
        assertThat(text(row(quill(Optional.empty(), day("2026-07-01")), "Quill"), "Next action"))
                .isEmpty();
        assertThat(text(row(quill(Optional.empty(), day("2026-06-30")), "Quill"), "Next action"))
                .isNotEmpty();
        assertThat(text(row(quill(day("2026-04-02"), Optional.empty()), "Quill"), "Next action"))
                .isEmpty();
        assertThat(text(row(quill(day("2026-04-01"), Optional.empty()), "Quill"), "Next action"))
                .isNotEmpty();
    }

    @Test
    void an_explanation_tells_the_rule_the_factors_and_the_deals() {
        PlanBuilder plan = tenAccounts()
                .with(account("Quill").id("007").arr(1_000))
                .with(open("D1").account("007").amount(40).closing("2026-06-29"));

        Explanation explanation =
                Prioritization.explain(plan.build(), Rows.TODAY, "quill").orElseThrow();

        assertThat(explanation.nextAction().orElseThrow().rule()).isEqualTo("close date passed");
        assertThat(explanation.rank()).hasValue(1);
        assertThat(explanation.accounts()).isEqualTo(11);
        assertThat(explanation.factors().stream()
                        .flatMapToDouble(factor -> factor.contribution().stream())
                        .sum())
                .isEqualTo(explanation.score().orElseThrow());
        assertThat(explanation.openDeals()).hasSize(1);
        assertThat(Prioritization.explain(plan.build(), Rows.TODAY, "nobody")).isEmpty();
    }

    private static PlanBuilder tenAccounts() {
        PlanBuilder plan = plan();
        for (int i = 1; i <= 10; i++) {
            plan.with(account("Account " + i).arr(i).lastActivity("2026-05-" + (10 + i)));
        }
        return plan;
    }

    private static PlanBuilder quill(Optional<LocalDate> done, Optional<LocalDate> snoozed) {
        return plan().with(account("Quill").status("Customer").renewal("2026-07-15"))
                .with(new Judgement(
                        "quill",
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        done,
                        snoozed,
                        new RowPlace("Prioritization", 2, "My rank", Map.of("My rank", "X"))));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
