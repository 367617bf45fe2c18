package dev.patchbook.localworkspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.Change;
import com.google.api.services.drive.model.ChangeList;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.Permission;
import com.google.api.services.drive.model.PermissionList;
import com.google.api.services.drive.model.Revision;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Drive keeps about files beside the files: changes, permissions, versions, the trash, through Google's client.
class DriveLedgerTest {

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private Drive drive;
    private Sheets sheets;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        GoogleClients clients = GoogleClients.of(server.url());
        drive = clients.drive();
        sheets = clients.sheets();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void changes_since_a_token_name_each_file_once_and_say_which_are_gone() throws IOException {
        String kept = spreadsheet("Kept");
        String token = drive.changes().getStartPageToken().execute().getStartPageToken();
        assertThat(changes(token)).isEmpty();

        String made = spreadsheet("Made");
        String gone = spreadsheet("Gone");
        write(made);
        write(made);
        drive.files().delete(gone).execute();
        server.workspace().save(); // files move on the disk, which is no change to see

        List<Change> changes = changes(token);
        assertThat(changes)
                .extracting(Change::getFileId)
                .containsExactly(made, gone)
                .doesNotContain(kept);
        assertThat(changes).extracting(Change::getRemoved).containsExactly(false, true);
        assertThat(changes.getFirst().getFile().getName()).isEqualTo("Made");
    }

    @Test
    void changes_come_in_pages_and_end_with_the_next_start() throws IOException {
        String token = drive.changes().getStartPageToken().execute().getStartPageToken();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(spreadsheet("No " + i));
        }

        List<String> told = new ArrayList<>();
        ChangeList page = drive.changes().list(token).setPageSize(2).execute();
        page.getChanges().forEach(change -> told.add(change.getFileId()));
        while (page.getNextPageToken() != null) {
            assertThat(page.getNewStartPageToken()).isNull();
            page = drive.changes().list(page.getNextPageToken()).setPageSize(2).execute();
            page.getChanges().forEach(change -> told.add(change.getFileId()));
        }

