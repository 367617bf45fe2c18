package dev.patchbook.analysis.measures;

import static dev.patchbook.analysis.AccountBuilder.account;
import static dev.patchbook.analysis.ActivityBuilder.activity;
import static dev.patchbook.analysis.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import dev.patchbook.plan.Activity;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsKnownTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    @Test
    void the_last_activity_of_an_account_is_the_later_of_its_cell_and_its_newest_row() {
        PlanBuilder later = plan().with(account("Acme").lastActivity("2026-05-01"))
                .with(activity("A").with("Acme").on("2026-06-01"))
                .with(activity("B").with("Acme").on("2026-06-20"))
                .with(activity("C").with("Acme").on("2026-06-10"))
                .with(activity("D").with("Acme").on("2026-06-25").notDone("Not Started"));
        PlanBuilder earlier = plan().with(account("Acme").lastActivity("2026-05-01"))
                .with(activity("A").with("Acme").on("2026-04-01"));
        PlanBuilder alone =
                plan().account("Acme").with(activity("A").with("Acme").on("2026-04-01"));

        assertThat(lastActivity(later)).contains(LocalDate.parse("2026-06-20"));
        assertThat(lastActivity(earlier)).contains(LocalDate.parse("2026-05-01"));
        assertThat(lastActivity(alone)).contains(LocalDate.parse("2026-04-01"));
    }

    @Test
    void rows_after_the_date_and_rows_gone_from_the_crm_are_not_known() {
        PlanBuilder plan = plan().account("Acme")
                .with(activity("later").with("Acme").on("2026-07-01"))
                .with(activity("gone").with("Acme").on("2026-06-01").vanished("2026-06-15"))
                .with(activity("of another").with("Beta").on("2026-06-02"))
                .with(activity("undated").with("Acme"));

        assertThat(lastActivity(plan)).isEmpty();
        assertThat(AsKnown.on(plan.build(), AS_OF).activities())
                .extracting(Activity::key)
                .containsExactly("of another", "undated");
    }

    private static Optional<LocalDate> lastActivity(PlanBuilder plan) {
        return AsKnown.on(plan.build(), AS_OF).accounts().getFirst().lastActivity();
    }
}
