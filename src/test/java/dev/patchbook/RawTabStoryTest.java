package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports that the AE pastes into a tab, lets a connector fill, or puts into the folder beside the plan, by REST on
/// the
/// running program.
class RawTabStoryTest {

    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory 2026", "currency": "EUR", "timeZone": "Europe/Paris",
             "fiscalYearStart": "2026-01-01"}""";
    private static final Object[][] THREE_DEALS = {
        {"Opportunity ID", "Account Name", "Opportunity Name", "Stage", "Amount", "Created Date", "Close Date"},
        {"D-1", "Ambrosia Foods", "Ovens", "Negotiation", 12000, 46100, 46400},
        {"D-2", "Borealis Freight", "Trucks", "Closed Won", 30000, 46000, 46200},
        {"D-3", "Cobalt Mining", "Drills", "Closed Won", 8000, 46010, 46210}
    };

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");
    private Running running;
    private Rest rest;
    private Path folder;
    private String id;
    private String plan;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        folder = data;
        running = Running.start(new Configuration(0, data, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        id = rest.post("/api/plans", PLAN).text("planId");
        plan = "/api/plans/" + id;
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void an_export_pasted_into_a_tab_is_imported_once() {
        addTab("Pasted", THREE_DEALS);

        Rest.Answer dry = bring("opportunities&dryRun=true", "{\"source\": {\"tab\": \"pasted\"}}");
        Rest.Answer done = bring("opportunities", "{\"source\": {\"tab\": \"Pasted\"}}");

        assertThat(count(dry, "added")).isEqualTo(3);
        assertThat(count(done, "added")).isEqualTo(3);
        assertThat(rest.rows(id, "Opportunities").getFirst().get("Close date").getAsString())
                .isEqualTo("2027-01-13");
        assertThat(rest.get(plan + "/imports/sources").list("tabs").toString())
                .isEqualTo("[{\"tab\":\"Pasted\",\"boundTo\":[]}]");
    }

    @Test
    void text_that_was_pasted_into_one_column_is_cut_into_its_columns() {
        addTab(
                "Pasted",
                new Object[][] {{"Account ID;Account;Employees"}, {"A-1;\"Ambrosia; Foods\";120"}, {"A-2;Bolt;7"}});

        bring("accounts", "{\"source\": {\"tab\": \"Pasted\"}}");

        assertThat(rest.rows(id, "Accounts").getFirst().get("Account").getAsString())
                .isEqualTo("Ambrosia; Foods");
    }

    @Test
    void a_bound_tab_is_imported_with_every_refresh_and_never_written_to() {
        addTab("Connector", THREE_DEALS);
        bring("opportunities", "{\"source\": {\"tab\": \"Connector\", \"bind\": true}}");
        Rest.Answer first = refresh();
        assertThat(first.list("imports")).isEmpty();

        fill("Connector", new Object[][] {
            {"Opportunity ID", "Account Name", "Opportunity Name", "Stage", "Amount", "Created Date", "Close Date"},
            {"D-1", "Ambrosia Foods", "Ovens", "Closed Won", 12500, 46100, 46340},
            {"D-2", "Borealis Freight", "Trucks", "Closed Won", 30000, 46000, 46200},
            {"D-3", "Cobalt Mining", "Drills", "Closed Won", 8000, 46010, 46210},
            {"D-4", "Delta Dairies", "Pumps", "Negotiation", 5000, 46300, 46420}
        });
        clock.advance(Duration.ofHours(24));
        String raw = values("Connector");
        Rest.Answer second = refresh();
        Rest.Answer third = refresh();

        JsonObject brought = second.list("imports").get(0).getAsJsonObject();
        assertThat(List.of(
                        brought.get("added").getAsInt(), brought.get("updated").getAsInt()))
                .containsExactly(1, 1);
        assertThat(second.json().getAsJsonObject("calls").toString()).isEqualTo("{\"read\":2,\"write\":1,\"drive\":0}");
        assertThat(second.text("dataAsOf")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(third.list("imports")).isEmpty();
        assertThat(third.text("dataAsOf")).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(values("Connector")).isEqualTo(raw);
        assertThat(rest.rows(id, "Opportunities")).hasSize(4);
        assertThat(won()).isEqualTo(12500 + 30000 + 8000);
    }

    @Test
    void a_deal_that_leaves_a_bound_tab_counts_nowhere_in_the_same_refresh() {
        addTab("Connector", deals(10));
        bring("opportunities", "{\"source\": {\"tab\": \"Connector\", \"bind\": true}}");

        fill("Connector", deals(9));
        Rest.Answer answer = refresh();

        assertThat(answer.list("imports").get(0).getAsJsonObject().get("gone").getAsInt())
                .isEqualTo(1);
        assertThat(rest.rows(id, "Opportunities").getLast().get("In CRM").getAsString())
                .isEqualTo("No, since 2026-11-23");
        assertThat(won()).isEqualTo(9 * 1000);
    }

    @Test
    void a_bound_tab_that_loses_too_much_is_stopped_and_the_refresh_goes_on() {
        addTab("Connector", deals(10));
        bring("opportunities", "{\"source\": {\"tab\": \"Connector\", \"bind\": true}}");

        fill("Connector", deals(2));
        Rest.Answer answer = refresh();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.list("imports")
                        .get(0)
                        .getAsJsonObject()
                        .get("stopped")
                        .getAsString())
                .contains("8 of the 10 records");
        assertThat(answer.list("notices").toString()).contains("Connector was not imported into Opportunities");
        assertThat(won()).isEqualTo(10 * 1000);
        assertThat(rest.rows(id, "Start").toString()).contains("Connector was not imported into Opportunities");
    }

    @Test
    void a_tab_that_is_no_longer_bound_is_left_alone() {
        addTab("Connector", deals(3));
        bring("opportunities", "{\"source\": {\"tab\": \"Connector\", \"bind\": true}}");

        assertThat(rest.delete(plan + "/imports/sources/connector").status()).isEqualTo(204);
        assertThat(rest.delete(plan + "/imports/sources/connector").status()).isEqualTo(404);
        fill("Connector", deals(4));

        assertThat(refresh().list("imports")).isEmpty();
        assertThat(rest.rows(id, "Opportunities")).hasSize(3);
    }

    @Test
    void two_bound_tabs_bring_accounts_and_deals_in_one_refresh() {
        addTab("Raw accounts", new Object[][] {{"Account ID", "Account"}, {"A-1", "Ambrosia Foods"}});
        addTab("Raw deals", deals(3));
        bring("accounts", "{\"source\": {\"tab\": \"Raw accounts\", \"bind\": true}}");
        bring("opportunities", "{\"source\": {\"tab\": \"Raw deals\", \"bind\": true}}");

        fill("Raw accounts", new Object[][] {{"Account ID", "Account"}, {"A-1", "Ambrosia Foods"}, {"A-2", "Bolt"}});
        fill("Raw deals", deals(5));
        Rest.Answer answer = refresh();

        assertThat(answer.list("imports")).hasSize(2);
        assertThat(rest.rows(id, "Accounts")).hasSize(2);
        assertThat(rest.rows(id, "Opportunities")).hasSize(5);
        assertThat(rest.rows(id, "Prioritization")).hasSize(2);
    }

    @Test
    void the_newest_file_in_the_folder_beside_the_plan_can_be_imported() throws IOException {
        Path imports = besidePlan(folder.resolve("drive/Territory 2026"));
        Files.writeString(imports.resolve("deals.csv"), "Opportunity ID,Opportunity,Account\nD-1,Ovens,Ambrosia\n");
        Files.writeString(imports.resolve("readme.pdf"), "%PDF");
        long ago = System.currentTimeMillis() - 60_000;
        assertThat(imports.resolve("deals.csv").toFile().setLastModified(ago)).isTrue();

        JsonElement file = rest.get(plan + "/imports/sources").list("files").get(0);
        Rest.Answer answer = bring(
                "opportunities",
                "{\"source\": {\"driveFileId\": %s}}"
                        .formatted(file.getAsJsonObject().get("driveFileId")));

        assertThat(file.getAsJsonObject().get("name").getAsString()).isEqualTo("deals.csv");
        assertThat(count(answer, "added")).isEqualTo(1);
    }

    @Test
    void the_sources_name_the_headers_that_a_column_may_go_to_and_those_that_patchbook_fills() {
        JsonObject activity =
                rest.get(plan + "/imports/sources").list("targets").get(2).getAsJsonObject();

        assertThat(activity.get("tab").getAsString()).isEqualTo("Activity");
        assertThat(activity.get("headers").toString())
                .isEqualTo(
                        "[\"Activity ID\",\"Date\",\"Account ID\",\"Account\",\"Person\",\"Type\",\"Value\",\"Owner\",\"Status\",\"Notes\"]");
        assertThat(activity.get("filled").toString()).isEqualTo("[\"In CRM\",\"Imported at\"]");
    }

    @Test
    void an_export_whose_rows_cannot_be_told_apart_is_refused_with_its_headings() {
        addTab("Raw", new Object[][] {{"Nummer", "Bezeichnung"}, {"F-1", "Ambrosia Foods"}});

        Rest.Answer refused = rest.post(plan + "/imports?tab=accounts", "{\"source\": {\"tab\": \"Raw\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.list("headings").toString()).isEqualTo("[\"Nummer\",\"Bezeichnung\"]");
    }

    @Test
    void what_a_column_was_mapped_to_is_remembered_for_its_source() {
        String mapped = "{\"source\": {\"tab\": \"Raw\"}, \"mapping\": {\"Wert\": \"Amount\", \"Vermerk\": \"\"}}";
        addTab("Raw", new Object[][] {{"Opportunity ID", "Wert", "Vermerk"}, {"D-1", 5, "x"}});
        bring("opportunities", mapped);

        fill("Raw", new Object[][] {{"Opportunity ID", "Wert", "Vermerk"}, {"D-1", 6, "y"}});
        Rest.Answer again = bring("opportunities", "{\"source\": {\"tab\": \"Raw\"}}");
        Rest.Answer file = rest.upload(
                plan + "/imports?tab=opportunities&dryRun=true",
                "a.csv",
                "Opportunity ID,Wert\nD-9,7\n".getBytes(StandardCharsets.UTF_8),
                Map.of());

        assertThat(again.list("columns").toString())
                .contains("\"to\":\"Amount\",\"basis\":\"remembered\"")
                .contains("\"from\":\"Vermerk\",\"to\":\"\",\"basis\":\"left\"");
        assertThat(rest.rows(id, "Opportunities").getFirst().get("Amount").getAsInt())
                .isEqualTo(6);
        assertThat(file.list("columns").toString()).doesNotContain("remembered");
    }

    @Test
    void a_tab_that_is_not_there_or_is_the_plans_own_is_refused_by_name() {
        addTab("Raw", new Object[][] {{"Account"}});

        Rest.Answer missing = rest.post(plan + "/imports?tab=accounts", "{\"source\": {\"tab\": \"Row\"}}");
        Rest.Answer own = rest.post(plan + "/imports?tab=accounts", "{\"source\": {\"tab\": \"Opportunities\"}}");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text("detail")).contains("no tab “Row”", "“Raw”");
        assertThat(own.text("detail")).contains("“Opportunities” is a tab that Patchbook keeps");
    }

    private static Object[][] deals(int count) {
        Object[][] rows = new Object[count + 1][];
        rows[0] = new Object[] {"Opportunity ID", "Account", "Opportunity", "Stage", "Amount", "Created", "Close date"};
        for (int i = 1; i <= count; i++) {
            rows[i] = new Object[] {"D-" + i, "Company " + i, "Deal " + i, "Closed Won", 1000, 46000, 46200};
        }
        return rows;
    }

    private Rest.Answer bring(String tab, String body) {
        Rest.Answer answer = rest.post(plan + "/imports?tab=" + tab, body);
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private static int count(Rest.Answer answer, String what) {
        return answer.json().get(what).getAsInt();
    }

    private Rest.Answer refresh() {
        Rest.Answer answer = rest.post(plan + "/refresh", "{}");
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private double won() {
        return rest.rows(id, "Pipeline").stream()
                .filter(row -> row.get("Group").getAsString().equals("Total"))
                .findFirst()
                .orElseThrow()
                .get("Won amount")
                .getAsDouble();
    }

    private void addTab(String title, Object[][] cells) {
        sheets(
                ":batchUpdate",
                "{\"requests\": [{\"addSheet\": {\"properties\": {\"title\": \"%s\"}}}]}".formatted(title));
        fill(title, cells);
    }

    private void fill(String title, Object[][] cells) {
        sheets("/values/" + Rest.segment(title) + ":clear", "{}");
        Rest.Answer answer = rest.put(
                "/v4/spreadsheets/" + id + "/values/" + Rest.segment(title) + "!A1?valueInputOption=RAW",
                "{\"values\": %s}".formatted(new Gson().toJson(Arrays.asList(cells))));
        assertThat(answer.status()).isEqualTo(200);
    }

    private String values(String title) {
        return rest.get("/v4/spreadsheets/" + id + "/values/" + Rest.segment(title))
                .body()
                .toString();
    }

    private void sheets(String path, String body) {
        Rest.Answer answer = rest.post("/v4/spreadsheets/" + id + path, body);
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
    }

    /// The folder Imports, once the plan's own folder lies on the disk.
    private static Path besidePlan(Path planFolder) throws IOException {
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.isDirectory(planFolder));
        return Files.createDirectories(planFolder.resolve("Imports"));
    }
}
