package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One spreadsheet and the interface over it, as a workspace would drive them: a write works on a copy and replaces the
/// book only if it succeeds.
final class Desk {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final SheetsApi api = new SheetsApi();
    private Book book;
    private long seed;

    Desk() {
        this("{}");
    }

    Desk(String spreadsheet) {
        Call call = call("POST", "", spreadsheet);
        book = api.create(call, "desk", new Chance(NOW, 1));
    }

    Book book() {
        return book;
    }

    JsonObject get(String path) {
        return send("GET", path, "");
    }

    JsonObject post(String path, String body) {
        return send("POST", path, body);
    }

    /// Writes values from the range's first cell on, as typed.
    JsonObject type(String range, String values) {
        return send("PUT", "/values/" + range + "?valueInputOption=USER_ENTERED", "{\"values\":" + values + "}");
    }

    JsonObject put(String range, String values) {
        return send("PUT", "/values/" + range + "?valueInputOption=RAW", "{\"values\":" + values + "}");
    }

    /// The values of a range, with the query's options.
    String values(String range) {
        JsonElement values = get("/values/" + range).get("values");
        return values == null ? "none" : values.toString();
    }

    JsonArray batch(String... requests) {
        return post(":batchUpdate", "{\"requests\":[" + String.join(",", requests) + "]}")
                .getAsJsonArray("replies");
    }

    /// The message of the refusal that the requests meet.
    String refusal(String... requests) {
        return refusalOf(() -> batch(requests));
    }

    static String refusalOf(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.message();
        }
        throw new AssertionError("nothing was refused");
    }

    private JsonObject send(String method, String path, String body) {
        Call call = call(method, path, body);
        if (!api.writes(call)) {
            return json(api.read(book, call));
        }
        Book draft = book.copy();
        Body answer = api.write(draft, call, new Chance(NOW, ++seed));
        book = draft;
        return json(answer);
    }

    private static Call call(String method, String path, String body) {
        int query = path.indexOf('?');
        String rest = query < 0 ? path : path.substring(0, query);
        boolean create = method.equals("POST") && path.isEmpty();
        return Call.of(
                method,
                "/v4/spreadsheets" + (create ? "" : "/desk" + rest),
                query < 0 ? "" : path.substring(query + 1),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(Body body) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter out = new JsonWriter(text);
            out.setStrictness(Strictness.LENIENT);
            body.writeTo(out);
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return JsonParser.parseString(text.toString()).getAsJsonObject();
    }
}
