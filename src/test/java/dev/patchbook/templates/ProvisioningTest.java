package dev.patchbook.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.SettableClock;
import dev.patchbook.UnsteadyLine;
import dev.patchbook.google.Caller;
import dev.patchbook.google.DriveFile;
import dev.patchbook.google.GoogleSession;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.PlanMark;
import dev.patchbook.google.Turns;
import dev.patchbook.google.WorkspaceException;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.refresh.ComputedTabs;
import dev.patchbook.store.Store;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningTest {

    private static final Caller CALLER = new Caller.Local();

    private final SettableClock clock = new SettableClock("2026-11-23T05:00:00Z");

    @TempDir
    private Path folder;

    private LocalWorkspaceServer workspace;
    private UnsteadyLine line;

    @BeforeEach
    void start() throws IOException {
        workspace = LocalWorkspaceServer.start(folder.resolve("drive"), clock);
        line = new UnsteadyLine(workspace.url());
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        workspace.close();
    }

    @Test
    void a_full_plan_has_its_tabs_in_order_bound_and_labelled() {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned made = provisioning(store).provision(CALLER, request("comprehensive", "r1"));

            Workbook workbook = session().read(made.id(), ComputedTabs.schemas());
            assertThat(workbook.sheets().stream()
                            .filter(sheet -> !sheet.hidden())
                            .map(sheet -> sheet.title()))
                    .containsExactly(
                            "Start",
                            "Prioritization",
                            "Goal tracking",
                            "Pipeline",
                            "Goals",
                            "Accounts",
                            "Opportunities",
                            "Data quality",
                            "Settings");
            Bindings bindings = Bindings.of(workbook, ComputedTabs.schemas());
            assertThat(bindings.missing()).containsExactly("Activity");
            assertThat(bindings.tabs())
                    .allSatisfy(tab -> assertThat(tab.missingColumns()).isEmpty());
            assertThat(made.created()).isTrue();
        }
    }

    @Test
    void a_plan_that_is_downloaded_prints_as_its_template_says() throws Exception {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            provisioning(store).provision(CALLER, request("comprehensive", "r1"));
        }
        workspace.workspace().save();

        try (Stream<Path> files = Files.walk(folder.resolve("drive"))) {
            Path plan = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            try (XSSFWorkbook saved = new XSSFWorkbook(plan.toFile())) {
                assertThat(saved).allSatisfy(sheet -> {
                    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                    assertThat(sheet.getFitToPage()).isTrue();
                    assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                    assertThat(sheet.getFooter().getLeft()).isEqualTo("&A");
                });
            }
        }
    }

    @Test
    void with_a_quota_the_year_and_its_quarters_are_goals() {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned made = provisioning(store).provision(CALLER, request("focused", "r1"));

            TabBinding goals = Bindings.of(session().read(made.id(), ComputedTabs.schemas()), ComputedTabs.schemas())
                    .tab("Goals")
                    .orElseThrow();
            assertThat(goals.value(1, "Goal ID")).hasToString("Text[text=FY2027]");
            assertThat(goals.value(2, "Goal ID")).hasToString("Text[text=FY2027 Q1]");
            assertThat(goals.value(2, "Target")).hasToString("Number[number=250000.0]");
            assertThat(goals.value(5, "Goal ID")).hasToString("Text[text=FY2027 Q4]");
        }
    }

    @Test
    void colours_and_warnings_take_in_the_first_rows_that_are_inserted() throws Exception {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned made = provisioning(store).provision(CALLER, request("focused", "r1"));
            Sheet goals = session().read(made.id(), ComputedTabs.schemas()).sheets().stream()
                    .filter(sheet -> sheet.title().equals("Goal tracking"))
                    .findFirst()
                    .orElseThrow();

            session()
                    .apply(
                            made.id(),
                            new Changes(List.of(new Change.InsertRows(goals.id(), 1, 5, false)), List.of(), List.of()));

            JsonObject sheet = spreadsheet(made.id().value()).getAsJsonArray("sheets").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .filter(each ->
                            each.getAsJsonObject("properties").get("sheetId").getAsInt() == goals.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(sheet.getAsJsonArray("conditionalFormats"))
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(begin(rule.getAsJsonObject()
                                    .getAsJsonArray("ranges")
                                    .get(0)))
                            .isZero());
            assertThat(sheet.getAsJsonArray("protectedRanges")).isNotEmpty().allSatisfy(warning -> {
                assertThat(begin(warning.getAsJsonObject().get("range"))).isZero();
                assertThat(warning.getAsJsonObject().get("warningOnly").getAsBoolean())
                        .isTrue();
            });
        }
    }

    private static int begin(JsonElement range) {
        JsonElement row = range.getAsJsonObject().get("startRowIndex");
        return row == null ? 0 : row.getAsInt();
    }

    private JsonObject spreadsheet(String id) throws Exception {
        URI uri = URI.create(workspace.url())
                .resolve("/v4/spreadsheets/%s?fields=sheets(properties,conditionalFormats,protectedRanges)"
                        .formatted(id));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JsonParser.parseString(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body())
                    .getAsJsonObject();
        }
    }

    @Test
    void the_same_request_again_gives_the_same_plan() {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned first = provisioning(store).provision(CALLER, request("focused", "r1"));

            Provisioned second = provisioning(store).provision(CALLER, request("focused", "r1"));

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.created()).isFalse();
            assertThat(plans()).hasSize(1);
        }
    }

    @Test
    void a_plan_in_the_bin_is_not_the_answer_to_its_request_any_more() {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioned first = provisioning(store).provision(CALLER, request("focused", "r1"));
            session().trash(first.id().value());

            Provisioned second = provisioning(store).provision(CALLER, request("focused", "r1"));

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.created()).isTrue();
        }
    }

    @Test
    void the_sample_of_a_day_is_the_same_bytes_whenever_it_is_made() {
        PlanRequest request = SamplePlan.request(LocalDate.of(2026, 11, 23), ZoneId.of("Europe/Paris"));
        Template template = new Catalogue(folder).find("comprehensive").orElseThrow();
        Map<String, TableSchema> schemas =
                ComputedTabs.schemas().stream().collect(Collectors.toMap(TableSchema::title, Function.identity()));

        byte[] morning = TemplateWorkbook.of(template, schemas, SamplePlan.content(request, clock), "USD");
        clock.advance(Duration.ofHours(7));
        byte[] noon = TemplateWorkbook.of(template, schemas, SamplePlan.content(request, clock), "USD");
        clock.advance(Duration.ofDays(1));
        byte[] tomorrow = TemplateWorkbook.of(template, schemas, SamplePlan.content(request, clock), "USD");

        assertThat(noon).isEqualTo(morning);
        assertThat(tomorrow).isNotEqualTo(morning);
    }

    @Test
    void a_request_without_an_id_makes_a_new_plan_every_time() {
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            Provisioning provisioning = provisioning(store);
            PlanRequest request = request("focused", "");

            provisioning.provision(CALLER, request);
            provisioning.provision(CALLER, request);

            assertThat(plans()).hasSize(2);
        }
    }

    @Test
    void two_clicks_at_once_make_one_plan() throws Exception {
        try (Store store = Store.open(folder.resolve("store"), clock);
                ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Provisioning provisioning = provisioning(store);
            Callable<Provisioned> click = () -> provisioning.provision(CALLER, request("focused", "r1"));

            List<Future<Provisioned>> answers = clicks.invokeAll(List.of(click, click, click));

            String plan = answers.getFirst().get().id().value();
            for (Future<Provisioned> answer : answers) {
                assertThat(answer.get().id().value()).isEqualTo(plan);
            }
            assertThat(plans()).hasSize(1);
        }
    }

    @Test
    void the_registry_may_be_lost_and_the_same_request_still_finds_its_plan() {
        Provisioned first;
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            first = provisioning(store).provision(CALLER, request("focused", "r1"));
        }

        try (Store empty = Store.open(folder.resolve("another"), clock)) {
            Provisioned second = provisioning(empty).provision(CALLER, request("focused", "r1"));

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.created()).isFalse();
        }
    }

    /// The line dies at every request in turn, once before it got through and once after, and with it the process; the
    /// same request is then sent again by a new one.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killed_between_any_two_steps_the_same_request_ends_in_one_plan(boolean afterItGotThrough) {
        int cut = 0;
        for (boolean died = true; died; cut++) {
            String request = "killed at " + (cut + 1);
            died = diesAt(cut + 1, afterItGotThrough, request);

            try (Store store = Store.open(folder.resolve("store"), clock)) {
                provisioning(store).provision(CALLER, request("focused", request));
            }

            assertThat(plansNamed(request))
                    .as("plans after a cut at %d", cut + 1)
                    .hasSize(1);
            assertThat(foldersNamed(request))
                    .as("folders after a cut at %d", cut + 1)
                    .isEqualTo(1);
        }
        assertThat(cut).isGreaterThan(6);
    }

    private boolean diesAt(int step, boolean afterItGotThrough, String request) {
        line.dieAt(step, afterItGotThrough);
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            provisioning(store).provision(CALLER, request("focused", request));
            return false;
        } catch (WorkspaceException cutOff) {
            return true;
        } finally {
            line.mend();
        }
    }

    private Provisioning provisioning(Store store) {
        return new Provisioning(
                google(line.root()),
                new Turns(),
                store.provisionings(),
                new Catalogue(folder.resolve("templates")),
                ComputedTabs.schemas(),
                clock);
    }

    private GoogleWorkspace google(URI root) {
        return new GoogleWorkspace(
                WorkspaceSettings.local(root), clock, _ -> {}, RandomGenerator.of("L64X128MixRandom"));
    }

    private GoogleSession session() {
        return google(URI.create(workspace.url())).session(CALLER);
    }

    private List<DriveFile> plans() {
        return session().filesWith(PlanMark.anyPlan());
    }

    private List<DriveFile> plansNamed(String name) {
        return plans().stream().filter(plan -> plan.name().equals(name)).toList();
    }

    private long foldersNamed(String name) {
        return session().filesWith(Map.of("patchbook", "folder")).stream()
                .filter(found -> found.name().equals(name))
                .count();
    }

    private static PlanRequest request(String template, String requestId) {
        return new PlanRequest(
                template,
                requestId.isEmpty() ? "Plan" : requestId,
                Optional.of("Robin Example"),
                "EUR",
                ZoneId.of("Europe/Paris"),
                LocalDate.of(2026, 2, 1),
                Optional.of(requestId).filter(id -> !id.isEmpty()),
                new Quota(
                        OptionalDouble.of(1_000_000),
                        Stream.generate(OptionalDouble::empty).limit(4).toList()));
    }
}
