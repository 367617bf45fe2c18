package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder's disk takes no more: here no file may become larger than some kilobytes, in a process of its own.
class FullDiskTest {
    /// In units of 512 bytes.
    private static final String[] SMALL_FILES = {"sh", "-c", "ulimit -S -f 64; exec \"$@\"", "sh"};

    private static final int LARGEST_FILE = 64 * 512;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAShellThatLimits() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here that could limit files");
    }

    @Test
    void what_cannot_be_written_is_refused_in_words_and_all_that_was_answered_is_there_after_a_kill() throws Exception {
        List<String> answered = new ArrayList<>();
        String id;
        GoogleJsonResponseException refused;
        ServedFolder served = ServedFolder.start(folder, ServedFolder.SELDOM, SMALL_FILES);
        try {
            GoogleClients google = GoogleClients.of(served.url());
            id = create(google, "Plan");
            refused = fill(google, id, answered);
        } finally {
            served.kill();
        }

        assertThat(refused.getStatusCode()).isEqualTo(503);
        assertThat(refused.getDetails().getMessage())
                .startsWith("There is no room left on the disk of the folder " + folder)
                .endsWith("make room, and try again.");
        assertThat(rowsAfterARestart(id)).containsExactlyElementsOf(answered).hasSizeGreaterThan(5);
    }

    @Test
    void what_fits_is_still_written_after_a_write_that_did_not_and_nothing_of_that_is_left() throws Exception {
        List<String> answered = new ArrayList<>();
        String id;
        ServedFolder served = ServedFolder.start(folder, ServedFolder.SELDOM, SMALL_FILES);
        try {
            GoogleClients google = GoogleClients.of(served.url());
            id = create(google, "Plan");
            assertThatThrownBy(() -> append(google, id, "x".repeat(40_000))).hasMessageContaining("no room left");
            append(google, id, "small");
            answered.add("small");
        } finally {
            served.kill();
        }

        assertThat(rowsAfterARestart(id)).containsExactlyElementsOf(answered);
    }

    @Test
    void writes_go_on_once_there_is_room() throws Exception {
        List<String> answered = new ArrayList<>();
        String id;
        ServedFolder served = ServedFolder.start(folder, ServedFolder.OFTEN, SMALL_FILES);
        try {
            GoogleClients google = GoogleClients.of(served.url());
            id = create(google, "Plan");
            fill(google, id, answered);
            assumeTrue(isRaised(served.process()), "prlimit is not here to make room");

            append(google, id, "room again");
            answered.add("room again");
        } finally {
            served.kill();
        }

        assertThat(rowsAfterARestart(id)).containsExactlyElementsOf(answered);
        assertThat(new Leftovers(folder).unreadable()).isEmpty();
    }

    @Test
    void an_upload_that_finds_no_room_leaves_nothing_that_takes_some() throws Exception {
        ServedFolder served = ServedFolder.start(folder, ServedFolder.OFTEN, SMALL_FILES);
        try {
            GoogleClients google = GoogleClients.of(served.url());
            ByteArrayContent large = new ByteArrayContent("text/plain", new byte[2 * LARGEST_FILE]);
            var upload = google.drive().files().create(new File().setName("Large"), large);
            upload.getMediaHttpUploader().setDirectUploadEnabled(true);

            assertThatThrownBy(upload::execute).hasMessageContaining("no room left");
            assertThat(google.drive().files().list().execute().getFiles()).isEmpty();
        } finally {
            served.kill();
        }

        try (Stream<Path> left = Files.list(folder.resolve(".workspace/new"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_refused_in_words_at_the_start() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "who runs this may write everywhere");

            assertThatThrownBy(() -> LocalWorkspaceServer.start(folder, InstantSource.system()))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The folder " + folder + " may not be written to");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Appends longer and longer rows until one is refused, which is answered: in the end a single one is too large.
    private static GoogleJsonResponseException fill(GoogleClients google, String id, List<String> answered)
            throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < LARGEST_FILE / 200; i++) {
            byte[] noise = new byte[1_500 + 200 * i];
            random.nextBytes(noise);
            String text = "row %d %s".formatted(i, HexFormat.of().formatHex(noise));
            try {
                append(google, id, text);
                answered.add(text);
            } catch (GoogleJsonResponseException e) {
                return e;
            }
        }
        throw new AssertionError("The disk is never full");
    }

    private static boolean isRaised(Process process) throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--fsize=unlimited", "--pid", Long.toString(process.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String create(GoogleClients google, String title) throws IOException {
        Spreadsheet made = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
        return google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
    }

    private static void append(GoogleClients google, String id, String text) throws IOException {
        google.sheets()
                .spreadsheets()
                .values()
                .append(id, "Sheet1!A1", new ValueRange().setValues(List.of(List.of(text))))
                .setValueInputOption("RAW")
                .execute();
    }

    private List<String> rowsAfterARestart(String id) throws IOException {
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, InstantSource.system())) {
            List<List<Object>> rows = GoogleClients.of(server.url())
                    .sheets()
                    .spreadsheets()
                    .values()
                    .get(id, "Sheet1!A:A")
                    .execute()
                    .getValues();
            return Optional.ofNullable(rows).orElse(List.of()).stream()
                    .map(row -> row.getFirst().toString())
                    .toList();
        }
    }
}
