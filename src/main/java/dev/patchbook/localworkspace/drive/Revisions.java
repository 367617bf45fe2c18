package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import java.util.List;

/// Revisions of a file: the workspace keeps the last one only, and says no more than that.
final class Revisions {
    private Revisions() {}

    /// The path begins after `revisions`.
    static Reply answer(Call call, FileEntry entry, List<String> path) {
        if (entry.isFolder()) {
            throw new Refusal(
                    403, "PERMISSION_DENIED", "revisionsNotSupported", "The file does not support revisions.");
        }
        JsonObject head = json(entry);
        if (path.isEmpty()) {
            JsonArray revisions = new JsonArray();
            revisions.add(head);
            JsonObject answer = new JsonObject();
            answer.addProperty("kind", "drive#revisionList");
            answer.add("revisions", revisions);
            return Replies.json(answer, call);
        } else if (path.equals(List.of(head.get("id").getAsString()))) {
            return Replies.json(head, call);
        }
        throw Refusal.notFound("Revision not found: " + path.getFirst() + ".");
    }

    private static JsonObject json(FileEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "drive#revision");
        json.addProperty("id", Long.toString(entry.version()));
        json.addProperty("mimeType", entry.mimeType());
        json.addProperty("modifiedTime", FileJson.time(entry.modifiedTime()));
        json.add("lastModifyingUser", About.user());
        entry.blob().ifPresent(blob -> {
            json.addProperty("keepForever", false);
            json.addProperty("originalFilename", entry.name());
            json.addProperty("md5Checksum", blob.md5());
            json.addProperty("size", Long.toString(blob.size()));
        });
        return json;
    }
}
