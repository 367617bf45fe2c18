package dev.patchbook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A caller of the REST interface of a program that runs on this machine.
public final class Rest {

    private static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    public Rest(int port) {
        this.port = port;
    }

    /// What was answered; a body that is no JSON is told by its media type.
    public record Answer(int status, String mediaType, JsonElement body) {
        public JsonObject json() {
            return body.getAsJsonObject();
        }

        public String text(String field) {
            return json().get(field).getAsString();
        }

        public JsonArray list(String field) {
            return json().getAsJsonArray(field);
        }
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty(), BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, Optional.empty(), BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, Optional.of(JSON), BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, Optional.of(JSON), BodyPublishers.ofString(json));
    }

    /// A file and form fields as a browser sends them.
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "a-line-that-is-in-no-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value)
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileName)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                Optional.of("multipart/form-data; boundary=" + boundary),
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    public Answer send(String method, String path, Optional<String> contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(3))
                .method(method, body);
        contentType.ifPresent(type -> request.header("Content-Type", type));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String mediaType =
                    response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            boolean isJson = mediaType.equals(JSON) || mediaType.equals("application/problem+json");
            return new Answer(
                    response.statusCode(),
                    mediaType,
                    isJson ? JsonParser.parseString(response.body()) : JsonNull.INSTANCE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rows of a tab, each by header.
    public List<JsonObject> rows(String planId, String tab) {
        List<JsonObject> rows = new ArrayList<>();
        get("/api/plans/" + planId + "/tabs/" + segment(tab))
                .list("rows")
                .forEach(row -> rows.add(row.getAsJsonObject()));
        return rows;
    }

    /// A text as one segment of a path.
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
