package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.SharedTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Recorded traffic of Google's own servers, sent to an empty workspace: all calls are answered as recorded.
class ConformanceTest {
    private static final int INTERACTIONS = 835;
    private static final int CELL_FACETS = 1356;
    private static final int MATCHED_CELL_FACETS = 1353;

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder.resolve("drive"), InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void recorded_calls_are_answered_as_google_answered_them() throws Exception {
        Path differences = folder.resolve("differences.json");

        String said = run("conformance/replay.py", "--json", differences.toString());

        System.out.println("Recorded traffic: " + lastLine(said));
        assertThat(numberAfter("interactions", said)).as(said).isEqualTo(INTERACTIONS);
        assertThat(differing(differences)).isEmpty();
        assertThat(numberAfter("matched", said)).as(said).isEqualTo(INTERACTIONS);
    }

    @Test
    void recorded_cells_are_shown_as_google_showed_them() throws Exception {
        String said = run("conformance/grid_replay.py");

        System.out.println("Recorded cells: " + lastLine(said));
        assertThat(numberAfter("values", said)).as(said).isEqualTo(CELL_FACETS);
        assertThat(numberAfter("matched", said)).as(said).isGreaterThanOrEqualTo(MATCHED_CELL_FACETS);
    }

    private String run(String script, String... more) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of("--base-url", server.url()));
        arguments.addAll(List.of(more));
        return SharedTool.run(script, arguments.toArray(String[]::new)).said();
    }

    /// The recordings of which an interaction in scope was answered otherwise.
    private static Set<String> differing(Path report) throws IOException {
        Set<String> differing = new TreeSet<>();
        for (JsonElement each : JsonParser.parseString(Files.readString(report))
                .getAsJsonObject()
                .getAsJsonArray("cassettes")) {
            JsonObject cassette = each.getAsJsonObject();
            for (JsonElement row : cassette.getAsJsonArray("interactions")) {
                JsonObject interaction = row.getAsJsonObject();
                if (interaction.get("tier").getAsString().equals("core")
                        && interaction.get("state").getAsString().equals("failed")) {
                    differing.add(cassette.get("cassette").getAsString());
                }
            }
        }
        return differing;
    }

    private static String lastLine(String said) {
        return said.lines().toList().getLast();
    }

    private static int numberAfter(String word, String said) {
        Matcher number = Pattern.compile("\\b" + word + " (\\d+)").matcher(lastLine(said));
        assertThat(number.find()).as(said).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
