package dev.patchbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.patchbook.localworkspace.TrafficLog;
import dev.patchbook.plan.PlanId;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.refresh.Refreshing;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.templates.SamplePlan;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All that Patchbook sends, and all that the local workspace answers, against Google's own descriptions of the two
/// interfaces.
class OwnTrafficTest {

    private static final Caller ME = new Caller.Local();

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");
    private final TrafficLog traffic = new TrafficLog();

    @TempDir
    private Path folder;

    @Test
    void a_plan_that_is_made_imported_into_and_refreshed_asks_and_is_answered_as_google_describes_it()
            throws Exception {
        Path log = folder.resolve("traffic.jsonl");
        makeImportAndRefresh();
        traffic.writeTo(log);

        SharedTool.Ended checked = SharedTool.run("conformance/schema_check.py", "--log", log.toString());
        Files.writeString(log, Files.readString(log).replaceFirst("\"requests\":", "\"request\":"));
        SharedTool.Ended planted = SharedTool.run("conformance/schema_check.py", "--log", log.toString());

        System.out.println("Own traffic: %d calls, %s"
                .formatted(traffic.calls(), checked.said().strip()));
        assertThat(traffic.calls()).isGreaterThan(10);
        assertThat(checked.said().lines()).containsExactly("0 errors");
        assertThat(checked.status()).isZero();
        assertThat(planted.status())
                .as("a misspelt field is found: " + planted.said())
                .isEqualTo(1);
    }

    private void makeImportAndRefresh() throws Exception {
        Turns turns = new Turns();
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder.resolve("drive"), clock, traffic);
                Store store = Store.open(folder.resolve("store"), clock)) {
            GoogleWorkspace google = new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), clock);
            Catalogue catalogue = new Catalogue(folder.resolve("templates"));
            PlanId plan = new Provisioning(
                            google, turns, store.provisionings(), catalogue, ComputedTabs.schemas(), clock)
                    .provisionSample(ME, SamplePlan.request(LocalDate.of(2026, 11, 23), ZoneOffset.UTC))
                    .id();
            ImportReport report = new Importing(google, turns, clock)
                    .importInto(
                            ME,
                            plan,
                            new ImportRequest(
                                    ImportTarget.ACCOUNTS,
                                    ImportFile.of(
                                            "a.csv",
                                            "Account ID,Account,Region\nX-1,Northwind,North\n".getBytes(UTF_8)),
                                    Map.of(),
                                    new ImportOptions(false, false, false, false)));
            assertThat(report.added()).isEqualTo(1);
            new Refreshing(google, turns, store.runs(), clock).refresh(ME, plan, Optional.empty());
        }
    }
}
