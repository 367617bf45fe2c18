package dev.patchbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan whose accounts change hands and whose deals go, by REST on the running program.
class TrueDataStoryTest {

    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory", "currency": "USD", "timeZone": "Etc/UTC",
             "fiscalYearStart": "2026-01-01"}""";

    private final SettableClock clock = new SettableClock("2026-06-01T09:00:00Z");
    private Running running;
    private Rest rest;
    private String id;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        id = rest.post("/api/plans", PLAN).text("planId");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void accounts_that_change_hands_say_when_and_what_others_own_is_counted_in_the_report() {
        covers("aquill");
        bring("accounts", "Account,Owner\nAcme,Ada Quill\nBolt,Bo Reed\nCrux,Ada Quill\n");
        bring("opportunities", deals("Bo Reed"));
        name("aquill", "Ada Quill");
        refresh();
        assertThat(row("Prioritization", "Account", "Bolt").get("Why").getAsString())
                .isEqualTo("Not in your patch: the owner is Bo Reed");

        clock.advance(Duration.ofDays(1));
        bring("accounts", "Account,Owner\nAcme,Bo Reed\nBolt,Ada Quill\nCrux,Ada Quill\n");
        String notices = refresh().list("notices").toString();

        assertThat(row("Prioritization", "Account", "Acme").get("Why").getAsString())
                .isEqualTo("moved out 2026-06-02 to Bo Reed");
        assertThat(row("Prioritization", "Account", "Acme").get("Rank").isJsonNull())
                .isTrue();
        assertThat(row("Prioritization", "Account", "Bolt").get("Why").getAsString())
                .startsWith("moved in 2026-06-02 from Bo Reed; ");
        assertThat(row("Start", "Item", "Acme").get("Value").getAsString()).isEqualTo("moved out 2026-06-02");
        assertThat(notices).contains("1 account and 1 deal (500 USD) of owners that Settings does not cover");
        clock.advance(Duration.ofDays(3));
        refresh();
        assertThat(row("Prioritization", "Account", "Acme").get("Why").getAsString())
                .isEqualTo("moved out 2026-06-02 to Bo Reed");
    }

    @Test
    void a_refresh_makes_no_data_newer_and_deals_that_go_are_explained() {
        bring("opportunities", deals("Ada Quill"));
        String imported = refresh().text("dataAsOf");
        assertThat(line()).contains("has 2 rows, 800 USD").endsWith(" The plan counts the same.");

        clock.advance(Duration.ofDays(9));
        refresh();

        assertThat(rest.get("/api/plans/" + id).text("dataAsOf")).isEqualTo(imported);
        assertThat(row("Start", "Item", "Opportunities").get("Detail").getAsString())
                .contains("WARNING: 9 days old");
        bring("opportunities&full=true&confirm=true", "Opportunity ID,Stage,Amount,Created\nD1,Won,500,2026-01-02\n");
        refresh();
        assertThat(line())
                .contains("has 1 row, 500 USD; won 1 deal, 500 USD")
                .contains(" 1 row gone from the CRM (300 USD) stay on the tab and count nowhere.");
        assertThat(row("Pipeline", "Name", "All").get("Open").getAsInt()).isZero();
        assertThat(rest.rows(id, "Start").toString())
                .contains("1 deal is no longer in the CRM (300 USD): kept, counted nowhere.");
    }

    private static String deals(String owner) {
        return "Opportunity ID,Stage,Amount,Created,Close date,Owner\n"
                + "D1,Won,500,2026-01-02,2026-03-01,%s\nD2,Negotiation,300,2026-01-02,2026-08-01,Ada Quill\n"
                        .formatted(owner);
    }

    private String line() {
        return rest.rows(id, "Data quality").stream()
                .filter(row -> row.get("Kind").getAsString().startsWith("Import "))
                .map(row -> row.get("Problem").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private JsonObject row(String tab, String header, String value) {
        return rest.rows(id, tab).stream()
                .filter(row -> !row.get(header).isJsonNull())
                .filter(row -> row.get(header).getAsString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void covers(String names) {
        List<JsonObject> settings = rest.rows(id, "Settings");
        for (int i = 0; i < settings.size(); i++) {
            if (settings.get(i).get("Setting").getAsString().equals("Covers owners")) {
                type("Settings!C" + (i + 2), List.of(names));
            }
        }
    }

    /// A row of the table Owners.
    private void name(String inCrm, String name) {
        type("Settings!A" + (rest.rows(id, "Settings").size() + 2), List.of("Owners", inCrm, name));
    }

    private void type(String cell, List<String> values) {
        String json = new Gson().toJson(Map.of("values", List.of(values)));
        Rest.Answer answer = rest.put(
                "/v4/spreadsheets/" + id + "/values/" + cell.replace("!", "%21") + "?valueInputOption=RAW", json);
        assertThat(answer.status()).isEqualTo(200);
    }

    private void bring(String tab, String csv) {
        Rest.Answer answer =
                rest.upload("/api/plans/" + id + "/imports?tab=" + tab, "export.csv", csv.getBytes(UTF_8), Map.of());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private Rest.Answer refresh() {
        Rest.Answer answer = rest.post("/api/plans/" + id + "/refresh", "{}");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
