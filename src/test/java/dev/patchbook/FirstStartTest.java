package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    private static final String SAMPLE = "Sample plan (invented data)";

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:00Z");
    private final List<String> terminal = new CopyOnWriteArrayList<>();

    @TempDir
    private Path data;

    @Test
    void an_empty_folder_gets_the_sample_plan_refreshed_and_the_terminal_says_what_was_done_and_where_to_look()
            throws IOException {
        try (Running running = start()) {
            running.welcome();
            Rest rest = new Rest(running.port());

            JsonObject plan = onlyPlan(rest);
            assertThat(plan.get("name").getAsString()).isEqualTo(SAMPLE);
            assertThat(plan.getAsJsonObject("lastRefresh").get("outcome").getAsString())
                    .isEqualTo("succeeded");
            assertThat(rest.rows(plan.get("planId").getAsString(), "Start")
                            .getFirst()
                            .toString())
                    .contains("This is a sample")
                    .contains("invented");
            assertThat(rest.get("/readyz").status()).isEqualTo(200);
            assertThat(String.join("\n", terminal))
                    .containsSubsequence(
                            "Making a sample plan with invented data…",
                            "“" + SAMPLE + "”: Changed ",
                            "Patchbook is ready: http://localhost:" + running.port(),
                            "Files: " + data.resolve("drive"),
                            "Stop with Ctrl-C.");
        }
    }

    @Test
    void a_first_start_that_was_cut_off_before_its_refresh_is_brought_to_its_end_and_makes_no_second_plan()
            throws IOException {
        String plan;
        try (Running running = start()) {
            plan = onlyPlan(new Rest(running.port())).get("planId").getAsString();
        }
        forgetRuns();

        try (Running running = start()) {
            JsonObject again = onlyPlan(new Rest(running.port()));

            assertThat(again.get("planId").getAsString()).isEqualTo(plan);
            assertThat(again.getAsJsonObject("lastRefresh").get("outcome").getAsString())
                    .isEqualTo("succeeded");
        }
        terminal.clear();
        start().close();
        assertThat(terminal).as("a third start has nothing left to do").isEmpty();
    }

    private Running start() throws IOException {
        return Running.start(new Configuration(0, data, true, false), clock, terminal::add);
    }

    private static JsonObject onlyPlan(Rest rest) {
        assertThat(rest.get("/api/plans").list("plans")).hasSize(1);
        return rest.get("/api/plans").list("plans").get(0).getAsJsonObject();
    }

    private void forgetRuns() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("store"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
