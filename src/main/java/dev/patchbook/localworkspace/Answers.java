package dev.patchbook.localworkspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.http.Utf8Out;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Replies as responses: pretty or not, zipped where the client takes it, faults in Google's envelopes.
final class Answers {
    private static final String JSON = "application/json; charset=UTF-8";

    private Answers() {}

    static Response of(Reply reply, Request request) {
        boolean zip = request.header("accept-encoding")
                .filter(codings -> codings.contains("gzip"))
                .isPresent();
        return switch (reply) {
            case Reply.Json(int status, Body body) -> {
                boolean plain = request.rawQuery().contains("prettyPrint=false");
                yield zipped(status, Map.of("Content-Type", JSON), out -> write(body, plain, out), zip);
            }
            case Reply.Bytes(String mimeType, Map<String, String> headers, Reply.Source source) -> {
                Map<String, String> all = new HashMap<>(headers);
                all.put("Content-Type", mimeType);
                yield new Response(200, all, source::writeTo);
            }
            case Reply.Empty(int status, Map<String, String> headers) -> new Response(status, headers, _ -> {});
        };
    }

    static Response json(int status, String json) {
        return new Response(
                status, Map.of("Content-Type", JSON), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// Drive says its faults in an older envelope than Sheets.
    static Response refusal(Refusal refusal, boolean driveWords) {
        JsonObject error = new JsonObject();
        error.addProperty("code", refusal.code());
        error.addProperty("message", refusal.message());
        if (driveWords) {
            JsonObject item = new JsonObject();
            item.addProperty("message", refusal.message());
            item.addProperty("domain", "global");
            item.addProperty("reason", refusal.reason());
            if (refusal.reason().equals("notFound") && refusal.message().startsWith("File not found")) {
                item.addProperty("location", "fileId");
                item.addProperty("locationType", "parameter");
            }
            JsonArray errors = new JsonArray();
            errors.add(item);
            error.add("errors", errors);
        } else {
            error.addProperty("status", refusal.status());
            if (!refusal.details().isEmpty()) {
                error.add("details", refusal.details());
            }
        }
        JsonObject envelope = new JsonObject();
        envelope.add("error", error);
        return json(refusal.code(), envelope.toString());
    }

    private static Response zipped(int status, Map<String, String> headers, Response.Content content, boolean zip) {
        if (!zip) {
            return new Response(status, headers, content);
        }
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Encoding", "gzip");
        return new Response(status, all, out -> {
            GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 14);
            content.writeTo(zipped);
            zipped.finish();
        });
    }

    private static void write(Body body, boolean plain, OutputStream out) throws IOException {
        Writer text = new Utf8Out(out);
        JsonWriter json = new JsonWriter(text);
        json.setIndent(plain ? "" : "  ");
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        body.writeTo(json);
        text.flush();
    }
}
