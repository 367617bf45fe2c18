package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {
    private static final Map<String, String> ZIPPED = Map.of("Content-Encoding", "gzip");

    @TempDir
    private Path folder;

    @Test
    void a_zipped_body_is_read_up_to_the_limit() throws IOException {
        byte[] zipped = zipped(1000);

        assertThat(Incoming.of(post("/drive/v3/files", "", ZIPPED, zipped), 1000)
                        .readAllBytes())
                .hasSize(1000);
        assertThatThrownBy(() -> Incoming.of(post("/drive/v3/files", "", ZIPPED, zipped), 999)
                        .readAllBytes())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(413));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_any_of_it_is_read() throws IOException {
        InputStream unread = closed();
        Request request = new Request("POST", "/drive/v3/files", "", Map.of("Content-Length", "1001"), unread);

        assertThatThrownBy(() -> Incoming.of(request, 1000)).hasMessageContaining("larger than");
    }

    @Test
    void the_workspace_refuses_what_it_cannot_hold_and_goes_on() throws IOException {
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, InstantSource.system())) {
            Map<String, String> endless = Map.of("Content-Length", "999999999999");

            Response json = workspace.answer(post("/v4/spreadsheets", "", endless, new byte[0]));
            Response content =
                    workspace.answer(post("/upload/drive/v3/files", "uploadType=media", endless, new byte[0]));

            assertThat(json.status()).isEqualTo(413);
            assertThat(content.status()).isEqualTo(413);
            assertThat(workspace
                            .answer(post("/drive/v3/files", "", Map.of(), new byte[0]))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_body_that_is_not_zipped_as_it_says_is_the_callers_fault_and_leaves_nothing_behind() throws IOException {
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, InstantSource.system())) {
            byte[] broken = "hello".getBytes(StandardCharsets.UTF_8);

            Response plain = workspace.answer(post("/drive/v3/files", "", ZIPPED, broken));
            Response upload = workspace.answer(post("/upload/drive/v3/files", "uploadType=media", ZIPPED, broken));

            assertThat(plain.status()).isEqualTo(400);
            assertThat(upload.status()).isEqualTo(400);
        }
        assertThat(contents()).isEmpty();
    }

    @Test
    void content_that_breaks_off_or_is_no_workbook_leaves_nothing_behind() throws IOException {
        InputStream breaksOff = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), closed());
        String parts = """
                --x\r
                Content-Type: application/json\r
                \r
                {"name": "Plan", "mimeType": "application/vnd.google-apps.spreadsheet"}\r
                --x\r
                Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r
                \r
                no workbook\r
                --x--\r
                """;
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, InstantSource.system())) {

            Response broken = workspace.answer(
                    new Request("POST", "/upload/drive/v3/files", "uploadType=media", Map.of(), breaksOff));
            Response noWorkbook = workspace.answer(post(
                    "/upload/drive/v3/files",
                    "uploadType=multipart",
                    Map.of("Content-Type", "multipart/related; boundary=x"),
                    parts.getBytes(StandardCharsets.UTF_8)));

            assertThat(broken.status()).isEqualTo(400);
            assertThat(noWorkbook.status()).isEqualTo(400);
        }
        assertThat(contents()).isEmpty();
    }

    private static Request post(String path, String query, Map<String, String> headers, byte[] body) {
        return new Request("POST", path, query, headers, new ByteArrayInputStream(body));
    }

    /// A stream of which not one byte can be read.
    private static InputStream closed() throws IOException {
        InputStream stream = InputStream.nullInputStream();
        stream.close();
        return stream;
    }

    private static byte[] zipped(long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 16)) {
            byte[] block = new byte[1 << 20];
            for (long left = size; left > 0; left -= block.length) {
                zip.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }

    private List<Path> contents() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("content-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
