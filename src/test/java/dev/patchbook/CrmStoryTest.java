package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a newcomer with a real CRM export, by REST on the running program: from an empty folder to a
/// forecast.
class CrmStoryTest {

    private static final String PLAN = """
            {"template": "comprehensive", "name": "Territory 2017", "currency": "USD", "timeZone": "America/New_York",
             "fiscalYearStart": "2017-01-01",
             "quota": {"quarters": [1000000, 2500000, 2900000, 2800000]}}""";

    private final SettableClock clock = new SettableClock("2018-01-08T15:00:00Z");
    private Running running;
    private Rest rest;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {});
        rest = new Rest(running.port());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void two_exports_and_a_quota_become_a_plan_whose_every_figure_of_the_pipeline_holds() throws Exception {
        byte[] accounts = Files.readAllBytes(SharedData.path("data/crm/accounts.csv"));
        byte[] deals = Files.readAllBytes(SharedData.path("data/crm/sales_pipeline.csv"));
        assertThat(rest.get("/api/plans").list("plans")).isEmpty();
        assertThat(rest.get("/api/templates").list("templates").toString()).contains("Full plan", "Short plan");
        Rest.Answer made = rest.post("/api/plans", PLAN);
        assertThat(made.status()).isEqualTo(201);
        String plan = "/api/plans/" + made.text("planId");

        Rest.Answer dry = bring(plan + "/imports?tab=accounts&dryRun=true", accounts);
        assertThat(count(dry, "added")).isEqualTo(85);
        assertThat(rest.rows(made.text("planId"), "Accounts")).isEmpty();
        assertThat(count(bring(plan + "/imports?tab=accounts", accounts), "added"))
                .isEqualTo(85);
        dry = bring(plan + "/imports?tab=opportunities&dryRun=true", deals);
        assertThat(count(dry, "added")).isEqualTo(8_800);
        assertThat(dry.list("changes")).hasSize(1_000);
        assertThat(count(bring(plan + "/imports?tab=opportunities", deals), "added"))
                .isEqualTo(8_800);

        Rest.Answer year = rest.post(plan + "/refresh", "{\"asOf\": \"2017-12-31\"}");
        assertThat(year.status()).isEqualTo(200);
        assertThat(year.text("asOf")).isEqualTo("2017-12-31");
        comparePipeline(made.text("planId"), "2017-12-31");
        JsonObject goals = goals(made.text("planId"));
        double won = won(made.text("planId"), "2017 Q4");
        assertThat(goals.getAsJsonObject("2017 Q4").get("Actual").getAsDouble()).isEqualTo(won);
        assertThat(goals.getAsJsonObject("2017").get("Target").getAsDouble()).isEqualTo(9_200_000);

        rest.post(plan + "/refresh", "{\"asOf\": \"2017-09-30\"}");
        comparePipeline(made.text("planId"), "2017-09-30");
        JsonObject ahead = goals(made.text("planId")).getAsJsonObject("2017 Q4");
        double low = ahead.get("Forecast P10").getAsDouble();
        double middle = ahead.get("Forecast P50").getAsDouble();
        double high = ahead.get("Forecast P90").getAsDouble();
        assertThat(won).isBetween(low, high);
        assertThat(high - low).isLessThanOrEqualTo(0.6 * middle);

        Rest.Answer counted = rest.get(plan + "/goals/2017%20Q4/deals");
        assertThat(counted.status()).isEqualTo(200);
        Rest.Answer account = rest.get(plan + "/accounts/Cancity");
        assertThat(account.status()).isEqualTo(200);
        assertThat(account.body().toString()).contains("Cancity");

        Rest.Answer again = bring(plan + "/imports?tab=opportunities", deals);
        assertThat(List.of(count(again, "added"), count(again, "updated"), count(again, "unchanged")))
                .containsExactly(0, 0, 8_800);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_a_way_out_and_changes_nothing() {
        String id = rest.post("/api/plans", PLAN).text("planId");
        Map<String, byte[]> files = Map.of(
                "picture.csv",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "cut.xlsx",
                new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0},
                "letter.xlsx",
                "Dear all".getBytes(StandardCharsets.UTF_8),
                "titles.csv",
                "Name of the pet,Colour\nRex,brown\n".getBytes(StandardCharsets.UTF_8));

        files.forEach((name, bytes) -> {
            Rest.Answer answer = rest.upload("/api/plans/" + id + "/imports?tab=accounts", name, bytes, Map.of());

            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.mediaType()).as(name).isEqualTo("application/problem+json");
            assertThat(answer.list("problems")).as(name).isNotEmpty();
            assertThat(answer.text("detail")).as(name).isNotBlank();
        });
        assertThat(rest.rows(id, "Accounts")).isEmpty();
    }

    private Rest.Answer bring(String path, byte[] file) {
        Rest.Answer answer = rest.upload(path, "export.csv", file, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static int count(Rest.Answer answer, String what) {
        return answer.json().get(what).getAsInt();
    }

    private JsonObject goals(String id) {
        JsonObject goals = new JsonObject();
        rest.rows(id, "Goal tracking")
                .forEach(row -> goals.add(row.get("Goal ID").getAsString(), row));
        return goals;
    }

    private double won(String id, String quarter) {
        return rest.rows(id, "Pipeline").stream()
                .filter(row -> row.get("Name").getAsString().equals(quarter))
                .mapToDouble(row -> row.get("Won amount").getAsDouble())
                .sum();
    }

    /// Every cell of the tab beside a computation of the same in Python.
    private void comparePipeline(String id, String asOf) throws IOException, InterruptedException {
        JsonObject rows = new JsonObject();
        rest.rows(id, "Pipeline")
                .forEach(row -> rows.add(
                        row.get("Group").getAsString() + "/" + row.get("Name").getAsString(), row));
        JsonObject reference = PipelineInPython.asOf(asOf);

        assertThat(rows.keySet()).containsAll(reference.keySet());
        for (String name : reference.keySet()) {
            for (Map.Entry<String, JsonElement> cell :
                    reference.getAsJsonObject(name).entrySet()) {
                String place = asOf + " " + name + " " + cell.getKey();
                JsonElement found = rows.getAsJsonObject(name).get(cell.getKey());
                if (cell.getValue().isJsonNull()) {
                    assertThat(found).as(place).isEqualTo(JsonNull.INSTANCE);
                } else {
                    double number = cell.getValue().getAsDouble();
                    assertThat(found.getAsDouble())
                            .as(place)
                            .isCloseTo(number, within(Math.max(1e-9, Math.abs(number) * 1e-12)));
                }
            }
        }
    }
}
