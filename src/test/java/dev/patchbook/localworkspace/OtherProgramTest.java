package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CreateDeveloperMetadataRequest;
import com.google.api.services.sheets.v4.model.DeveloperMetadata;
import com.google.api.services.sheets.v4.model.DeveloperMetadataLocation;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program, such as Excel or LibreOffice, changes a spreadsheet's file while the workspace runs.
class OtherProgramTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients clients;
    private String id;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
        clients = GoogleClients.of(server.url());
        id = clients.sheets()
                .spreadsheets()
                .create(new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle("Plan")))
                .execute()
                .getSpreadsheetId();
        write("A1", "here");
        server.workspace().save();
        file = folder.resolve("Plan.xlsx");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void what_it_saved_is_read_and_the_file_counts_as_modified() throws IOException {
        long version = drive().getVersion();

        elsewhere("there");

        assertThat(read("A1")).isEqualTo("there");
        assertThat(drive().getVersion()).isGreaterThan(version);
    }

    @Test
    void ids_metadata_and_the_size_of_the_grid_stay() throws IOException {
        DeveloperMetadata label = new DeveloperMetadata()
                .setMetadataId(7)
                .setMetadataKey("colour")
                .setMetadataValue("blue")
                .setVisibility("DOCUMENT")
                .setLocation(new DeveloperMetadataLocation().setSheetId(0));
        Request labelling = new Request()
                .setCreateDeveloperMetadata(new CreateDeveloperMetadataRequest().setDeveloperMetadata(label));
        clients.sheets()
                .spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(labelling)))
                .execute();
        server.workspace().save();
        Spreadsheet before = clients.sheets().spreadsheets().get(id).execute();

        elsewhere("there");

        assertThat(clients.sheets().spreadsheets().get(id).execute().getSheets())
                .isEqualTo(before.getSheets());
    }

    @Test
    void a_write_after_it_comes_on_top_of_what_it_saved() throws IOException {
        elsewhere("there");

        write("B1", "beside");
        server.workspace().save();

        assertThat(read("A1:B1")).isEqualTo("there beside");
        assertThat(folder).isDirectoryNotContaining("glob:**changed elsewhere*");
    }

    @Test
    void where_both_changed_it_the_other_copy_is_kept_beside_it_under_a_name_that_says_so() throws IOException {
        write("A1", "here again");
        elsewhere("there");

        server.workspace().save();

        List<File> files = clients.drive()
                .files()
                .list()
                .setQ("name contains 'Plan'")
                .execute()
                .getFiles();
        assertThat(read("A1")).isEqualTo("here again");
        assertThat(files)
                .extracting(File::getName)
                .hasSize(2)
                .contains("Plan")
                .anyMatch(name -> name.startsWith("Plan (changed elsewhere "));
        String copy = files.stream()
                .filter(one -> !one.getName().equals("Plan"))
                .findFirst()
                .orElseThrow()
                .getId();
        assertThat(read(copy, "A1")).isEqualTo("there");
    }

    @Test
    void a_file_that_cannot_be_read_is_left_alone_and_nothing_here_is_lost() throws IOException {
        Files.writeString(file, "no workbook at all");
        settled();

        assertThat(read("A1")).isEqualTo("here");
        write("A1", "here again");
        server.workspace().save();

        assertThat(read("A1")).isEqualTo("here again");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(one -> one.getFileName().toString().contains("changed elsewhere")))
                    .singleElement()
                    .satisfies(one -> assertThat(Files.readString(one, StandardCharsets.UTF_8))
                            .isEqualTo("no workbook at all"));
        }
    }

    @Test
    void a_file_that_may_still_be_being_written_waits() throws IOException {
        Files.writeString(file, "half");

        assertThat(read("A1")).isEqualTo("here");
    }

    private void elsewhere(String text) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            book.getSheetAt(0).getRow(0).getCell(0).setCellValue(text);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        settled();
    }

    private void settled() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
    }

    private File drive() throws IOException {
        return clients.drive().files().get(id).setFields("version").execute();
    }

    private void write(String range, String text) throws IOException {
        clients.sheets()
                .spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(List.of(List.of(text))))
                .setValueInputOption("RAW")
                .execute();
    }

    private String read(String range) throws IOException {
        return read(id, range);
    }

    private String read(String spreadsheet, String range) throws IOException {
        List<List<Object>> values = clients.sheets()
                .spreadsheets()
                .values()
                .get(spreadsheet, range)
                .execute()
                .getValues();
        return String.join(" ", values.getFirst().stream().map(String::valueOf).toList());
    }
}
