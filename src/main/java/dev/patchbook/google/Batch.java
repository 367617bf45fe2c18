package dev.patchbook.google;

import com.google.api.client.http.AbstractHttpContent;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.google.WorkspaceProblem.TooLarge;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Changes.Guard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The body of one `batchUpdate`, written as it is sent: the same changes give the same bytes.
final class Batch extends AbstractHttpContent {

    private final Changes changes;

    private Batch(Changes changes) {
        super("application/json; charset=UTF-8");
        this.changes = changes;
    }

    /// @param limit in bytes; a longer body is refused, with the tab that makes it so long. The largest there is means
    ///     that there is no limit, and the body is not measured.
    static Batch of(Changes changes, long limit) {
        Batch batch = new Batch(changes);
        if (limit == Long.MAX_VALUE) {
            return batch;
        }
        long bytes = bytesOf(batch::writeTo);
        if (bytes > limit) {
            throw new WorkspaceException(new TooLarge(largestTab(changes), bytes, limit));
        }
        return batch;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        JsonWriter json = writer(out);
        json.beginObject();
        json.name("requests").beginArray();
        for (Change change : changes.changes()) {
            Requests.write(change, json);
        }
        json.endArray();
        guards(json, changes.guards());
        json.endObject();
        json.flush();
    }

    /// Whether it goes out again is up to [Calling]; the client would only write it twice to learn its length.
    @Override
    public boolean retrySupported() {
        return false;
    }

    private static void guards(JsonWriter json, List<Guard> guards) throws IOException {
        if (guards.isEmpty()) {
            return;
        }
        json.name("includeSpreadsheetInResponse").value(true);
        json.name("responseRanges").beginArray();
        for (Guard guard : guards) {
            json.value(A1.range(guard.sheetTitle(), guard.range()));
        }
        json.endArray();
        json.name("responseIncludeGridData").value(true);
    }

    private static String largestTab(Changes changes) {
        Map<Integer, Long> bytesBySheet = new HashMap<>();
        for (Change change : changes.changes()) {
            if (change instanceof Change.SetCells cells) {
                bytesBySheet.merge(cells.sheetId(), bytesOf(out -> write(change, out)), Long::sum);
            }
        }
        return bytesBySheet.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(largest -> changes.guards().stream()
                        .filter(guard -> guard.sheetId() == largest.getKey())
                        .findFirst())
                .map(guard -> "The change, most of it to the tab “%s”,".formatted(guard.sheetTitle()))
                .orElse("The change");
    }

    private static void write(Change change, OutputStream out) throws IOException {
        JsonWriter json = writer(out);
        json.beginArray();
        Requests.write(change, json);
        json.endArray();
        json.flush();
    }

    private static JsonWriter writer(OutputStream out) {
        return new JsonWriter(new OneWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static long bytesOf(Writing writing) {
        CountingOutput counter = new CountingOutput();
        try {
            writing.to(counter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return counter.bytes();
    }
}
