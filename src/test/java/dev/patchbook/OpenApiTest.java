package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.Guice;
import dev.patchbook.api.ApiRoutes;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.store.Store;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The REST interface beside its description: every path and method, every status that a caller can bring about.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory plan", "currency": "EUR", "timeZone": "Europe/Paris",
             "fiscalYearStart": "2026-01-01", "requestId": "%s", "quota": {"annual": 400000}}""";
    private static final byte[] ACCOUNTS = """
            Account ID,Account,Industry,Employees
            A-1,Ambrosia Foods,Food,120
            A-2,Borealis Freight,Transport,900
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] DEALS = """
            Opportunity ID,Account ID,Account,Stage,Amount,Created,Close date
            O-1,A-1,Ambrosia Foods,Closed Won,12000,2026-09-01,2026-10-20
            O-2,A-2,Borealis Freight,Closed Lost,9000,2026-08-01,2026-10-02
            O-3,A-2,Borealis Freight,Negotiation,20000,2026-10-01,2026-12-10
            O-4,A-1,Ambrosia Foods,Negotiation,,2026-11-01,
            """.getBytes(StandardCharsets.UTF_8);
    private static final int TOO_LARGE = 64 * 1024 * 1024 + 1;

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");
    private Running running;
    private Rest rest;
    private Description description;
    private String plan;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        description = new Description(rest.get("/openapi").json());
        plan = rest.post("/api/plans", PLAN.formatted("first")).text("planId");
        rest.upload(path("/imports?tab=accounts"), "accounts.csv", ACCOUNTS, Map.of());
        rest.upload(path("/imports?tab=opportunities"), "deals.csv", DEALS, Map.of());
        rest.post(path("/refresh"), "{}");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void every_operation_answers_as_described() {
        Called called = new Called();
        call(called);

        Set<String> possible = description.operations().stream()
                .flatMap(operation -> description.statuses(operation).stream().map(status -> operation + " " + status))
                .filter(one -> !one.endsWith(" 502") && !one.endsWith(" 503"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(called.misfits).isEmpty();
        assertThat(called.seen).containsExactlyElementsOf(possible);
    }

    @Test
    void the_description_that_is_served_is_the_one_in_the_sources() throws IOException {
        try (InputStream source =
                Objects.requireNonNull(ApiRoutes.class.getResourceAsStream("openapi.json"), "openapi.json")) {
            JsonElement written = JsonParser.parseString(new String(source.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(rest.get("/openapi").body()).isEqualTo(written);
        }
    }

    @Test
    void every_route_is_described(@TempDir Path folder) throws Exception {
        Configuration configuration = new Configuration(0, folder, false, false);
        try (Store store = Store.open(folder.resolve("store"), clock)) {
            ApiRoutes routes = Guice.createInjector(new PatchbookModule(configuration, 1, store, clock))
                    .getInstance(ApiRoutes.class);
            Javalin javalin = Javalin.create(config -> routes.addTo(config.routes));

            Set<String> routed = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                    .map(route -> route.endpoint.method + " " + route.endpoint.path)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(description.operations()).containsExactlyElementsOf(routed);
        }
    }

    private void call(Called called) {
        called.on("GET /openapi", rest.get("/openapi"));
        called.on("GET /api/templates", rest.get("/api/templates"));
        called.on("POST /api/plans", rest.post("/api/plans", PLAN.formatted("second")));
        Rest.Answer again = called.on("POST /api/plans", rest.post("/api/plans", PLAN.formatted("second")));
        called.on("POST /api/plans", rest.post("/api/plans", "{}"));
        called.on("POST /api/plans", plain("POST", "/api/plans"));
        called.on("GET /api/plans", rest.get("/api/plans"));
        imports(called);
        called.on(
                "POST /api/plans/{planId}/imports/undo",
                rest.post("/api/plans/" + again.text("planId") + "/imports/undo", ""));
        called.on("POST /api/plans/{planId}/refresh", rest.post(path("/refresh"), "{\"asOf\": \"2026-11-01\"}"));
        called.on("POST /api/plans/{planId}/refresh", rest.post(path("/refresh"), "{\"asOf\": \"2026-11-24\"}"));
        called.on("POST /api/plans/{planId}/refresh", rest.post("/api/plans/none/refresh", ""));
        called.on("POST /api/plans/{planId}/refresh", plain("POST", path("/refresh")));
        for (String tab : List.of("Start", "prioritization", "GOAL%20TRACKING", "Pipeline", "Accounts", "none")) {
            called.on("GET /api/plans/{planId}/tabs/{tab}", rest.get(path("/tabs/" + tab)));
        }
        String deals = "GET /api/plans/{planId}/goals/{goalId}/deals";
        rest.rows(plan, "Goals")
                .forEach(goal -> called.on(
                        deals,
                        rest.get(path(
                                "/goals/" + Rest.segment(goal.get("Goal ID").getAsString()) + "/deals"))));
        called.on(deals, rest.get(path("/goals/none/deals")));
        called.on("GET /api/plans/{planId}/accounts/{key}", rest.get(path("/accounts/A-1")));
        called.on("GET /api/plans/{planId}/accounts/{key}", rest.get(path("/accounts/borealis%20freight")));
        called.on("GET /api/plans/{planId}/accounts/{key}", rest.get(path("/accounts/none")));
        schedule(called);
        called.on("DELETE /api/plans/{planId}", rest.delete("/api/plans/" + again.text("planId")));
        called.on("DELETE /api/plans/{planId}", rest.delete("/api/plans/none"));
    }

    private void imports(Called called) {
        String operation = "POST /api/plans/{planId}/imports";
        called.on(operation, rest.upload(path("/imports?tab=accounts"), "accounts.csv", ACCOUNTS, Map.of()));
        byte[] changed = "Account ID,Account,Industry\nA-1,Ambrosia Foods,Drinks\n".getBytes(StandardCharsets.UTF_8);
        called.on(operation, rest.upload(path("/imports?tab=accounts&dryRun=true"), "a.csv", changed, Map.of()));
        called.on(operation, rest.upload(path("/imports?tab=accounts"), "a.csv", new byte[0], Map.of()));
        called.on(operation, rest.upload("/api/plans/none/imports?tab=accounts", "a.csv", ACCOUNTS, Map.of()));
        called.on(operation, rest.upload(path("/imports?tab=accounts"), "a.csv", new byte[TOO_LARGE], Map.of()));
        called.on(operation, rest.upload(path("/imports?tab=accounts&full=true"), "a.csv", ACCOUNTS, Map.of()));
        byte[] fewer = "Account ID,Account\nA-1,Ambrosia Foods\n".getBytes(StandardCharsets.UTF_8);
        called.on(operation, rest.upload(path("/imports?tab=accounts&full=true"), "a.csv", fewer, Map.of()));
        called.on(operation, rest.post(path("/imports?tab=accounts"), "{\"source\": {\"tab\": \"Raw\"}}"));
        called.on(operation, rest.post(path("/imports?tab=accounts"), "{\"source\": {\"driveFileId\": \"none\"}}"));
        rawTab();
        called.on(
                operation,
                rest.post(path("/imports?tab=accounts"), "{\"source\": {\"tab\": \"Raw\", \"bind\": true}}"));
        called.on("GET /api/plans/{planId}/imports/sources", rest.get(path("/imports/sources")));
        called.on("GET /api/plans/{planId}/imports/sources", rest.get("/api/plans/none/imports/sources"));
        importProgress(called);
        String unbind = "DELETE /api/plans/{planId}/imports/sources/{tab}";
        called.on(unbind, rest.delete(path("/imports/sources/Raw")));
        called.on(unbind, rest.delete(path("/imports/sources/Raw")));
        called.on(unbind, rest.delete(path("/imports/sources/Goals")));
        called.on(operation, plain("POST", path("/imports?tab=accounts")));
        called.on("GET /api/plans/{planId}/imports", rest.get(path("/imports")));
        called.on("GET /api/plans/{planId}/imports", rest.get("/api/plans/none/imports"));
        String decide = "POST /api/plans/{planId}/imports/conflicts";
        called.on(decide, rest.post(path("/imports/conflicts"), "{\"decisions\": []}"));
        called.on(decide, rest.post(path("/imports/conflicts"), "{\"decisions\": [{\"take\": \"crm\"}]}"));
        called.on(decide, rest.post("/api/plans/none/imports/conflicts", "{\"decisions\": []}"));
        called.on(decide, plain("POST", path("/imports/conflicts")));
        called.on("POST /api/plans/{planId}/imports/undo", rest.post(path("/imports/undo"), ""));
        called.on("POST /api/plans/{planId}/imports/undo", rest.post(path("/imports/undo"), ""));
        called.on("POST /api/plans/{planId}/imports/undo", rest.post("/api/plans/none/imports/undo", ""));
        called.on(operation, rest.upload(path("/imports?tab=accounts"), "accounts.csv", ACCOUNTS, Map.of()));
        identities(called);
    }

    /// Asked until an import that runs beside it is seen.
    private void importProgress(Called called) {
        String operation = "GET /api/plans/{planId}/imports/progress";
        called.on(operation, rest.get(path("/imports/progress")));
        String csv =
                IntStream.range(0, 20_000).mapToObj("Company %d\n"::formatted).collect(Collectors.joining());
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> importing = beside.submit(() -> rest.upload(
                    path("/imports?tab=accounts&dryRun=true"),
                    "large.csv",
                    ("Account\n" + csv).getBytes(StandardCharsets.UTF_8),
                    Map.of()));
            while (!importing.isDone()) {
                Rest.Answer answer = rest.get(path("/imports/progress"));
                if (answer.status() == 200) {
                    called.on(operation, answer);
                }
            }
        }
    }

    private void identities(Called called) {
        byte[] renamed = "Account ID,Account,Industry\nA-2,Borealis Freight,Transport\nA-9,Ambrosia Foods Ltd,Food\n"
                .getBytes(StandardCharsets.UTF_8);
        String full = path("/imports?tab=accounts&full=true&confirm=true");
        Rest.Answer proposed =
                called.on("POST /api/plans/{planId}/imports", rest.upload(full, "a.csv", renamed, Map.of()));
        assertThat(proposed.list("proposals")).hasSize(1);
        String operation = "POST /api/plans/{planId}/identities";
        String answer = "{\"from\": \"A-1\", \"to\": \"A-9\", \"same\": true}";
        called.on(operation, rest.post(path("/identities"), answer));
        called.on(operation, rest.post(path("/identities"), "{\"from\": \"A-1\", \"to\": \"A-1\", \"same\": true}"));
        called.on(operation, rest.post("/api/plans/none/identities", answer));
        called.on(operation, plain("POST", path("/identities")));
        called.on(operation, rest.post(path("/identities"), answer.replace("true", "false")));
        called.on(
                "POST /api/plans/{planId}/imports",
                rest.upload(path("/imports?tab=accounts"), "accounts.csv", ACCOUNTS, Map.of()));
    }

    private void rawTab() {
        rest.post(
                "/v4/spreadsheets/" + plan + ":batchUpdate",
                "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"Raw\"}}}]}");
        rest.put(
                "/v4/spreadsheets/" + plan + "/values/Raw!A1?valueInputOption=RAW",
                "{\"values\": [[\"Account ID\", \"Account\"], [\"A-1\", \"Ambrosia Foods\"]]}");
    }

    private void schedule(Called called) {
        String put = "PUT /api/plans/{planId}/schedule";
        called.on("GET /api/plans/{planId}", rest.get("/api/plans/" + plan));
        called.on(put, rest.put(path("/schedule"), "{\"at\": \"06:30\", \"days\": [\"MON\", \"THU\"]}"));
        called.on(put, rest.put(path("/schedule"), "{\"at\": \"half past six\"}"));
        called.on(put, rest.put("/api/plans/none/schedule", "{\"at\": \"06:30\"}"));
        called.on(put, plain("PUT", path("/schedule")));
        called.on("GET /api/plans/{planId}", rest.get("/api/plans/" + plan));
        called.on("GET /api/plans/{planId}", rest.get("/api/plans/none"));
        called.on("DELETE /api/plans/{planId}/schedule", rest.delete(path("/schedule")));
        called.on("DELETE /api/plans/{planId}/schedule", rest.delete("/api/plans/none/schedule"));
    }

    /// What has been called, and what in the answers was not as described.
    private final class Called {
        private final Set<String> seen = new TreeSet<>();
        private final List<String> misfits = new ArrayList<>();

        Rest.Answer on(String operation, Rest.Answer answer) {
            seen.add(operation + " " + answer.status());
            misfits.addAll(description.misfits(operation, answer));
            return answer;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\": 1} | colour | known are currency, fiscalYearStart, name",
                "{} | template | for instance \"comprehensive\"",
                "{} | name | Is missing",
                "{} | currency | Is missing",
                "{} | timeZone | Is missing",
                "{} | fiscalYearStart | Is missing",
                "{\"name\": 7} | name | Must be a text",
                "{\"template\": \"none\"} | template | see GET /api/templates",
                "{\"currency\": \"money\"} | currency | for instance “EUR”",
                "{\"timeZone\": \"Paris\"} | timeZone | for instance “Europe/Paris”",
                "{\"fiscalYearStart\": \"1.2.2026\"} | fiscalYearStart | for instance “2026-02-01”",
                "{\"quota\": 5} | quota | Must be {\"annual\": 1000000}",
                "{\"quota\": {\"quarters\": [1, 2, 3]}} | quota | Must be {\"annual\": 1000000}",
                "{\"quota\": {\"annual\": -1}} | quota | Must be {\"annual\": 1000000}",
                "[] | body | must be a JSON object",
                "{\"name\" | body | not JSON"
            })
    void a_faulty_plan_request_names_the_field_and_the_way_out(String body, String field, String way) {
        Rest.Answer answer = rest.post("/api/plans", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.list("problems")).anySatisfy(fault -> {
            assertThat(text(fault, "location")).isEqualTo(field);
            assertThat(text(fault, "message")).contains(way);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /refresh | {\"asOf\": 5} | asOf | Must be a text",
                "POST | /refresh | {\"asOf\": \"yesterday\"} | asOf | for instance “2017-09-30”",
                "POST | /refresh | {\"asOf\": \"2026-11-24\"} | asOf | Choose a day that has come",
                "POST | /refresh | {\"day\": 1} | day | known are asOf",
                "PUT | /schedule | {\"days\": [\"MON\"]} | at | for instance \"06:30\"",
                "PUT | /schedule | {\"at\": \"25:00\"} | at | for instance “06:30”",
                "PUT | /schedule | {\"at\": \"06:30\", \"days\": []} | days | [\"MON\", \"THU\"]",
                "PUT | /schedule | {\"at\": \"06:30\", \"days\": [\"Montag\"]} | days | [\"MON\", \"THU\"]",
                "PUT | /schedule | {\"at\": \"06:30\", \"days\": \"MON\"} | days | [\"MON\", \"THU\"]",
                "POST | /imports?tab=shoes | {} | tab | ?tab=accounts",
                "POST | /imports | {} | tab | ?tab=accounts",
                "POST | /identities | {} | from | Is missing",
                "POST | /identities | {} | same | Must be true where",
                "POST | /identities | {'from': 'A-2', 'to': 'Q', 'same': true} | to | has the key “Q”. Give its",
                "POST | /identities | {'from': 'A-2', 'to': 'A-1', 'same': true} | from | Only an account that"
            })
    void a_faulty_request_about_a_plan_names_the_field_and_the_way_out(
            String method, String path, String body, String field, String way) {
        Rest.Answer answer = rest.send(
                method, path(path), Optional.of("application/json"), BodyPublishers.ofString(body.replace('\'', '"')));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.list("problems")).anySatisfy(fault -> {
            assertThat(text(fault, "location")).isEqualTo(field);
            assertThat(text(fault, "message")).contains(way);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"deal_stage\": 5} | mapping | Must be JSON such as",
                "[] | mapping | Must be JSON such as",
                "{ | mapping | Must be JSON such as",
                "{\"Nobody\": \"Stage\"} | mapping | Nobody"
            })
    void a_faulty_mapping_names_what_it_does_not_know(String mapping, String field, String way) {
        Rest.Answer answer =
                rest.upload(path("/imports?tab=accounts&dryRun=true"), "a.csv", ACCOUNTS, Map.of("mapping", mapping));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.list("problems")).anySatisfy(fault -> {
            assertThat(text(fault, "location")).isEqualTo(field);
            assertThat(text(fault, "message")).contains(way);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/plans/%s/tabs/Shoes,Shoes",
        "GET,/api/plans/%s/goals/G-9/deals,G-9",
        "GET,/api/plans/%s/accounts/A-9,A-9",
        "GET,/api/nothing,/api/nothing",
        "GET,/nothing,/nothing"
    })
    void what_is_not_there_is_told_by_name(String method, String path, String name) {
        Rest.Answer answer = rest.send(method, path.formatted(plan), Optional.empty(), BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains(name);
    }

    @Test
    void a_spreadsheet_that_is_no_plan_is_told_from_a_plan() {
        Rest.Answer made = rest.post("/v4/spreadsheets", "{\"properties\": {\"title\": \"Holiday list\"}}");
        String id = made.text("spreadsheetId");

        for (String path : List.of("/refresh", "/imports?tab=accounts")) {
            Rest.Answer answer = path.startsWith("/imports")
                    ? rest.upload("/api/plans/" + id + path, "a.csv", ACCOUNTS, Map.of())
                    : rest.post("/api/plans/" + id + path, "{}");

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text("detail")).as(path).contains("Holiday list");
        }
        assertThat(rest.get("/api/plans/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_body_of_another_kind_names_the_header_to_send() {
        for (String path : List.of("/refresh", "/imports?tab=accounts")) {
            Rest.Answer answer = plain("POST", path(path));

            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.text("detail")).as(path).contains("text/plain").contains("Content-Type");
        }
    }

    @Test
    void an_upload_without_a_file_and_one_that_is_too_large_say_what_to_send() {
        Rest.Answer missing = rest.send(
                "POST",
                path("/imports?tab=accounts"),
                Optional.of("multipart/form-data; boundary=x"),
                BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--x--\r\n"));
        Rest.Answer large = rest.upload(path("/imports?tab=accounts"), "a.csv", new byte[TOO_LARGE], Map.of());

        assertThat(missing.status()).isEqualTo(400);
        assertThat(text(missing.list("problems").get(0), "location")).isEqualTo("file");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("detail")).contains("64 MB");
    }

    private Rest.Answer plain(String method, String path) {
        return rest.send(method, path, Optional.of("text/plain"), BodyPublishers.ofString("{\"at\": \"06:30\"}"));
    }

    private String path(String rest) {
        return "/api/plans/" + plan + rest;
    }

    private static String text(JsonElement object, String field) {
        return ((JsonObject) object).get(field).getAsString();
    }
}
