package dev.patchbook.localworkspace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// What went between a client and the workspace, in order: one line of JSON a call, as tools that check traffic want
/// it. Bodies that are no JSON are left out.
public final class TrafficLog {
    private static final Gson JSON = new GsonBuilder().serializeNulls().create();

    private final List<String> lines = new ArrayList<>();

    /// How many calls there were.
    public synchronized int calls() {
        return lines.size();
    }

    /// Writes the lines to a file.
    public synchronized void writeTo(Path file) throws IOException {
        Files.write(file, lines);
    }

    /// Answers a request by the workspace, and keeps both.
    Response through(LocalWorkspace workspace, Request request) throws IOException {
        byte[] asked = request.body().readAllBytes();
        Response response = workspace.answer(new Request(
                request.method(),
                request.rawPath(),
                request.rawQuery(),
                request.headers(),
                new ByteArrayInputStream(asked)));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        response.content().writeTo(content);
        JsonObject line = new JsonObject();
        line.addProperty("method", request.header("x-http-method-override").orElse(request.method()));
        String root =
                request.rawPath().startsWith("/v4/") ? "https://sheets.googleapis.com" : "https://www.googleapis.com";
        line.addProperty(
                "url", root + request.rawPath() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery()));
        line.addProperty("status", response.status());
        json(asked, request.header("content-encoding")).ifPresent(body -> line.add("requestBody", body));
        json(content.toByteArray(), Optional.ofNullable(response.headers().get("Content-Encoding")))
                .ifPresent(body -> line.add("responseBody", body));
        keep(JSON.toJson(line));
        Map<String, String> headers = new HashMap<>(response.headers());
        return new Response(response.status(), headers, out -> out.write(content.toByteArray()));
    }

    private synchronized void keep(String line) {
        lines.add(line);
    }

    private static Optional<JsonElement> json(byte[] body, Optional<String> encoding) throws IOException {
        InputStream plain = new ByteArrayInputStream(body);
        boolean zipped = encoding.filter("gzip"::equals).isPresent();
        try (InputStream in = zipped ? new GZIPInputStream(plain) : plain) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("{") ? Optional.of(JsonParser.parseString(text)) : Optional.empty();
        } catch (JsonSyntaxException _) {
            return Optional.empty();
        }
    }
}