        assertThat(told).containsExactlyElementsOf(made);
        assertThat(changes(page.getNewStartPageToken())).isEmpty();
    }

    @Test
    void a_token_from_before_a_stop_tells_what_changed_before_it_and_since() throws IOException {
        spreadsheet("Before the token");
        String gone = spreadsheet("Gone");
        String early = drive.changes().getStartPageToken().execute().getStartPageToken();
        String made = spreadsheet("Before the stop");
        drive.files().delete(gone).execute();
        server.close();
        start();
        String since = spreadsheet("After the stop");

        List<Change> changes = changes(early);

        assertThat(changes).extracting(Change::getFileId).containsExactly(made, gone, since);
        assertThat(changes).extracting(Change::getRemoved).containsExactly(false, true, false);
    }

    @Test
    void a_token_that_the_log_does_not_reach_is_refused() {
        String ahead = "999999";

        assertThatThrownBy(() -> changes(ahead)).isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(400);
            assertThat(refused.getDetails().getErrors().getFirst().getReason()).isEqualTo("invalid");
        });
    }

    @Test
    void a_file_has_an_owner_and_whom_it_is_shared_with_also_after_a_stop() throws IOException {
        String id = spreadsheet("Plan");

        Permission made = drive.permissions()
                .create(id, new Permission().setType("user").setRole("writer").setEmailAddress("kim@example.com"))
                .execute();
        server.close();
        start();

        PermissionList list = drive.permissions()
                .list(id)
                .setFields("permissions(id,role,emailAddress)")
                .execute();
        assertThat(list.getPermissions()).extracting(Permission::getRole).containsExactly("owner", "writer");
        assertThat(list.getPermissions().get(1).getEmailAddress()).isEqualTo("kim@example.com");
        assertThat(drive.permissions().get(id, made.getId()).execute().getRole())
                .isEqualTo("writer");
        assertThat(drive.files().get(id).setFields("shared").execute().getShared())
                .isTrue();
        drive.permissions().delete(id, made.getId()).execute();
        assertThat(drive.permissions().list(id).execute().getPermissions()).hasSize(1);
    }

    @Test
    void permissions_that_cannot_be_given_are_refused_with_google_s_reasons() throws IOException {
        String id = spreadsheet("Plan");
        String owner = drive.permissions()
                .list(id)
                .execute()
                .getPermissions()
                .getFirst()
                .getId();

        assertThat(reason(() -> drive.permissions().get(id, "77").execute())).isEqualTo("notFound");
        assertThat(reason(() -> drive.permissions().delete(id, owner).execute()))
                .isEqualTo("forbidden");
        assertThat(reason(() -> drive.permissions()
                        .create(id, new Permission().setType("user").setRole("writer"))
                        .execute()))
                .isEqualTo("required");
        assertThat(reason(() -> drive.permissions()
                        .create(id, new Permission().setType("anyone").setRole("king"))
                        .execute()))
                .isEqualTo("invalid");
        assertThat(reason(() -> drive.files().get("nothing").execute())).isEqualTo("notFound");
    }

    @Test
    void the_version_rises_with_each_change_and_is_the_only_revision() throws IOException {
        String id = spreadsheet("Plan");
        long first = version(id);
        write(id);
        long second = version(id);
        drive.files().update(id, new File().setName("Other")).execute();
        long third = version(id);

        List<Revision> revisions = drive.revisions().list(id).execute().getRevisions();

        assertThat(List.of(second > first, third > second)).containsExactly(true, true);
        assertThat(revisions).extracting(Revision::getId).containsExactly(Long.toString(third));
        assertThat(drive.revisions().get(id, Long.toString(third)).execute().getMimeType())
                .isEqualTo("application/vnd.google-apps.spreadsheet");
        assertThat(reason(() -> drive.revisions().get(id, Long.toString(first)).execute()))
                .isEqualTo("notFound");
    }

    @Test
    void queries_are_read_by_the_whole_grammar() throws IOException {
        String folderId = drive.files()
                .create(new File().setName("Plans").setMimeType("application/vnd.google-apps.folder"))
                .execute()
                .getId();
        drive.files()
                .create(new File()
                        .setName("Kim's plan")
                        .setParents(List.of(folderId))
                        .setAppProperties(Map.of("kind", "plan")))
                .execute();
        String trashed = spreadsheet("Old plan");
        drive.files().update(trashed, new File().setTrashed(true)).execute();

        assertThat(names("name = 'Kim\\'s plan'")).containsExactly("Kim's plan");
        assertThat(names("'" + folderId + "' in parents and trashed=false")).containsExactly("Kim's plan");
        assertThat(names("appProperties has { key='kind' and value='plan' }")).containsExactly("Kim's plan");
        assertThat(names("name contains 'plan' and not trashed = true"))
                .containsExactlyInAnyOrder("Kim's plan", "Plans");
        assertThat(names("trashed")).containsExactly("Old plan");
        assertThat(names("sharedWithMe or starred")).isEmpty();
        assertThat(names("(name = 'Plans' or name = 'Old plan') and trashed = false"))
                .containsExactly("Plans");
        assertThat(names("modifiedTime > '2020-01-01T00:00:00' and mimeType != 'application/vnd.google-apps.folder'"))
                .containsExactlyInAnyOrder("Kim's plan", "Old plan");
        assertThat(names("modifiedTime < '2020-01-01T00:00:00'")).isEmpty();
        assertThat(reason(() -> names("name ~ 'x'"))).isEqualTo("invalid");
        assertThat(reason(() -> names("name = 'x' and"))).isEqualTo("invalid");
    }

    @Test
    void an_upload_goes_on_where_it_was_cut() throws Exception {
        byte[] content = "0123456789".repeat(100).getBytes(UTF_8);
        HttpClient http = HttpClient.newHttpClient();
        URI begin = URI.create(server.url() + "upload/drive/v3/files?uploadType=resumable");
        URI session = URI.create(http.send(
                        HttpRequest.newBuilder(begin)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"long.txt\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());

        HttpResponse<String> half = put(http, session, "bytes 0-399/1000", content, 0, 400);
        HttpResponse<String> asked = put(http, session, "bytes */1000", content, 0, 0);
        HttpResponse<String> whole = put(http, session, "bytes 400-999/1000", content, 400, 1000);

        assertThat(List.of(half.statusCode(), asked.statusCode(), whole.statusCode()))
                .containsExactly(308, 308, 200);
        assertThat(asked.headers().firstValue("Range")).contains("bytes=0-399");
        File made = drive.files()
                .list()
                .setQ("name='long.txt'")
                .setFields("files(id,size)")
                .execute()
                .getFiles()
                .getFirst();
        assertThat(made.getSize()).isEqualTo(1000);
        assertThat(drive.files().get(made.getId()).executeMediaAsInputStream().readAllBytes())
                .isEqualTo(content);
        assertThat(put(http, session, "bytes */1000", content, 0, 0).statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> put(
            HttpClient http, URI session, String range, byte[] content, int from, int to) throws Exception {
        return http.send(
                HttpRequest.newBuilder(session)
                        .header("Content-Range", range)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content, from, to - from))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String spreadsheet(String name) throws IOException {
        return drive.files()
                .create(new File().setName(name).setMimeType("application/vnd.google-apps.spreadsheet"))
                .execute()
                .getId();
    }

    private void write(String id) throws IOException {
        sheets.spreadsheets()
                .values()
                .update(id, "A1", new ValueRange().setValues(List.of(List.of("x"))))
                .setValueInputOption("RAW")
                .execute();
    }

    private long version(String id) throws IOException {
        return drive.files().get(id).setFields("version").execute().getVersion();
    }

    private List<Change> changes(String token) throws IOException {
        return drive.changes().list(token).execute().getChanges();
    }

    private List<String> names(String query) throws IOException {
        return drive.files().list().setQ(query).execute().getFiles().stream()
                .map(File::getName)
                .toList();
    }

    private interface Asking {
        Object ask() throws IOException;
    }

    private static String reason(Asking asking) throws IOException {
        try {
            throw new AssertionError("answered: " + asking.ask());
        } catch (GoogleJsonResponseException refused) {
            return refused.getDetails().getErrors().getFirst().getReason();
        }
    }
}
