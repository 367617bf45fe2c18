package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Uploads: content alone, metadata and content in one, or a session that takes the content in pieces.
public final class Upload {
    private static final String BINARY = "application/octet-stream";

    private final Store store;
    private final FileChanges changes;
    private final Contents contents;
    private final UploadSessions sessions;

    public Upload(Store store, InstantSource clock) {
        this.store = store;
        this.changes = new FileChanges(store, clock);
        this.contents = new Contents(store);
        this.sessions = new UploadSessions(store);
    }

    /// The segments begin with `upload`, `drive`, `v3`, `files`; header names are in lower case.
    public Reply answer(Call call, Map<String, String> headers, InputStream body) throws IOException {
        List<String> path = call.segments();
        if (path.size() < 4 || path.size() > 5 || !path.get(3).equals("files")) {
            throw new Refusal(404, "NOT_FOUND", "notFound", "Not Found");
        }
        String id = path.size() == 5 ? path.get(4) : "";
        String type = headers.getOrDefault("content-type", BINARY);
        if (call.parameter("upload_id").isPresent()) {
            return piece(call, headers, body);
        }
        return switch (call.parameter("uploadType").orElse("")) {
            case "media" -> finished(id, new JsonObject(), type, contents.received(body), call);
            case "multipart" -> {
                Multipart parts = Multipart.parse(type, body.readAllBytes());
                yield finished(id, parts.metadata(), parts.type(), contents.received(parts.content()), call);
            }
            case "resumable" -> begin(id, call, headers, body);
            default -> throw Refusal.invalid("Invalid upload type.");
        };
    }

    private Reply begin(String id, Call call, Map<String, String> headers, InputStream body) throws IOException {
        if (!id.isEmpty()) {
            store.existing(id);
        }
        JsonObject metadata = json(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        String type = headers.getOrDefault("x-upload-content-type", BINARY);
        String session = sessions.begin(new UploadSessions.Target(id, metadata, type, call));
        String host = headers.getOrDefault("host", "localhost");
        String location = "http://" + host + "/upload/drive/v3/files" + (id.isEmpty() ? "" : "/" + id)
                + "?uploadType=resumable&upload_id=" + session;
        return new Reply.Empty(
                200, Map.of("Location", location, "X-GUploader-UploadID", session, "Content-Length", "0"));
    }

    private Reply piece(Call call, Map<String, String> headers, InputStream body) throws IOException {
        UploadSessions.Session session =
                sessions.session(call.parameter("upload_id").orElseThrow());
        session.lock().lock();
        try {
            if (call.method().equals("DELETE")) {
                sessions.end(session);
                return new Reply.Empty(499, Map.of());
            }
            boolean complete = session.take(headers.getOrDefault("content-range", ""), body);
            if (!complete) {
                return new Reply.Empty(308, session.range());
            }
            sessions.end(session);
            UploadSessions.Target target = session.target();
            return finished(target.id(), target.metadata(), target.type(), session.file(), target.call());
        } finally {
            session.lock().unlock();
        }
    }

    private Reply finished(String id, JsonObject metadata, String type, Path content, Call call) {
        return Replies.file(store.catalogue(), placed(id, metadata, type, content), call);
    }

    private FileEntry placed(String id, JsonObject metadata, String type, Path content) {
        try {
            return id.isEmpty() ? changes.create(metadata, type, content) : changes.update(id, metadata, type, content);
        } catch (Refusal | UncheckedIOException e) {
            store.dropUntaken(content);
            throw e;
        }
    }

    static JsonObject json(String text) {
        try {
            return text.isBlank()
                    ? new JsonObject()
                    : JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException _) {
            throw new Refusal(400, "INVALID_ARGUMENT", "parseError", "Parse Error");
        }
    }
}
