package dev.patchbook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.analysis.PlanBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Test
    void data_are_as_new_as_the_later_of_import_and_edit() {
        assertThat(tab("Accounts", "2026-06-01T08:00:00Z", "2026-06-02T08:00:00Z")
                        .dataAsOf())
                .contains(Instant.parse("2026-06-02T08:00:00Z"));
        assertThat(new Freshness("Accounts", Optional.empty(), Optional.empty(), Optional.empty()).dataAsOf())
                .isEmpty();
    }

    @Test
    void age_is_counted_in_whole_days_and_more_than_seven_are_too_many() {
        PlanSettings settings = PlanBuilder.plan().build().settings();
        Freshness seven = tab("Accounts", "2026-06-23T00:30:00Z");
        Freshness eight = tab("Accounts", "2026-06-22T23:30:00Z");

        assertThat(seven.daysOld(DAY, settings)).hasValue(7);
        assertThat(seven.isStale(DAY, settings)).isFalse();
        assertThat(eight.daysOld(DAY, settings)).hasValue(8);
        assertThat(eight.isStale(DAY, settings)).isTrue();
    }

    @Test
    void a_plan_is_as_old_as_the_oldest_tab_of_the_crm_whose_age_is_known() {
        Freshness accounts = tab("Accounts", "2026-06-10T08:00:00Z");
        Freshness deals = tab("Opportunities", "2026-06-20T08:00:00Z");
        Freshness goals = tab("Goals", "2026-01-01T08:00:00Z");
        Freshness unknown = new Freshness("Accounts", Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Freshness.oldest(List.of(accounts, deals, goals))).contains(accounts);
        assertThat(Freshness.oldest(List.of(unknown, deals, goals))).contains(deals);
        assertThat(Freshness.oldest(List.of(unknown, goals))).isEmpty();
    }

    private static Freshness tab(String title, String imported) {
        return new Freshness(title, Optional.of(Instant.parse(imported)), Optional.empty(), Optional.empty());
    }

    private static Freshness tab(String title, String imported, String edited) {
        return new Freshness(
                title, Optional.of(Instant.parse(imported)), Optional.of(Instant.parse(edited)), Optional.empty());
    }
}
