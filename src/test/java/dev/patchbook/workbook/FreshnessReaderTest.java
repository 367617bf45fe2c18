package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Freshness;
import dev.patchbook.plan.SerialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How old the data of a tab are, by the labels that imports and refreshes leave.
class FreshnessReaderTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void an_edit_after_the_import_and_a_refresh_is_told_with_the_time_of_that_refresh() {
        type(1, "Acme");
        imported(NOON);
        refreshed(NOON.plusSeconds(60));
        assertThat(accounts().edited()).isEmpty();

        type(2, "Bolt");

        assertThat(accounts().edited()).contains(NOON.plusSeconds(60));
        assertThat(accounts().dataAsOf()).contains(NOON.plusSeconds(60));
    }

    @Test
    void what_an_import_changed_is_no_edit() {
        type(1, "Acme");
        refreshed(NOON);
        type(1, "Acme Ltd");
        imported(NOON.plusSeconds(60));

        assertThat(accounts().edited()).isEmpty();
        assertThat(accounts().dataAsOf()).contains(NOON.plusSeconds(60));
    }

    @Test
    void refreshing_again_and_again_makes_no_data_newer() {
        type(1, "Acme");
        imported(NOON);
        for (int day = 1; day < 30; day++) {
            refreshed(NOON.plusSeconds(86_400L * day));
        }

        assertThat(accounts().dataAsOf()).contains(NOON);
    }

    @Test
    void the_newest_record_is_none_of_the_future_and_none_that_is_gone_from_the_crm() {
        type(1, "Acme");
        type(2, "Bolt");
        type(3, "Crux");
        plan.type(InputTabs.ACCOUNTS, 1, "Last activity", SerialDate.of(LocalDate.parse("2026-04-01")))
                .type(InputTabs.ACCOUNTS, 2, "Last activity", SerialDate.of(LocalDate.parse("2026-04-20")))
                .type(InputTabs.ACCOUNTS, 2, "In CRM", "No, since 2026-05-01")
                .type(InputTabs.ACCOUNTS, 3, "Last activity", SerialDate.of(LocalDate.parse("2027-01-01")));

        assertThat(accounts().newestRecord()).contains(LocalDate.parse("2026-04-01"));
    }

    private void type(int row, String name) {
        plan.type(InputTabs.ACCOUNTS, row, "Account", name);
    }

    private Freshness accounts() {
        return plan.plan(NOON.plusSeconds(600)).plan().freshness().getFirst();
    }

    private void imported(Instant at) {
        label(Metadata.IMPORTED, at.toString());
    }

    /// What a refresh leaves: the digest, since when it was edited, and the time.
    private void refreshed(Instant at) {
        label(
                Metadata.DIGEST,
                plan.tab(InputTabs.ACCOUNTS).digest().label(accounts().edited()));
        Optional<Metadata> before = plan.read().metadata(Metadata.REFRESHED);
        apply(new Change.SetMetadata(Optional.empty(), Metadata.REFRESHED, at + " 2026-05-04", before));
    }

    private void label(String key, String value) {
        Sheet sheet = plan.tab(InputTabs.ACCOUNTS).sheet();
        Change.Place place = new Change.Place(sheet.id(), Optional.empty());
        apply(new Change.SetMetadata(Optional.of(place), key, value, sheet.metadata(key)));
    }

    private void apply(Change change) {
        plan.apply(new Changes(List.of(change), List.of(), List.of()));
    }
}
