package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that nobody should send, and a log that somebody edited, by REST on the running program: each is answered
/// with the place and the way out, and nothing is lost.
class HostileImportTest {

    private static final String HEAD = "Opportunity ID,Account,Stage,Amount,Created\n";
    private static final String DEALS = HEAD + "D1,Acme,Won,5,2026-01-02\nD2,Acme,Won,5,2026-01-02\n";

    private final SettableClock clock = new SettableClock("2026-06-01T10:00:00Z");
    private Running running;
    private Rest rest;
    private String id;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        id = rest.post("/api/plans", """
                        {"template": "comprehensive", "name": "Territory", "currency": "EUR", "timeZone": "Etc/UTC",
                         "fiscalYearStart": "2026-01-01"}""").text("planId");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tab\": null, \"source\": null, \"kind\": null, \"key\": null, \"cell\": null}",
                "{\"tab\": \"Opportunities\", \"source\": \"file\", \"kind\": [], \"key\": {}, \"cell\": true}"
            })
    void a_decision_about_no_place_is_refused(String at) {
        Rest.Answer answer = rest.post(
                path("/imports/conflicts"), "{\"decisions\": [{\"at\": %s, \"take\": \"crm\"}]}".formatted(at));

        assertRefused(answer, "decisions", "“at”");
    }

    @Test
    void a_blank_plan_is_not_found() {
        Rest.Answer answer = rest.get("/api/plans/%20/imports");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains("GET /api/plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqq[[", "HH:mm", "yyyy", "'day'", "MM/yy"})
    void a_format_that_writes_no_date_is_refused(String format) {
        Rest.Answer answer = bring(
                "opportunities", DEALS, "{\"Created\": {\"to\": \"Created\", \"format\": \"%s\"}}".formatted(format));

        assertRefused(answer, "mapping", "“%s” is no way to write a date".formatted(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd", "yyyy-MM-dd[ HH:mm]", "uuuu-M-d"})
    void a_format_that_writes_dates_is_taken(String format) {
        Rest.Answer answer = bring(
                "opportunities", DEALS, "{\"Created\": {\"to\": \"Created\", \"format\": \"%s\"}}".formatted(format));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.list("problems")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Amount\": \"Next step\", \"Stage\": \"NEXT STEP\"}",
                "{\"Amount\": \"My thing\", \"Stage\": \"my thing\"}"
            })
    void two_columns_for_one_header_are_refused(String mapping) {
        Rest.Answer answer = bring("opportunities", DEALS, mapping);

        assertRefused(answer, "mapping", "“Stage” and “Amount” cannot both go to");
        assertThat(rest.rows(id, "Opportunities")).isEmpty();
    }

    @Test
    void a_header_that_no_cell_can_hold_is_refused_in_few_words() {
        Rest.Answer answer = bring("opportunities", DEALS, "{\"Amount\": \"%s\"}".formatted("z".repeat(60_000)));

        assertRefused(answer, "mapping", "50,000 characters");
        assertThat(answer.text("detail").length()).isLessThan(500);
    }

    @Test
    void a_plan_is_not_imported_into_itself_so_that_what_the_ae_typed_is_not_taken_for_the_crms() {
        bring("opportunities", DEALS, "{}");
        put("Opportunities!J2", List.of("77"));

        Rest.Answer answer =
                rest.post(path("/imports?tab=opportunities"), "{\"source\": {\"driveFileId\": \"%s\"}}".formatted(id));
        bring("opportunities", DEALS, "{}");

        assertRefused(answer, "source", "is this plan itself");
        assertThat(amount()).isEqualTo(77);
    }

    @Test
    void a_tab_is_bound_or_not_and_nothing_between() {
        Rest.Answer answer =
                rest.post(path("/imports?tab=opportunities"), "{\"source\": {\"tab\": \"Raw\", \"bind\": \"yes\"}}");

        assertRefused(answer, "source", "\"bind\": true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Amount\": 1e999}",
                "{\"import\": null}",
                "{\"import\": [1, 2]}",
                "{\"import\": {}, \"cells\": {\"Amount\": {\"was\": 1e999, \"is\": -1e999}}}"
            })
    void garbage_on_the_import_log_says_nothing_and_stops_nothing(String garbage) {
        bring("opportunities", DEALS, "{}");
        for (int row = 2; row <= 4; row++) {
            put("Import log!C" + row, List.of(garbage, garbage, garbage));
        }

        Rest.Answer review = rest.get(path("/imports"));
        Rest.Answer refresh = rest.post(path("/refresh"), "{}");
        Rest.Answer again = bring("opportunities", DEALS.replaceFirst("Won,5", "Won,6"), "{}");
        Rest.Answer undo = rest.post(path("/imports/undo"), "");

        assertThat(List.of(review.status(), refresh.status(), again.status(), undo.status()))
                .containsOnly(200);
        assertThat(again.list("conflicts")).hasSize(1);
        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void two_imports_of_one_refresh_can_both_be_undone() {
        addTab("Raw accounts", List.of(List.of("Account"), List.of("Acme")));
        addTab("Raw deals", List.of(List.of("Opportunity ID", "Stage"), List.of("D1", "Won")));
        bind("accounts", "Raw accounts");
        bind("opportunities", "Raw deals");
        clock.advance(Duration.ofHours(1));
        put("Raw accounts!A3", List.of("Bolt"));
        put("Raw deals!A3", List.of("D2", "Lost"));
        assertThat(rest.post(path("/refresh"), "{}").list("imports")).hasSize(2);

        int first = rest.post(path("/imports/undo"), "").status();
        int second = rest.post(path("/imports/undo"), "").status();
        Rest.Answer third = rest.post(path("/imports/undo"), "");

        assertThat(List.of(first, second, third.status())).containsExactly(200, 200, 400);
        assertThat(third.text("title")).isEqualTo("Nothing was undone");
        assertThat(rest.rows(id, "Accounts")).hasSize(1);
        assertThat(rest.rows(id, "Opportunities")).hasSize(1);
    }

    private int amount() {
        return rest.rows(id, "Opportunities").getFirst().get("Amount").getAsInt();
    }

    private static void assertRefused(Rest.Answer answer, String location, String says) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        JsonObject problem = answer.list("problems").get(0).getAsJsonObject();
        assertThat(problem.get("location").getAsString()).isEqualTo(location);
        assertThat(answer.text("detail")).contains(says);
    }

    private Rest.Answer bring(String tab, String csv, String mapping) {
        clock.advance(Duration.ofMinutes(1));
        return rest.upload(
                path("/imports?tab=" + tab),
                "deals.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("mapping", mapping));
    }

    private void bind(String target, String tab) {
        clock.advance(Duration.ofMinutes(1));
        fine(rest.post(
                path("/imports?tab=" + target), "{\"source\": {\"tab\": \"%s\", \"bind\": true}}".formatted(tab)));
    }

    private void addTab(String title, List<List<String>> cells) {
        fine(rest.post(
                "/v4/spreadsheets/" + id + ":batchUpdate",
                "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"%s\"}}}]}".formatted(title)));
        for (int row = 0; row < cells.size(); row++) {
            put(title + "!A" + (row + 1), cells.get(row));
        }
    }

    private void put(String range, List<String> cells) {
        fine(rest.put(
                "/v4/spreadsheets/" + id + "/values/" + Rest.segment(range) + "?valueInputOption=USER_ENTERED",
                new Gson().toJson(Map.of("values", List.of(cells)))));
    }

    private static JsonElement fine(Rest.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String path(String rest) {
        return "/api/plans/" + id + rest;
    }
}
