package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.workbook.CellAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account that comes back under another key, by REST on the running program: asked, answered, and what the computed
/// tabs make of it.
class IdentityStoryTest {

    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory", "currency": "EUR", "timeZone": "Europe/Paris",
             "fiscalYearStart": "2026-01-01", "quota": {"annual": 400000}}""";
    private static final String OLD = "Account ID,Account,Website\nA-1,Acme GmbH,acme.example\nA-2,Bolt,\nA-3,Crux,\n";
    private static final String NEW = OLD.replace("A-1,Acme GmbH,", "A-9,Acme Corporation,www.");
    private static final String DEALS = """
            Opportunity ID,Account ID,Account,Stage,Amount,Created,Close date
            O-1,A-1,Acme GmbH,Closed Won,12000,2026-02-01,2026-05-20
            O-2,A-1,Acme GmbH,Negotiation,7000,2026-04-01,2026-09-20
            O-3,A-2,Bolt,Negotiation,500,2026-04-01,2026-09-20
            """;

    private final SettableClock clock = new SettableClock("2026-06-01T10:00:00Z");
    private Running running;
    private Rest rest;
    private String plan;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
        plan = rest.post("/api/plans", PLAN).text("planId");
        bring("accounts&full=true", OLD);
        bring("opportunities", DEALS);
        refresh();
        type("Prioritization", "A-1", "My rank", "1");
        type("Prioritization", "A-1", "My reason", "Ada asked");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void what_the_ae_typed_beside_the_old_account_stands_beside_the_new_one_and_its_deals_count_once() {
        JsonElement total = total();
        Rest.Answer imported = bring("accounts&full=true&confirm=true", NEW);
        refresh();
        type("Prioritization", "A-9", "My reason", "new owner");
        JsonObject open = line("A-1 = A-9");

        Rest.Answer answer = answer(true);
        refresh();

        JsonObject proposal = imported.list("proposals").get(0).getAsJsonObject();
        assertThat(proposal.get("kind").getAsString()).isEqualTo("renamed");
        assertThat(proposal.getAsJsonObject("to").get("key").getAsString()).isEqualTo("A-9");
        assertThat(open.get("Kind").getAsString()).isEqualTo("May be the same company");
        assertThat(open.get("Amount touched").getAsDouble()).isEqualTo(19_000);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("inCrm")).isEqualTo("No, renamed to A-9 on 2026-06-01");
        assertThat(beside("A-9", "My rank")).isEqualTo("1");
        assertThat(beside("A-9", "Rank")).isEqualTo("1");
        assertThat(beside("A-9", "My reason")).isEqualTo("new owner");
        assertThat(beside("A-9", "My note")).isEqualTo("My reason was “Ada asked” on Acme GmbH (A-1)");
        assertThat(beside("A-9", "Open pipeline")).isEqualTo("7000");
        assertThat(total()).isEqualTo(total);
        assertThat(rest.rows(plan, "Data quality"))
                .noneSatisfy(row -> assertThat(row.get("Kind").getAsString()).contains("same company"));
    }

    @Test
    void confirmed_before_a_refresh_the_row_of_the_old_account_becomes_the_new_one_s() {
        bring("accounts&full=true&confirm=true", NEW);

        answer(true);
        refresh();

        assertThat(beside("A-9", "My rank")).isEqualTo("1");
        assertThat(beside("A-9", "My reason")).isEqualTo("Ada asked");
        assertThat(rest.rows(plan, "Prioritization")).hasSize(3);
    }

    @Test
    void taken_back_after_a_refresh_the_ranks_and_deals_are_where_they_were() {
        bring("accounts&full=true&confirm=true", NEW);
        answer(true);
        refresh();
        JsonObject last = rest.get(path("/imports")).body().getAsJsonObject().getAsJsonObject("last");

        Rest.Answer undone = rest.post(path("/imports/undo"), "");
        refresh();

        assertThat(last.get("kind").getAsString()).isEqualTo("answer");
        assertThat(last.get("from").getAsString()).isEqualTo("Acme GmbH");
        assertThat(undone.text("undone")).isEqualTo("answer");
        assertThat(undone.list("left")).isEmpty();
        assertThat(beside("A-1", "My rank")).isEqualTo("1");
        assertThat(beside("A-1", "My reason")).isEqualTo("Ada asked");
        assertThat(rest.rows(plan, "Opportunities"))
                .extracting(row -> row.get("Account ID").getAsString())
                .containsExactly("A-1", "A-1", "A-2");
        assertThat(line("A-1 = A-9").get("Amount touched").getAsDouble()).isEqualTo(19_000);
    }

    @Test
    void an_answer_that_cannot_hold_says_that_it_was_not_carried_out() {
        Rest.Answer refused = answer(true);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("title")).isEqualTo("Your answer was not carried out");
        assertThat(refused.text("detail")).contains("No account on Accounts has the key “A-9”. Give its Account ID");
    }

    @Test
    void told_apart_they_are_not_asked_about_again_and_the_old_one_counts_nowhere() {
        bring("accounts&full=true&confirm=true", NEW);

        Rest.Answer answer = answer(false);
        refresh();
        Rest.Answer again = bring("accounts&full=true", NEW);

        assertThat(answer.text("inCrm")).isEqualTo("No, since 2026-06-01; not A-9");
        assertThat(again.list("proposals")).isEmpty();
        assertThat(rest.rows(plan, "Data quality"))
                .noneSatisfy(row -> assertThat(row.get("Kind").getAsString()).contains("same company"));
        assertThat(beside("A-1", "My reason")).isEqualTo("Ada asked");
        assertThat(beside("A-1", "Why")).startsWith("no longer on Accounts since");
    }

    private Rest.Answer bring(String tab, String csv) {
        Rest.Answer answer =
                rest.upload(path("/imports?tab=" + tab), "export.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private void refresh() {
        assertThat(rest.post(path("/refresh"), "{}").status()).isEqualTo(200);
    }

    private Rest.Answer answer(boolean same) {
        return rest.post(path("/identities"), "{\"from\": \"A-1\", \"to\": \"A-9\", \"same\": %s}".formatted(same));
    }

    /// What the AE types in the sheet.
    private void type(String tab, String id, String header, String value) {
        Rest.Answer content = rest.get(path("/tabs/" + tab));
        JsonArray headers = content.list("headers");
        int column = IntStream.range(0, headers.size())
                .filter(i -> headers.get(i).getAsString().equals(header))
                .findFirst()
                .orElseThrow();
        List<JsonObject> rows = rest.rows(plan, tab);
        int row = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).get("Account ID").getAsString().equals(id))
                .findFirst()
                .orElseThrow();
        String range = tab + "%21" + CellAddress.columnName(column) + (row + 2);
        Rest.Answer typed = rest.put(
                "/v4/spreadsheets/" + plan + "/values/" + range + "?valueInputOption=USER_ENTERED",
                "{\"values\": [[\"" + value + "\"]]}");
        assertThat(typed.status()).as(typed.body().toString()).isEqualTo(200);
    }

    private String beside(String id, String header) {
        return rest.rows(plan, "Prioritization").stream()
                .filter(row -> row.get("Account ID").getAsString().equals(id))
                .findFirst()
                .orElseThrow()
                .get(header)
                .getAsString();
    }

    private JsonObject line(String record) {
        return rest.rows(plan, "Data quality").stream()
                .filter(row -> !row.get("Record").isJsonNull()
                        && row.get("Record").getAsString().equals(record))
                .findFirst()
                .orElseThrow();
    }

    private JsonElement total() {
        return rest.rows(plan, "Pipeline").getFirst();
    }

    private String path(String rest) {
        return "/api/plans/" + plan + rest;
    }
}
