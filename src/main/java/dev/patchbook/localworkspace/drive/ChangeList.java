package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.ChangeLog;
import dev.patchbook.localworkspace.store.Store;
import java.util.List;

/// What changed since a token. A token that the log does not reach is refused: begin again.
final class ChangeList {
    private static final String DEFAULT_FIELDS = "kind,nextPageToken,newStartPageToken,"
            + "changes(kind,changeType,removed,fileId,time,file(kind,id,name,mimeType))";
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Store store;

    ChangeList(Store store) {
        this.store = store;
    }

    /// The path begins after `changes`.
    Reply answer(Call call, List<String> path) {
        store.pickUp();
        if (path.equals(List.of("startPageToken"))) {
            JsonObject answer = new JsonObject();
            answer.addProperty("kind", "drive#startPageToken");
            answer.addProperty("startPageToken", Long.toString(store.changes().next()));
            return Replies.json(answer, call);
        } else if (!path.isEmpty()) {
            throw Drive.unknown();
        }
        return page(call);
    }

    private Reply page(Call call) {
        long next = store.changes().next();
        boolean withRemoved = !call.parameter("includeRemoved")
                .filter("false"::equalsIgnoreCase)
                .isPresent();
        List<ChangeLog.FileChange> changes =
                store.changes().since(token(call)).orElseThrow(ChangeList::invalid).stream()
                        .filter(change -> withRemoved || !change.removed())
                        .toList();
        int size = Replies.number(call, "pageSize", PAGE, LARGEST_PAGE);
        int end = Math.min(size, changes.size());
        while (end > 0
                && end < changes.size()
                && changes.get(end).number() == changes.get(end - 1).number()) {
            end++; // what changed at once is told at once
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "drive#changeList");
        if (end < changes.size()) {
            answer.addProperty("nextPageToken", Long.toString(changes.get(end).number()));
        } else {
            answer.addProperty("newStartPageToken", Long.toString(next));
        }
        JsonArray told = new JsonArray();
        changes.subList(0, end).forEach(change -> told.add(json(change)));
        answer.add("changes", told);
        Fields fields = Fields.parse(call.parameter("fields").orElse(DEFAULT_FIELDS));
        return Reply.ok(Body.of(fields.of(answer)));
    }

    private static long token(Call call) {
        String token = call.parameter("pageToken")
                .orElseThrow(() -> new Refusal(400, "INVALID_ARGUMENT", "required", "Required parameter: pageToken"));
        if (!token.matches("[0-9]{1,18}")) {
            throw invalid();
        }
        return Long.parseLong(token);
    }

    private JsonObject json(ChangeLog.FileChange change) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "drive#change");
        json.addProperty("changeType", "file");
        json.addProperty("time", FileJson.time(change.time()));
        json.addProperty("removed", change.removed());
        json.addProperty("fileId", change.fileId());
        store.catalogue()
                .entry(change.fileId())
                .ifPresent(entry -> json.add("file", FileJson.of(store.catalogue(), entry)));
        return json;
    }

    private static Refusal invalid() {
        return new Refusal(
                400,
                "INVALID_ARGUMENT",
                "invalid",
                "Invalid Value: the page token is none of these changes. Ask for a new start page token, and list all.");
    }
}
