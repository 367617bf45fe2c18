package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Drive v3: finds what a call means. Unknown query parameters are passed over, as Drive does.
public final class Drive {
    private static final int MOST_IDS = 1000;

    private final Store store;
    private final FileChanges changes;
    private final FileList list;
    private final Exports exports;
    private final ChangeList changeList;
    private final Permissions permissions;
    private final Comments comments;

    public Drive(Store store, BookCalls sheets, InstantSource clock) {
        this.store = store;
        this.changes = new FileChanges(store, clock);
        this.list = new FileList(store);
        this.exports = new Exports(store, sheets);
        this.changeList = new ChangeList(store);
        this.permissions = new Permissions(store, clock);
        this.comments = new Comments(store, sheets);
    }

    /// The segments of the call begin with `drive`, `v3`.
    public Reply answer(Call call) {
        List<String> path = call.segments().subList(2, call.segments().size());
        String what = path.isEmpty() ? "" : path.getFirst();
        if (path.size() == 1 && what.equals("about")) {
            return Replies.json(About.json(), call);
        } else if (what.equals("changes") && call.method().equals("GET")) {
            return changeList.answer(call, path.subList(1, path.size()));
        } else if (!what.equals("files") || path.size() > 4) {
            throw unknown();
        } else if (path.size() > 2 && path.get(2).equals("permissions")) {
            return permissions.answer(call, path.get(1), path.subList(3, path.size()));
        } else if (path.size() > 2
                && path.get(2).equals("comments")
                && call.method().equals("GET")) {
            return comments.answer(call, existing(path.get(1)), path.subList(3, path.size()));
        } else if (path.size() > 2
                && path.get(2).equals("revisions")
                && call.method().equals("GET")) {
            return Revisions.answer(call, existing(path.get(1)), path.subList(3, path.size()));
        }
        return switch (path.size()) {
            case 1 -> files(call);
            case 2 -> path.get(1).equals("generateIds") ? ids(call) : file(call, path.get(1));
            case 3 -> part(call, path.get(1), path.get(2));
            default -> throw unknown();
        };
    }

    private Reply files(Call call) {
        return switch (call.method()) {
            case "GET" -> list.answer(call);
            case "POST" -> file(changes.create(call.json(), call), call);
            default -> throw unknown();
        };
    }

    private Reply file(Call call, String id) {
        return switch (call.method()) {
            case "GET" -> {
                boolean media = call.parameter("alt").filter("media"::equals).isPresent();
                yield media ? media(existing(id)) : file(existing(id), call);
            }
            case "PATCH" -> file(changes.update(id, call.json(), call), call);
            case "DELETE" -> {
                store.remove(id);
                yield new Reply.Empty(204, Map.of());
            }
            default -> throw unknown();
        };
    }

    private Reply part(Call call, String id, String part) {
        FileEntry entry = existing(id);
        return switch (call.method() + " " + part) {
            case "POST copy" -> file(changes.copy(entry, call.json()), call);
            case "GET export" ->
                exports.export(entry, call.parameter("mimeType").orElse(""));
            default -> throw unknown();
        };
    }

    private FileEntry existing(String id) {
        return id.equals(FileEntry.ROOT) ? FileJson.ROOT : store.existing(id);
    }

    private Reply file(FileEntry entry, Call call) {
        return Replies.file(store.catalogue(), entry, call);
    }

    private Reply ids(Call call) {
        int count = Replies.number(call, "count", 10, MOST_IDS);
        JsonArray ids = new JsonArray();
        for (int i = 0; i < count; i++) {
            ids.add(store.newId());
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "drive#generatedIds");
        answer.addProperty("space", "drive");
        answer.add("ids", ids);
        return Reply.ok(Body.of(answer));
    }

    private Reply media(FileEntry entry) {
        if (entry.blob().isEmpty()) {
            throw new Refusal(
                    403,
                    "PERMISSION_DENIED",
                    "fileNotDownloadable",
                    "Only files with binary content can be downloaded. Use Export with Docs Editors files.");
        }
        InputStream content = store.content(entry.id());
        return new Reply.Bytes(entry.mimeType(), Map.of(), out -> {
            try (content) {
                content.transferTo(out);
            }
        });
    }

    static Refusal unknown() {
        return new Refusal(404, "NOT_FOUND", "notFound", "Not Found");
    }
}
