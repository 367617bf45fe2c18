package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace that is asked to be as unkind as Google and the line to it can be.
class DisturbancesTest {

    private final SettableClock clock = new SettableClock("2026-11-23T10:00:10Z");

    @TempDir
    private Path folder;

    private String url = "";
    private AutoCloseable server = () -> {};

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void the_61st_read_of_a_user_in_a_minute_is_refused_in_google_s_words_and_the_next_minute_is_free()
            throws IOException {
        start(new Disturbances(true, Duration.ZERO, 0, 0));
        String id = make(client("ada"));
        for (int i = 0; i < 60; i++) {
            read(client("ada"), id);
        }

        GoogleJsonError refused = refusal(() -> read(client("ada"), id));

        assertThat(refused.getCode()).isEqualTo(429);
        assertThat(refused.getMessage())
                .isEqualTo(
                        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' "
                                + "of service 'sheets.googleapis.com' for consumer 'project_number:1'.");
        assertThat(refused.getUnknownKeys()).containsEntry("status", "RESOURCE_EXHAUSTED");
        assertThat(refused.getDetails().getFirst().getReason()).isEqualTo("RATE_LIMIT_EXCEEDED");
        write(client("ada"), id, "writes are counted apart");
        read(client("kim"), id);
        clock.advance(Duration.ofSeconds(50));
        read(client("ada"), id);
    }

    @Test
    void the_301st_write_of_all_in_a_minute_is_refused() throws IOException {
        start(new Disturbances(true, Duration.ZERO, 0, 0));
        String id = make(client("0"));
        for (int i = 1; i < 300; i++) {
            write(client(Integer.toString(i % 6)), id, i);
        }

        GoogleJsonError refused = refusal(() -> write(client("late"), id, "x"));

        assertThat(refused.getMessage()).contains("limit 'Write requests per minute' of service");
        read(client("late"), id);
    }

    @Test
    void a_call_that_is_answered_503_did_nothing_and_comes_as_often_as_asked() throws IOException {
        start(new Disturbances(false, Duration.ZERO, 25, 0));
        Sheets sheets = client("ada");
        String id = make(sheets);
        List<Integer> codes = new ArrayList<>();
        for (int i = 2; i <= 8; i++) {
            codes.add(code(sheets, id, i));
        }

        assertThat(codes).containsExactly(200, 200, 503, 200, 200, 200, 503);
        assertThat(read(sheets, id)).hasToString("[[7]]");
    }

    @Test
    void a_write_whose_answer_is_lost_has_landed() throws IOException {
        start(new Disturbances(false, Duration.ZERO, 0, 50));
        Sheets sheets = client("ada");
        String id = make(sheets);

        try (HttpClient http = HttpClient.newHttpClient()) { // which does not ask again by itself
            HttpRequest write = HttpRequest.newBuilder(
                            URI.create(url + "v4/spreadsheets/" + id + "/values/A1?valueInputOption=RAW"))
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"values\": [[\"landed\"]]}"))
                    .build();
            assertThatThrownBy(() -> http.send(write, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }

        assertThat(read(sheets, id)).hasToString("[[landed]]");
    }

    private void start(Disturbances disturbances) throws IOException {
        LocalWorkspaceServer started = LocalWorkspaceServer.start(folder, clock, disturbances);
        server = started;
        url = started.url();
    }

    private Sheets client(String token) {
        HttpRequestInitializer who =
                request -> request.setNumberOfRetries(0).getHeaders().setAuthorization("Bearer " + token);
        return new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), who)
                .setRootUrl(url)
                .setApplicationName("test")
                .build();
    }

    private static String make(Sheets sheets) throws IOException {
        return sheets.spreadsheets().create(new Spreadsheet()).execute().getSpreadsheetId();
    }

    private static List<List<Object>> read(Sheets sheets, String id) throws IOException {
        return sheets.spreadsheets().values().get(id, "A1").execute().getValues();
    }

    private static Object write(Sheets sheets, String id, Object value) throws IOException {
        return sheets.spreadsheets()
                .values()
                .update(id, "A1", new ValueRange().setValues(List.of(List.of(value))))
                .setValueInputOption("RAW")
                .execute();
    }

    private static int code(Sheets sheets, String id, int value) throws IOException {
        try {
            write(sheets, id, value);
            return 200;
        } catch (GoogleJsonResponseException refused) {
            return refused.getStatusCode();
        }
    }

    private interface Asking {
        Object ask() throws IOException;
    }

    private static GoogleJsonError refusal(Asking asking) throws IOException {
        try {
            throw new AssertionError("answered: " + asking.ask());
        } catch (GoogleJsonResponseException refused) {
            return refused.getDetails();
        }
    }
}
