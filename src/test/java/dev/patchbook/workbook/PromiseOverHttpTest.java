package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import dev.patchbook.google.Caller;
import dev.patchbook.google.GoogleWorkspace;
import dev.patchbook.google.WorkspaceSettings;
import dev.patchbook.localworkspace.LocalWorkspaceServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise of the merge through the Sheets interface: real requests of the AE's, real reads, real batches, and the
/// gateway's own repair.
class PromiseOverHttpTest {

    private static final int SEQUENCES = Integer.getInteger("patchbook.sequences.http", 20);
    private static final int FIRST = Integer.getInteger("patchbook.sequences.first", 0);
    private static final int REFRESHES = 4;

    @TempDir
    Path folder;

    @Test
    void every_cell_of_the_ae_s_is_still_there_beside_the_right_key() throws IOException {
        assertThat(brokenIn(false)).isEmpty();
    }

    @Test
    void what_an_edit_between_read_and_write_made_the_write_displace_is_put_back() throws IOException {
        assertThat(brokenIn(true)).isEmpty();
    }

    private List<String> brokenIn(boolean edits) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        long cells = 0;
        int repaired = 0;
        List<String> broken = new ArrayList<>();
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, clock)) {
            GoogleWorkspace google =
                    new GoogleWorkspace(WorkspaceSettings.local(URI.create(server.url())), Clock.systemUTC());
            for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
                Desk desk = new DeskOverHttp(
                        "Plan " + seed,
                        browser(server.url()),
                        google.session(new Caller.Token("as:patchbook@example.com")));
                PromiseSequence sequence = new PromiseSequence(seed, new Random(seed), desk, edits).run(REFRESHES);
                cells += sequence.cells();
                repaired += sequence.repaired();
                broken.addAll(sequence.broken());
            }
        }
        System.out.printf(
                "merge over HTTP: %d sequences of %d refreshes%s, %d cells of the AE's followed, %d lost%n",
                SEQUENCES,
                REFRESHES,
                edits ? " with edits between read and write (%d repaired)".formatted(repaired) : "",
                cells,
                broken.size());
        return broken;
    }

    private static Sheets browser(String url) {
        return new Sheets.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        request -> request.setReadTimeout(60_000))
                .setRootUrl(url)
                .setApplicationName("an AE's browser")
                .build();
    }
}
