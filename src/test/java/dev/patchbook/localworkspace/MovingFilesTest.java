package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are changed in Drive at the very moment when they are moved to their place in the folder.
class MovingFilesTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
    private static final int TIMES = 150;

    @TempDir
    private Path folder;

    @Test
    void what_is_written_anew_meanwhile_has_its_new_content() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        meanwhileSaving(clients -> {
            for (int i = 0; i < TIMES; i++) {
                String id = upload(clients.drive(), "File " + i, "old");
                String content = "new " + i;
                clients.drive().files().update(id, new File(), text(content)).execute();
                expected.put(id, content);
            }
        });

        Map<String, String> found = new TreeMap<>();
        try (LocalWorkspaceServer server = start()) {
            for (String id : expected.keySet()) {
                found.put(id, content(GoogleClients.of(server.url()).drive(), id));
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void what_is_deleted_meanwhile_does_not_come_back() throws Exception {
        meanwhileSaving(clients -> {
            for (int i = 0; i < TIMES; i++) {
                String id = upload(clients.drive(), "File " + i, "content");
                clients.drive().files().delete(id).execute();
                String book = clients.sheets()
                        .spreadsheets()
                        .create(new Spreadsheet())
                        .execute()
                        .getSpreadsheetId();
                clients.drive().files().delete(book).execute();
            }
        });

        try (LocalWorkspaceServer server = start()) {
            assertThat(GoogleClients.of(server.url())
                            .drive()
                            .files()
                            .list()
                            .execute()
                            .getFiles())
                    .isEmpty();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(".workspace"));
        }
    }

    /// Work with a workspace.
    private interface Work {
        void with(GoogleClients clients) throws IOException;
    }

    private void meanwhileSaving(Work work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean saved = new AtomicBoolean();
        try (LocalWorkspaceServer server = start()) {
            Thread saving = Thread.ofPlatform().start(() -> {
                try {
                    while (!done.get()) {
                        server.workspace().save();
                    }
                    saved.set(true);
                } catch (IOException e) {
                    done.set(true);
                }
            });
            work.with(GoogleClients.of(server.url()));
            done.set(true);
            saving.join();
        }
        assertThat(saved).as("every save went well").isTrue();
    }

    private LocalWorkspaceServer start() throws IOException {
        return LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
    }

    private static String upload(Drive drive, String name, String content) throws IOException {
        return drive.files()
                .create(new File().setName(name), text(content))
                .execute()
                .getId();
    }

    private static String content(Drive drive, String id) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        drive.files().get(id).executeMediaAndDownloadTo(content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayContent text(String content) {
        return new ByteArrayContent("text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
