package dev.patchbook.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.patchbook.google.FakeGoogle.FILES;
import static dev.patchbook.google.FakeGoogle.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DriveFilesTest {

    private static final String UPLOAD = "/upload" + FILES;
    private static final String FIELDS =
            "id,name,mimeType,webViewLink,parents,appProperties,version,createdTime,modifiedTime,trashed";

    @RegisterExtension
    final FakeGoogle google = new FakeGoogle();

    @Test
    void a_file_is_read_with_everything_that_patchbook_wants_to_know() {
        google.answer(get(urlPathEqualTo(FILES + "/f-1")), ok("""
                {"id":"f-1","name":"Patch of Robin","mimeType":"application/vnd.google-apps.spreadsheet",
                 "webViewLink":"https://docs.example/f-1","parents":["folder-1"],"appProperties":{"opId":"op-1"},
                 "version":"9007199254740995","createdTime":"2026-03-01T08:00:00.123Z",
                 "modifiedTime":"2026-03-01T10:00:00.000+01:00","trashed":false}"""));

        DriveFile file = google.session().file("f-1");

        assertThat(file)
                .isEqualTo(new DriveFile(
                        "f-1",
                        "Patch of Robin",
                        DriveFile.SHEET,
                        "https://docs.example/f-1",
                        Optional.of("folder-1"),
                        Map.of("opId", "op-1"),
                        9_007_199_254_740_995L,
                        Instant.parse("2026-03-01T08:00:00.123Z"),
                        Instant.parse("2026-03-01T09:00:00Z"),
                        false));
        assertThat(lastRequest().queryParameter("fields").firstValue()).isEqualTo(FIELDS);
        assertThat(lastRequest().queryParameter("supportsAllDrives").firstValue())
                .isEqualTo("true");
    }

    @Test
    void a_folder_is_made_with_its_properties_in_the_same_call() {
        google.answer(post(urlPathEqualTo(FILES)), ok(file("f-1", DriveFile.FOLDER)));

        google.session().createFolder("Robin's patch", Optional.of("top"), Map.of("b", "2", "a", "1"));

        assertThat(body())
                .isEqualTo("{\"appProperties\":{\"a\":\"1\",\"b\":\"2\"},"
                        + "\"mimeType\":\"application/vnd.google-apps.folder\",\"name\":\"Robin's patch\","
                        + "\"parents\":[\"top\"]}");
    }

    @Test
    void a_small_workbook_is_uploaded_in_one_request_and_converted() {
        google.answer(post(urlPathEqualTo(UPLOAD)), ok(file("f-1", DriveFile.SHEET)));
        GoogleSession session = google.session();

        DriveFile made = session.uploadAsSheet("Patch", Optional.empty(), Map.of("opId", "op-1"), new byte[100]);

        assertThat(made.mimeType()).isEqualTo(DriveFile.SHEET);
        assertThat(lastRequest().queryParameter("uploadType").firstValue()).isEqualTo("multipart");
        assertThat(body())
                .contains("\"mimeType\":\"application/vnd.google-apps.spreadsheet\"")
                .contains("\"appProperties\":{\"opId\":\"op-1\"}")
                .containsIgnoringCase("content-type: " + DriveFile.XLSX);
        assertThat(session.calls()).isEqualTo(new Calls(0, 0, 1));
    }

    @Test
    void a_large_workbook_is_uploaded_in_a_session_of_its_own_and_each_request_counted() {
        google.answer(
                post(urlPathEqualTo(UPLOAD)),
                aResponse().withHeader("Location", google.server.baseUrl() + "/session-1"));
        google.answer(put(urlPathEqualTo("/session-1")), ok(file("f-1", DriveFile.SHEET)));
        GoogleSession session = google.session();

        session.uploadAsSheet("Patch", Optional.empty(), Map.of(), new byte[5_000_001]);

        assertThat(lastRequest().getHeader("Content-Range")).isEqualTo("bytes 0-5000000/5000001");
        assertThat(lastRequest().getHeader("Authorization")).isEqualTo("Bearer token-of-robin");
        assertThat(session.calls()).isEqualTo(new Calls(0, 0, 2));
    }

    @Test
    void an_upload_that_was_not_converted_is_told() {
        google.answer(post(urlPathEqualTo(UPLOAD)), ok(file("f-1", DriveFile.XLSX)));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class,
                () -> google.session().uploadAsSheet("Patch", Optional.empty(), Map.of(), new byte[10]));

        assertThat(failed.problem()).isInstanceOf(WorkspaceProblem.NotASheet.class);
    }

    @Test
    void files_are_found_over_all_pages_the_oldest_first() {
        google.answer(
                get(urlPathEqualTo(FILES)),
                ok("{\"nextPageToken\":\"page-2\",\"files\":[" + file("f-2", DriveFile.SHEET) + "]}"),
                ok("{\"files\":[" + file("f-1", DriveFile.SHEET) + "]}"));

        assertThat(google.session().filesWith(Map.of("opId", "op-1")))
                .extracting(DriveFile::id)
                .containsExactly("f-1", "f-2");
        assertThat(lastRequest().queryParameter("pageToken").firstValue()).isEqualTo("page-2");
    }

    @Test
    void no_files_at_all_is_an_empty_list() {
        google.answer(get(urlPathEqualTo(FILES)), ok("{}"));

        assertThat(google.session().filesWith(Map.of("opId", "op-1"))).isEmpty();
    }

    @Test
    void quotes_and_backslashes_in_a_query_are_escaped() {
        google.answer(get(urlPathEqualTo(FILES)), ok("{}"));

        google.session().filesWith(Map.of("owner", "O'Neil \\ Co", "a", "1"));

        assertThat(lastRequest().queryParameter("q").firstValue())
                .isEqualTo("appProperties has { key='a' and value='1' } and "
                        + "appProperties has { key='owner' and value='O\\'Neil \\\\ Co' } and trashed = false");
    }

    @Test
    void trashing_moves_to_the_bin_and_deletes_nothing() {
        google.answer(post(urlPathEqualTo(FILES + "/f-1")), ok(file("f-1", DriveFile.SHEET)));

        google.session().trash("f-1");

        assertThat(body()).isEqualTo("{\"trashed\":true}");
    }

    @Test
    void an_export_comes_as_bytes() {
        google.answer(get(urlPathEqualTo(FILES + "/f-1/export")), aResponse().withBody(new byte[] {80, 75, 3, 4}));

        assertThat(google.session().exportXlsx("f-1")).containsExactly(80, 75, 3, 4);
        assertThat(lastRequest().queryParameter("mimeType").firstValue()).isEqualTo(DriveFile.XLSX);
    }

    @Test
    void an_answer_that_is_no_file_is_no_answer() {
        google.answer(get(urlPathEqualTo(FILES + "/f-1")), ok("<html>Sorry</html>"), ok("[]"), ok(""), ok("{}"));

        WorkspaceException failed = catchThrowableOfType(
                WorkspaceException.class, () -> google.session().file("f-1"));

        assertThat(failed.problem()).isEqualTo(new WorkspaceProblem.Unreachable("Google Drive", false));
    }

    /// A file made in the second of March 2026 that its id ends in.
    private static String file(String id, String mimeType) {
        return """
                {"id":"%s","name":"Patch","mimeType":"%s","version":"1","createdTime":"2026-03-01T08:00:0%sZ",
                 "modifiedTime":"2026-03-01T08:00:00Z"}""".formatted(id, mimeType, id.substring(id.length() - 1));
    }

    private LoggedRequest lastRequest() {
        return google.requests().getLast();
    }

    private String body() {
        return new String(lastRequest().getBody(), StandardCharsets.UTF_8);
    }
}
