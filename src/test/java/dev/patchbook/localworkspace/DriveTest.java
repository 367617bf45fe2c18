package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.media.MediaHttpUploader;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriveTest {
    private static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";
    private static final String FOLDER = "application/vnd.google-apps.folder";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients google;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        google = GoogleClients.of(server.url());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_uploaded_workbook_becomes_a_spreadsheet(boolean inOneRequest) throws IOException {
        ByteArrayContent content = new ByteArrayContent(XLSX, workbook());
        Drive.Files.Create create = google.drive()
                .files()
                .create(new File().setName("Plan").setMimeType(SPREADSHEET), content)
                .setFields("id,mimeType,version,webViewLink");
        create.getMediaHttpUploader().setDirectUploadEnabled(inOneRequest);

        File file = create.execute();

        List<List<Object>> values = google.sheets()
                .spreadsheets()
                .values()
                .get(file.getId(), "Deals!A1:B2")
                .execute()
                .getValues();
        assertThat(file.getMimeType()).isEqualTo(SPREADSHEET);
        assertThat(file.getVersion()).isEqualTo(1);
        assertThat(values).hasToString("[[Account, Amount], [Acme, 12.5]]");
    }

    @Test
    void a_large_file_comes_in_pieces_and_goes_out_as_it_came() throws IOException {
        byte[] bytes = new byte[1_000_000];
        new Random(7).nextBytes(bytes);
        Drive.Files.Create create = google.drive()
                .files()
                .create(new File().setName("export.csv"), new ByteArrayContent("text/csv", bytes))
                .setFields("id,size,md5Checksum,mimeType");
        create.getMediaHttpUploader().setChunkSize(MediaHttpUploader.MINIMUM_CHUNK_SIZE);

        File file = create.execute();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        google.drive().files().get(file.getId()).executeMediaAndDownloadTo(out);
        assertThat(file.getSize()).isEqualTo(1_000_000);
        assertThat(file.getMimeType()).isEqualTo("text/csv");
        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_file_that_is_moved_while_it_is_read_comes_whole() throws IOException {
        String id = uploaded("note.txt", "all of it");
        Response answer = server.workspace()
                .answer(new Request(
                        "GET", "/drive/v3/files/" + id, "alt=media", Map.of(), InputStream.nullInputStream()));

        server.workspace().save();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.content().writeTo(out);
        assertThat(out).hasToString("all of it");
    }

    @Test
    void a_file_that_the_disk_does_not_give_is_no_empty_file() throws IOException {
        String id = uploaded("note.txt", "all of it");
        server.workspace().save();
        Files.delete(folder.resolve("note.txt"));
        Files.createDirectory(folder.resolve("note.txt"));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drive.Files.Get get = google.drive().files().get(id);

        assertThatThrownBy(() -> get.executeMediaAndDownloadTo(out)).isInstanceOf(IOException.class);
    }

    private String uploaded(String name, String text) throws IOException {
        return google.drive()
                .files()
                .create(new File().setName(name), ByteArrayContent.fromString("text/plain", text))
                .execute()
                .getId();
    }

    @Test
    void new_content_replaces_the_old_one_also_on_disk() throws IOException {
        ByteArrayContent first = ByteArrayContent.fromString("text/plain", "first");
        String id = google.drive()
                .files()
                .create(new File().setName("note.txt"), first)
                .execute()
                .getId();
        server.workspace().save();

        google.drive()
                .files()
                .update(id, new File(), ByteArrayContent.fromString("text/plain", "second"))
                .execute();
        server.workspace().save();

        assertThat(folder.resolve("note.txt")).hasContent("second");
        assertThat(folder.toFile().list((_, name) -> !name.startsWith("."))).containsExactly("note.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name = 'Anna\\'s plan'                                          | Anna's plan
                    name contains 'pla' and mimeType = 'application/vnd.google-apps.spreadsheet' | Anna's plan,Plan B
                    appProperties has { key='opId' and value='42' } and trashed=false | Plan B
                    not mimeType contains 'application/vnd' | notes.txt
                    (name = 'Plan B' or name = 'notes.txt') and modifiedTime > '2020-01-01T00:00:00' | notes.txt,Plan B
                    'root' in parents and mimeType="application/vnd.google-apps.folder" | Territory
                    name = 'nothing' |
                    """)
    void a_query_finds_files_by_its_grammar(String query, String names) throws IOException {
        sheet("Anna's plan", Map.of());
        sheet("Plan B", Map.of("opId", "42"));
        google.drive()
                .files()
                .create(new File().setName("Territory").setMimeType(FOLDER))
                .execute();
        google.drive()
                .files()
                .create(new File().setName("notes.txt"), ByteArrayContent.fromString("text/plain", "x"))
                .execute();

        FileList found =
                google.drive().files().list().setQ(query).setOrderBy("name").execute();

        assertThat(String.join(",", found.getFiles().stream().map(File::getName).toList()))
                .isEqualTo(names == null ? "" : names);
    }

    @Test
    void a_list_comes_in_pages() throws IOException {
        for (int i = 0; i < 5; i++) {
            sheet("Plan " + i, Map.of());
        }

        FileList first =
                google.drive().files().list().setOrderBy("name").setPageSize(3).execute();
        FileList second = google.drive()
                .files()
                .list()
                .setOrderBy("name")
                .setPageSize(3)
                .setPageToken(first.getNextPageToken())
                .execute();

        assertThat(first.getFiles()).hasSize(3);
        assertThat(second.getFiles().stream().map(File::getName)).containsExactly("Plan 3", "Plan 4");
        assertThat(second.getNextPageToken()).isNull();
    }

    @Test
    void a_null_property_is_cleared_and_the_others_stay() throws IOException {
        String id = sheet("Plan", Map.of("opId", "42", "template", "full"));
        Map<String, String> cleared = new HashMap<>();
        cleared.put("opId", com.google.api.client.util.Data.NULL_STRING);

        File file = google.drive()
                .files()
                .update(id, new File().setAppProperties(cleared))
                .setFields("appProperties,version")
                .execute();

        assertThat(file.getAppProperties()).isEqualTo(Map.of("template", "full"));
        assertThat(file.getVersion()).isEqualTo(2);
    }

    @Test
    void a_copy_has_the_content_and_an_id_of_its_own() throws IOException {
        String id = google.drive()
                .files()
                .create(new File().setName("Plan").setMimeType(SPREADSHEET), new ByteArrayContent(XLSX, workbook()))
                .execute()
                .getId();

        File copy = google.drive().files().copy(id, new File()).execute();

        assertThat(copy.getName()).isEqualTo("Copy of Plan");
        assertThat(copy.getId()).isNotEqualTo(id);
        assertThat(export(copy.getId(), "text/csv"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Account,Amount\r\nAcme,12.5");
    }

    @Test
    void a_deleted_folder_takes_all_that_is_in_it_along() throws IOException {
        String parent = google.drive()
                .files()
                .create(new File().setName("Plans").setMimeType(FOLDER))
                .execute()
                .getId();
        String id = google.drive()
                .files()
                .create(new File().setName("Plan").setMimeType(SPREADSHEET).setParents(List.of(parent)))
                .execute()
                .getId();
        server.workspace().save();
        assertThat(folder.resolve("Plans/Plan.xlsx")).exists();

        google.drive().files().delete(parent).execute();
        server.workspace().save();

        assertThat(folder.resolve("Plans")).doesNotExist();
        assertThatThrownBy(() -> google.drive().files().get(id).execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, fault -> {
                    assertThat(fault.getStatusCode()).isEqualTo(404);
                    assertThat(fault.getDetails().getErrors().getFirst().getReason())
                            .isEqualTo("notFound");
                    assertThat(fault.getDetails().getMessage()).isEqualTo("File not found: " + id + ".");
                });
    }

    @Test
    void what_is_in_the_trash_is_out_of_the_folder_and_comes_back() throws IOException {
        String id = sheet("Plan", Map.of());
        server.workspace().save();

        google.drive().files().update(id, new File().setTrashed(true)).execute();
        server.workspace().save();
        boolean gone = !folder.resolve("Plan.xlsx").toFile().exists();
        google.drive().files().update(id, new File().setTrashed(false)).execute();
        server.workspace().save();

        assertThat(gone).isTrue();
        assertThat(folder.resolve("Plan.xlsx")).exists();
    }

    @Test
    void files_of_one_name_get_numbers_in_the_folder_and_keep_their_names_in_drive() throws IOException {
        sheet("Plan", Map.of());
        String second = sheet("Plan", Map.of());

        server.workspace().save();

        assertThat(folder.resolve("Plan.xlsx")).exists();
        assertThat(folder.resolve("Plan (2).xlsx")).exists();
        assertThat(google.drive().files().get(second).execute().getName()).isEqualTo("Plan");
    }

    @Test
    void an_exported_workbook_is_one() throws IOException {
        String id = google.drive()
                .files()
                .create(new File().setName("Plan").setMimeType(SPREADSHEET), new ByteArrayContent(XLSX, workbook()))
                .execute()
                .getId();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export(id, XLSX)))) {
            assertThat(workbook.getSheet("Deals").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(12.5);
        }
    }

    private String sheet(String name, Map<String, String> appProperties) throws IOException {
        return google.drive()
                .files()
                .create(new File().setName(name).setMimeType(SPREADSHEET).setAppProperties(appProperties))
                .execute()
                .getId();
    }

    private byte[] export(String id, String mimeType) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        google.drive().files().export(id, mimeType).executeMediaAndDownloadTo(out);
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("Deals");
            sheet.createRow(0).createCell(0).setCellValue("Account");
            sheet.getRow(0).createCell(1).setCellValue("Amount");
            sheet.createRow(1).createCell(0).setCellValue("Acme");
            sheet.getRow(1).createCell(1).setCellValue(12.5);
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
