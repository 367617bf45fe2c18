package dev.patchbook.google;

import com.google.gson.stream.JsonWriter;
import dev.patchbook.google.WorkspaceProblem.TooLarge;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Changes.Guard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The body of one `batchUpdate`: the same changes give the same bytes.
final class Batch {

    private Batch() {}

    /// @param limit in bytes; a longer body is refused, with the tab that makes it so long
    static byte[] of(Changes changes, long limit) {
        byte[] body = written(json -> {
            json.beginObject();
            json.name("requests").beginArray();
            for (Change change : changes.changes()) {
                Requests.write(change, json);
            }
            json.endArray();
            guards(json, changes.guards());
            json.endObject();
        });
        if (body.length > limit) {
            throw new WorkspaceException(new TooLarge(largestTab(changes), body.length, limit));
        }
        return body;
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
                long bytes = written(json -> Requests.write(change, json)).length;
                bytesBySheet.merge(cells.sheetId(), bytes, Long::sum);
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

    @FunctionalInterface
    private interface Writing {
        void to(JsonWriter json) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
