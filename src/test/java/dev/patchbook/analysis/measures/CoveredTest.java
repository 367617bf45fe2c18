package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.DealBuilder.open;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.Plan;
import org.junit.jupiter.api.Test;

class CoveredTest {

    @Test
    void where_settings_names_nobody_everything_is_covered() {
        PlanBuilder plan = plan().with(account("Theirs").owner("Bo Reed"))
                .with(open("D1").owner("Bo Reed").account("Theirs"));

        assertThat(covered(plan, "D1")).isTrue();
        assertThat(Covered.of(plan.build())
                        .contains(account("Theirs").owner("Bo Reed").build()))
                .isTrue();
    }

    @Test
    void a_name_of_the_crm_is_the_name_that_the_table_owners_gives_it() {
        Plan plan = plan().covering("aquill").named("AQuill", "Ada Quill").build();

        assertThat(Covered.of(plan).isOf("ada quill")).isTrue();
        assertThat(Covered.of(plan).isOf("Bo Reed")).isFalse();
    }

    @Test
    void an_account_that_nobody_owns_is_covered() {
        Covered covered = Covered.of(plan().covering("Ada Quill").build());

        assertThat(covered.contains(account("Free").build())).isTrue();
        assertThat(covered.contains(account("Theirs").owner("Bo Reed").build())).isFalse();
    }

    @Test
    void a_deal_goes_by_its_own_owner_and_without_one_by_its_accounts() {
        PlanBuilder plan = plan().covering("Ada Quill")
                .with(account("Mine").owner("Ada Quill"))
                .with(account("Theirs").owner("Bo Reed"))
                .with(open("D1").owner("Ada Quill").account("Theirs"))
                .with(open("D2").owner("Bo Reed").account("Mine"))
                .with(open("D3").account("Mine"))
                .with(open("D4").account("Theirs"))
                .with(open("D5"));

        assertThat(covered(plan, "D1")).isTrue();
        assertThat(covered(plan, "D2")).isFalse();
        assertThat(covered(plan, "D3")).isTrue();
        assertThat(covered(plan, "D4")).isFalse();
        assertThat(covered(plan, "D5")).isTrue();
        assertThat(Covered.of(plan.build()).reasonAgainst(deal(plan, "D4")))
                .contains("it has no owner, and its account's owner Bo Reed is not one that this plan covers");
    }

    private static boolean covered(PlanBuilder plan, String deal) {
        return Covered.of(plan.build()).contains(deal(plan, deal));
    }

    private static Opportunity deal(PlanBuilder plan, String key) {
        return plan.build().opportunities().stream()
                .filter(deal -> deal.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
