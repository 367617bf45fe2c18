package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.AddProtectedRangeRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BooleanCondition;
import com.google.api.services.sheets.v4.model.ConditionValue;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DataValidationRule;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.ProtectedRange;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SetDataValidationRequest;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceDurabilityTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_there_after_a_stop_and_a_start() throws IOException {
        String id;
        try (LocalWorkspaceServer server = start()) {
            id = create(server, "Plan");
            write(server, id, "Sheet1!A1:B2", List.of(List.of("Account", "Amount"), List.of("Acme", 12.5)));
        }

        List<List<Object>> read;
        try (LocalWorkspaceServer server = start()) {
            read = read(server, id, "Sheet1!A1:B2");
        }

        assertThat(folder.resolve("Plan.xlsx")).exists();
        assertThat(read).hasToString("[[Account, Amount], [Acme, 12.5]]");
    }

    @Test
    void what_is_neither_a_file_nor_a_folder_is_left_alone_at_the_start() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("Plan.xlsx")));

            try (LocalWorkspaceServer server = start()) {
                assertThat(create(server, "Plan")).isNotEmpty();
            }
        }
    }

    @Test
    void the_journal_alone_brings_back_what_no_file_has() throws IOException {
        String id;
        Path copy = folder.resolveSibling(folder.getFileName() + "-copy");
        try (LocalWorkspaceServer server = start()) {
            id = create(server, "Plan");
            write(server, id, "Sheet1!A1", List.of(List.of("first")));
            server.workspace().save();
            write(server, id, "Sheet1!A2", List.of(List.of("second")));
            copy(folder, copy);
        }

        List<List<Object>> read;
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(copy, InstantSource.system(), NEVER, 0)) {
            read = read(server, id, "Sheet1!A1:A2");
        }

        assertThat(read).hasToString("[[first], [second]]");
    }

    @Test
    void a_second_workspace_on_the_same_folder_is_refused() throws IOException {
        try (LocalWorkspaceServer _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is in use by another running workspace");
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_refused_until_the_first_is_gone() throws Exception {
        ServedFolder first = ServedFolder.start(folder, ServedFolder.OFTEN);
        try {
            assertThatThrownBy(this::start).hasMessageContaining("is in use by another running workspace");
        } finally {
            first.kill();
        }

        try (LocalWorkspaceServer second = start()) {
            assertThat(create(second, "Plan")).isNotEmpty();
        }
    }

    @Test
    void drive_properties_names_and_folders_survive_a_restart() throws IOException {
        String id;
        try (LocalWorkspaceServer server = start()) {
            GoogleClients google = GoogleClients.of(server.url());
            File parent = google.drive()
                    .files()
                    .create(new File().setName("Plans").setMimeType("application/vnd.google-apps.folder"))
                    .execute();
            id = create(server, "Plan");
            google.drive()
                    .files()
                    .update(id, new File().setName("Plan: north/south").setAppProperties(Map.of("opId", "7")))
                    .setAddParents(parent.getId())
                    .execute();
        }

        File found;
        try (LocalWorkspaceServer server = start()) {
            found = GoogleClients.of(server.url())
                    .drive()
                    .files()
                    .get(id)
                    .setFields("name,appProperties,version")
                    .execute();
        }

        assertThat(folder.resolve("Plans/Plan_ north_south.xlsx")).exists();
        assertThat(found.getName()).isEqualTo("Plan: north/south");
        assertThat(found.getAppProperties()).containsEntry("opId", "7");
        assertThat(found.getVersion()).isEqualTo(2);
    }

    @Test
    void what_a_workbook_has_no_place_for_survives_a_restart() throws IOException {
        String id;
        Spreadsheet before;
        try (LocalWorkspaceServer server = start()) {
            id = create(server, "Plan");
            decorate(server, id);
            before = whole(server, id);
        }

        Spreadsheet after;
        try (LocalWorkspaceServer server = start()) {
            after = whole(server, id);
        }

        assertThat(after).isEqualTo(before);
        assertThat(after.toString()).contains("a, b", "1234567", "hands off", "north");
    }

    @Test
    void a_file_that_is_no_workbook_is_listed_with_the_reason_and_left_alone() throws IOException {
        Files.writeString(folder.resolve("Broken.xlsx"), "this is no zip");

        List<File> files;
        try (LocalWorkspaceServer server = start()) {
            files = GoogleClients.of(server.url())
                    .drive()
                    .files()
                    .list()
                    .setFields("files(name,description)")
                    .execute()
                    .getFiles();
        }

        assertThat(files).hasSize(1);
        assertThat(files.getFirst().getDescription()).startsWith("This file cannot be opened as a spreadsheet");
        assertThat(folder.resolve("Broken.xlsx")).hasContent("this is no zip");
    }

    @Test
    void a_save_that_failed_is_not_tried_again_at_each_edit() throws Exception {
        Pauses often = new Pauses(Duration.ofMillis(1), Duration.ofHours(1), Duration.ofHours(1));
        Path obstacle = folder.resolve(".workspace/tmp/catalogue.json");
        try (LocalWorkspaceServer server = LocalWorkspaceServer.start(folder, InstantSource.system(), often, 0)) {
            await().until(() -> Files.exists(folder.resolve(".workspace/catalogue.json")));
            Files.createDirectory(obstacle);
            String id = create(server, "Plan");
            await().until(() -> segments() == 2);

            for (int i = 1; i <= 20; i++) {
                write(server, id, "Sheet1!A" + i, List.of(List.of("edit")));
                TimeUnit.MILLISECONDS.sleep(10);
            }

            assertThat(segments()).isEqualTo(2);
            Files.delete(obstacle);
        }
        assertThat(folder.resolve("Plan.xlsx")).exists();
    }

    private long segments() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".workspace/journal"))) {
            return files.count();
        }
    }

    private static void decorate(LocalWorkspaceServer server, String id) throws IOException {
        GridRange cells = new GridRange()
                .setSheetId(0)
                .setStartRowIndex(1)
                .setEndRowIndex(5)
                .setStartColumnIndex(0)
                .setEndColumnIndex(1);
        BooleanCondition list = new BooleanCondition()
                .setType("ONE_OF_LIST")
                .setValues(List.of(new ConditionValue().setUserEnteredValue("a, b")));
        DeveloperMetadata metadata = new DeveloperMetadata()
                .setMetadataId(1234567)
                .setMetadataKey("region")
                .setMetadataValue("north")
                .setVisibility("DOCUMENT")
                .setLocation(new DeveloperMetadataLocation().setSheetId(0));
        GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .batchUpdate(
                        id,
                        new BatchUpdateSpreadsheetRequest()
                                .setRequests(List.of(
                                        new Request()
                                                .setSetDataValidation(new SetDataValidationRequest()
                                                        .setRange(cells)
                                                        .setRule(new DataValidationRule()
                                                                .setCondition(list)
                                                                .setStrict(true))),
                                        new Request()
                                                .setAddProtectedRange(new AddProtectedRangeRequest()
                                                        .setProtectedRange(new ProtectedRange()
                                                                .setRange(cells)
                                                                .setWarningOnly(true)
                                                                .setDescription("hands off"))),
                                        new Request()
                                                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest()
                                                        .setDeveloperMetadata(metadata)))))
                .execute();
    }

    private static Spreadsheet whole(LocalWorkspaceServer server, String id) throws IOException {
        return GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .get(id)
                .setIncludeGridData(true)
                .setRanges(List.of("Sheet1!A1:C6"))
                .execute();
    }

    private LocalWorkspaceServer start() throws IOException {
        return LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
    }

    private static String create(LocalWorkspaceServer server, String title) throws IOException {
        Spreadsheet spreadsheet = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title));
        return GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .create(spreadsheet)
                .execute()
                .getSpreadsheetId();
    }

    private static void write(LocalWorkspaceServer server, String id, String range, List<List<Object>> rows)
            throws IOException {
        GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(rows))
                .setValueInputOption("RAW")
                .execute();
    }

    private static List<List<Object>> read(LocalWorkspaceServer server, String id, String range) throws IOException {
        return GoogleClients.of(server.url())
                .sheets()
                .spreadsheets()
                .values()
                .get(id, range)
                .execute()
                .getValues();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
