package dev.patchbook.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.patchbook.SettableClock;
import dev.patchbook.UnsteadyLine;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.imports.ImportOptions;
import dev.patchbook.imports.ImportRequest;
import dev.patchbook.imports.ImportTarget;
import dev.patchbook.imports.Importing;
import dev.patchbook.imports.RawTab;
import dev.patchbook.imports.Undoing;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.Opportunity;
import dev.patchbook.plan.PlanId;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.Value;
import dev.patchbook.store.Store;
import dev.patchbook.templates.Catalogue;
import dev.patchbook.templates.PlanRequest;
import dev.patchbook.templates.Provisioning;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import dev.patchbook.workbook.read.PlanReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A refresh that brings in a bound tab while somebody types, or whose answer is lost: as if nothing had been in its
/// way.
class BoundTabMeanwhileTest {

    private static final Caller ME = new Caller.Local();
    private static final List<Object> HEADINGS =
            List.of("Opportunity ID", "Account", "Opportunity", "Amount", "Created", "Close date", "Stage");

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");
    private final Turns turns = new Turns();
    private LocalWorkspaceServer server;
    private UnsteadyLine line;
    private Store store;
    private GoogleWorkspace browser;
    private Refreshing refreshing;
    private PlanId plan;

    @BeforeEach
    void a_plan_with_a_bound_tab(@TempDir Path folder) throws Exception {
        server = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        line = new UnsteadyLine(server.url());
        store = Store.open(folder.resolve("store"), clock);
        browser = new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), clock);
        GoogleWorkspace google = new GoogleWorkspace(WorkspaceSettings.local(line.root()), clock);
        refreshing = new Refreshing(google, turns, store.runs(), clock);
        PlanRequest request = new PlanRequest(
                "comprehensive",
                "My patch",
                Optional.empty(),
                "EUR",
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 1, 1),
                Optional.of("one"),
                new Quota(OptionalDouble.empty(), Collections.nCopies(4, OptionalDouble.empty())));
        plan = new Provisioning(
                        browser,
                        turns,
                        store.provisionings(),
                        new Catalogue(folder.resolve("templates")),
                        ComputedTabs.schemas(),
                        clock)
                .provision(ME, request)
                .id();
        send("POST", ":batchUpdate", "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"Raw\"}}}]}");
        fill(List.of(HEADINGS, deal("D-1", "Ovens", 100), deal("D-2", "Trucks", 200)));
        new Importing(browser, turns, clock)
                .importInto(
                        ME,
                        plan,
                        new ImportRequest(
                                ImportTarget.OPPORTUNITIES,
                                new RawTab("Raw", true),
                                Map.of(),
                                new ImportOptions(true, false, false, false)));
        refreshing.refresh(ME, plan, Optional.empty());
        clock.advance(Duration.ofHours(1));
        fill(List.of(HEADINGS, deal("D-1", "Ovens", 150), deal("D-2", "Trucks", 200), deal("D-3", "Drills", 300)));
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        line.close();
        server.close();
    }

    @Test
    void what_is_typed_in_that_moment_stays_and_each_deal_is_there_once() {
        line.goFirstAt(3, () -> typeAbove("Typed meanwhile"));

        RefreshReport report = refreshing.refresh(ME, plan, Optional.empty());

        assertThat(deals()).containsExactly("Typed meanwhile ?", "Ovens 150.0", "Drills 300.0", "Trucks 200.0");
        assertThat(report.notices()).anyMatch(notice -> notice.contains("Somebody edited the plan"));
        assertThat(report.imports()).hasSize(1);
    }

    @Test
    void after_a_lost_answer_nothing_is_there_twice_and_a_last_import_can_be_taken_back() {
        line.loseAnswerTo(3);

        refreshing.refresh(ME, plan, Optional.empty());
        List<String> after = deals();
        new Undoing(browser, turns, ComputedTabs.schemas(), clock).last(ME, plan);

        assertThat(after).containsExactly("Ovens 150.0", "Trucks 200.0", "Drills 300.0");
        assertThat(deals()).containsExactly("Ovens 100.0", "Trucks 200.0");
        assertThat(refreshing.refresh(ME, plan, Optional.empty()).imports())
                .as("what was taken back stays away until the tab says something new")
                .isEmpty();
    }

    private static List<Object> deal(String id, String name, int amount) {
        return List.of(id, "Acme", name, amount, 46000, 46300, "Negotiation");
    }

    private List<String> deals() {
        Workbook workbook = browser.session(ME).read(plan, InputTabs.ALL);
        return PlanReader.read(workbook, Bindings.of(workbook, InputTabs.ALL), clock.instant())
                .plan()
                .opportunities()
                .stream()
                .map(BoundTabMeanwhileTest::told)
                .toList();
    }

    private static String told(Opportunity deal) {
        return deal.name().orElseThrow() + " "
                + (deal.knownAmount().isPresent() ? deal.knownAmount().getAsDouble() : "?");
    }

    private void typeAbove(String name) {
        Workbook workbook = browser.session(ME).read(plan, InputTabs.ALL);
        TabBinding tab =
                Bindings.of(workbook, InputTabs.ALL).tab("Opportunities").orElseThrow();
        int sheet = tab.sheet().id();
        List<Change> typed = List.of(
                new Change.InsertRows(sheet, 1, 1, false),
                new Change.SetCells(
                        sheet, 1, tab.column("Opportunity").orElseThrow(), List.of(List.of(Value.of(name)))));
        browser.session(ME).apply(plan, new Changes(typed, List.of(), List.of()));
    }

    private void fill(List<List<Object>> rows) throws IOException, InterruptedException {
        send("PUT", "/values/Raw%21A1?valueInputOption=RAW", new Gson().toJson(Map.of("values", rows)));
    }

    private void send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "v4/spreadsheets/" + plan + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
