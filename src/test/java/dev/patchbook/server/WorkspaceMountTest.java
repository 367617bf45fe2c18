package dev.patchbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.LocalWorkspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceMountTest {

    @TempDir
    Path folder;

    @Test
    void content_that_the_disk_does_not_give_is_a_fault_and_no_empty_file() throws IOException, InterruptedException {
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, InstantSource.system());
                Server server = Server.start(0, List.of(new WorkspaceMount(workspace)), List.of());
                HttpClient client = HttpClient.newHttpClient()) {
            String root = "http://localhost:" + server.port();
            HttpResponse<String> added = client.send(
                    HttpRequest.newBuilder(URI.create(root + "/upload/drive/v3/files?uploadType=media"))
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString("all of it"))
                            .build(),
                    BodyHandlers.ofString());
            Matcher id = Pattern.compile("\"id\": \"([^\"]+)\"").matcher(added.body());
            assertThat(id.find()).as(added.body()).isTrue();
            HttpRequest read = HttpRequest.newBuilder(
                            URI.create(root + "/drive/v3/files/" + id.group(1) + "?alt=media"))
                    .build();
            workspace.save();
            assertThat(client.send(read, BodyHandlers.ofString()).body()).isEqualTo("all of it");

            Path file = folder.resolve("Untitled");
            Files.delete(file);
            Files.createDirectory(file);

            assertThat(client.send(read, BodyHandlers.ofString()).statusCode()).isEqualTo(500);
        }
    }
}
