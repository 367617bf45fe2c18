package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import dev.patchbook.workbook.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedScheduleTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");

    @Test
    void a_scheduled_refresh_that_fails_shows_why_and_comes_again_at_its_next_time(@TempDir Path folder)
            throws IOException {
        try (Running running = Running.start(new Configuration(0, folder, false, false), clock, _ -> {})) {
            Rest rest = new Rest(running.port());
            String id = rest.post("/api/plans", """
                            {"template": "focused", "name": "Plan", "currency": "EUR", "timeZone": "Europe/Paris",
                             "fiscalYearStart": "2026-01-01"}""").text("planId");
            Rest.Answer set = rest.put("/api/plans/" + id + "/schedule", "{\"at\": \"06:30\"}");
            assertThat(set.text("nextRun")).isEqualTo("2026-11-24T05:30:00Z");
            Rest.Answer unmarked = rest.post("/v4/spreadsheets/" + id + ":batchUpdate", """
                    {"requests": [{"deleteDeveloperMetadata": {"dataFilter":
                      {"developerMetadataLookup": {"metadataKey": "%s"}}}}]}""".formatted(Metadata.PLAN));
            assertThat(unmarked.status()).isEqualTo(200);

            clock.advance(Duration.ofHours(20));
            await().atMost(LONG)
                    .until(() -> rest.get("/api/plans/" + id).text("nextRun").equals("2026-11-25T05:30:00Z"));

            JsonElement last = rest.get("/api/plans/" + id).json().get("lastRefresh");
            assertThat(last).isInstanceOfSatisfying(JsonObject.class, run -> {
                assertThat(run.get("outcome").getAsString()).isEqualTo("failed");
                assertThat(run.get("scheduled").getAsBoolean()).isTrue();
                assertThat(run.get("detail").getAsString()).contains("Plan");
            });
        }
    }
}
