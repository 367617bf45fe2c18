package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Lists files: those that the query names, in order, a page at a time.
final class FileList {
    private static final String DEFAULT_FIELDS = "kind,incompleteSearch,nextPageToken,files(kind,id,name,mimeType)";
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Store store;

    FileList(Store store) {
        this.store = store;
    }

    Reply answer(Call call) {
        store.pickUp();
        Predicate<FileEntry> query = call.parameter("q")
                .filter(q -> !q.isBlank())
                .map(q -> FileQuery.parse(q, store.catalogue()))
                .orElse(_ -> true);
        List<FileEntry> found = store.catalogue().entries().stream()
                .filter(query)
                .sorted(order(call.parameter("orderBy").orElse("")))
                .toList();
        Page<FileEntry> page = Page.of(call, found, PAGE, LARGEST_PAGE);
        JsonArray files = new JsonArray();
        page.items().forEach(entry -> files.add(FileJson.of(store.catalogue(), entry)));
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "drive#fileList");
        answer.addProperty("incompleteSearch", false);
        page.addToken(answer);
        answer.add("files", files);
        Fields fields = Fields.parse(call.parameter("fields").orElse(DEFAULT_FIELDS));
        return Reply.ok(Body.of(fields.of(answer)));
    }

    private static Comparator<FileEntry> order(String orderBy) {
        Comparator<FileEntry> order = (_, _) -> 0;
        for (String key : orderBy.split(",")) {
            if (!key.isBlank()) {
                String[] words = key.strip().split("\\s+");
                Comparator<FileEntry> one = by(words[0]);
                order = order.thenComparing(words.length > 1 && words[1].equals("desc") ? one.reversed() : one);
            }
        }
        return order.thenComparing(FileEntry::modifiedTime, Comparator.reverseOrder())
                .thenComparing(FileEntry::id);
    }

    private static Comparator<FileEntry> by(String key) {
        return switch (key) {
            case "name", "name_natural" -> Comparator.comparing(FileEntry::name, String.CASE_INSENSITIVE_ORDER);
            case "createdTime" -> Comparator.comparing(FileEntry::createdTime);
            case "modifiedTime", "modifiedByMeTime", "viewedByMeTime", "recency" ->
                Comparator.comparing(FileEntry::modifiedTime);
            case "folder" -> Comparator.comparing((Function<FileEntry, Boolean>) entry -> !entry.isFolder());
            case "starred" -> Comparator.comparing(entry -> entry.extras().starred());
            case "quotaBytesUsed" ->
                Comparator.comparing(
                        entry -> entry.blob().map(FileEntry.Blob::size).orElse(0L));
            default -> throw new Refusal(400, "INVALID_ARGUMENT", "invalid", "Invalid value for orderBy: " + key);
        };
    }
}
