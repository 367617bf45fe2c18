package dev.patchbook.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.SettableClock;
import dev.patchbook.bench.CrmExport;
import dev.patchbook.bench.Territory;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.imports.ImportFile;
import dev.patchbook.imports.ImportOptions;
import dev.patchbook.imports.ImportReport;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.Importing;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.PlanRequest;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.templates.SamplePlan;
import dev.patchbook.workbook.Changes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan as large as a CRM's: few calls, and nothing changes where nothing changed.
class LargePlanTest {

    private static final Caller CALLER = new Caller.Local();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");

    @TempDir
    private Path folder;

    private LocalWorkspaceServer workspace;
    private final Turns turns = new Turns();
    private Store store;
    private GoogleWorkspace google;
    private Provisioning provisioning;
    private Refreshing refreshing;

    @BeforeEach
    void start() throws Exception {
        workspace = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        store = Store.open(folder.resolve("store"), clock);
        google = new GoogleWorkspace(WorkspaceSettings.local(URI.create(workspace.url())), clock);
        provisioning = new Provisioning(
                google, turns, store.provisionings(), new Catalogue(folder), ComputedTabs.schemas(), clock);
        refreshing = new Refreshing(google, turns, store.runs(), clock);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        workspace.close();
    }

    @Test
    void ten_thousand_accounts_are_refreshed_and_a_second_refresh_changes_only_its_time() {
        PlanId plan = provisioning.provision(CALLER, request()).id();
        Territory territory = Territory.of(1, 10_000, 50_000, TODAY);
        bring(plan, ImportTarget.ACCOUNTS, CrmExport.accounts(territory));
        bring(plan, ImportTarget.OPPORTUNITIES, CrmExport.deals(territory));

        RefreshReport first = refreshing.refresh(CALLER, plan, Optional.empty());
        clock.advance(Duration.ofMinutes(1));
        RefreshReport second = refreshing.refresh(CALLER, plan, Optional.empty());

        assertThat(rows(first, "Prioritization")).isEqualTo(10_000);
        assertThat(first.calls().read()).isLessThanOrEqualTo(2);
        assertThat(first.calls().write()).isEqualTo(1);
        assertThat(first.calls().drive()).isZero();
        assertThat(second.tabs())
                .filteredOn(count -> !count.tab().equals("Start"))
                .extracting(Changes.Count::cellsChanged)
                .containsOnly(0);
        assertThat(second.cellsChanged()).isLessThanOrEqualTo(1);
        assertThat(second.calls()).isEqualTo(first.calls());
    }

    @Test
    void the_sample_plan_takes_two_reads_and_one_write() {
        PlanId plan = provisioning
                .provisionSample(CALLER, SamplePlan.request(TODAY, ZoneId.of("Etc/UTC")))
                .id();

        RefreshReport report = refreshing.refresh(CALLER, plan, Optional.empty());

        assertThat(report.calls().read()).isLessThanOrEqualTo(2);
        assertThat(report.calls().write()).isEqualTo(1);
        assertThat(report.calls().drive()).isZero();
    }

    private void bring(PlanId plan, ImportTarget target, byte[] csv) {
        ImportReport report = new Importing(google, turns, clock)
                .importInto(
                        CALLER,
                        plan,
                        new ImportRequest(
                                target, ImportFile.of(target + ".csv", csv), Map.of(), ImportOptions.PARTIAL));
        assertThat(report.added()).isPositive();
    }

    private static int rows(RefreshReport report, String tab) {
        return report.tabs().stream()
                .filter(count -> count.tab().equals(tab))
                .mapToInt(Changes.Count::rows)
                .sum();
    }

    private static PlanRequest request() {
        OptionalDouble quarter = OptionalDouble.of(20_000_000);
        return new PlanRequest(
                "comprehensive",
                "An invented territory",
                Optional.of("Robin Sample"),
                "EUR",
                ZoneId.of("Etc/UTC"),
                LocalDate.of(2026, 1, 1),
                Optional.of("large"),
                new Quota(OptionalDouble.of(80_000_000), List.of(quarter, quarter, quarter, quarter)));
    }
}
