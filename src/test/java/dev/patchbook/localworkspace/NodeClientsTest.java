package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clients that Node programs use. Runs where `PATCHBOOK_NODE` names a folder in which `npm install googleapis
/// google-spreadsheet` was run, and is skipped elsewhere.
class NodeClientsTest {

    @Test
    void node_programs_work_with_it_as_with_google(@TempDir Path folder) throws Exception {
        String packages = System.getenv().getOrDefault("PATCHBOOK_NODE", "");
        Assumptions.assumeTrue(
                !packages.isEmpty() && Files.exists(Path.of(packages, "node_modules", "googleapis")),
                "Node's clients are not here: run npm install googleapis google-spreadsheet in a folder, and name it"
                        + " by PATCHBOOK_NODE.");

        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, InstantSource.system())) {
            Process node = node(server.url(), packages);
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            System.out.print(said);
            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said.lines()).hasSize(7).allMatch(line -> line.startsWith("holds: "));
        }
    }

    private static Process node(String url, String packages) throws IOException {
        return new ProcessBuilder("node", "src/test/node/google_clients.mjs", url, packages)
                .redirectErrorStream(true)
                .start();
    }
}
