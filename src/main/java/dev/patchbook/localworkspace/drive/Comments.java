package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import dev.patchbook.localworkspace.xlsx.CommentThread;
import dev.patchbook.localworkspace.xlsx.CommentsIn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comments of a spreadsheet: those that another program put into its file, to be read.
final class Comments {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final String CELL = "[A-Z]{1,3}[1-9][0-9]{0,6}";

    private final Store store;
    private final BookCalls sheets;

    Comments(Store store, BookCalls sheets) {
        this.store = store;
        this.sheets = sheets;
    }

    /// The path begins after `comments`.
    Reply answer(Call call, FileEntry entry, List<String> path) {
        if (path.size() > 1) {
            throw Drive.unknown();
        } else if (call.parameter("fields").filter(fields -> !fields.isBlank()).isEmpty()) {
            throw new Refusal(
                    400, "INVALID_ARGUMENT", "required", "The 'fields' parameter is required for this method.");
        }
        return path.isEmpty() ? list(call, entry) : Replies.json(one(entry, path.getFirst()), call);
    }

    private JsonObject one(FileEntry entry, String id) {
        return threads(entry).stream()
                .filter(thread -> thread.first().id().equals(id))
                .findFirst()
                .map(thread -> json(store.book(entry.id()), thread))
                .orElseThrow(() -> Refusal.notFound("Comment not found: " + id + "."));
    }

    /// The newest first.
    private Reply list(Call call, FileEntry entry) {
        Optional<Instant> since = call.parameter("startModifiedTime").map(Comments::time);
        List<CommentThread> found = threads(entry).stream()
                .filter(thread -> since.isEmpty()
                        || thread.lastTime()
                                .filter(time -> !time.isBefore(since.get()))
                                .isPresent())
                .sorted(Comparator.comparing(
                        (CommentThread thread) -> thread.lastTime().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
        Page<CommentThread> page = Page.of(call, found, PAGE, LARGEST_PAGE);
        JsonArray comments = new JsonArray();
        if (!page.items().isEmpty()) {
            Book book = store.book(entry.id());
            page.items().forEach(thread -> comments.add(json(book, thread)));
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "drive#commentList");
        page.addToken(answer);
        answer.add("comments", comments);
        return Replies.json(answer, call);
    }

    private List<CommentThread> threads(FileEntry entry) {
        try {
            return entry.isSpreadsheet() ? CommentsIn.of(store.book(entry.id())) : List.of();
        } catch (IOException e) {
            throw new Refusal(
                    400,
                    "FAILED_PRECONDITION",
                    "failedPrecondition",
                    "The comments in the file of “" + entry.name() + "” cannot be read: " + e.getMessage());
        }
    }

    private JsonObject json(Book book, CommentThread thread) {
        JsonObject json = json("drive#comment", thread.first());
        thread.lastTime().ifPresent(time -> json.addProperty("modifiedTime", FileJson.time(time)));
        json.addProperty("resolved", thread.resolved());
        if (thread.cell().matches(CELL)) {
            String range = "'" + thread.tab().title().replace("'", "''") + "'!" + thread.cell();
            JsonObject anchor = new JsonObject();
            anchor.addProperty("type", "workbook-range");
            anchor.addProperty("uid", thread.tab().sheetId());
            anchor.addProperty("range", range);
            json.addProperty("anchor", anchor.toString());
            quoted(book, range).ifPresent(text -> {
                JsonObject quoted = new JsonObject();
                quoted.addProperty("mimeType", "text/html");
                quoted.addProperty("value", html(text));
                json.add("quotedFileContent", quoted);
            });
        }
        JsonArray replies = new JsonArray();
        thread.replies().forEach(reply -> replies.add(json("drive#reply", reply)));
        json.add("replies", replies);
        return json;
    }

    private static JsonObject json(String kind, CommentThread.Comment comment) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        json.addProperty("id", comment.id());
        comment.time().ifPresent(time -> {
            json.addProperty("createdTime", FileJson.time(time));
            json.addProperty("modifiedTime", FileJson.time(time));
        });
        comment.author().ifPresent(name -> {
            JsonObject author = new JsonObject();
            author.addProperty("kind", "drive#user");
            author.addProperty("displayName", name);
            author.addProperty("me", false);
            json.add("author", author);
        });
        json.addProperty("content", comment.text());
        json.addProperty("htmlContent", html(comment.text()));
        json.addProperty("deleted", false);
        return json;
    }

    /// What the cell shows; empty where it shows nothing, or is no longer on the grid.
    private Optional<String> quoted(Book book, String range) {
        List<String> path = List.of("v4", "spreadsheets", book.id(), "values", range);
        StringWriter json = new StringWriter();
        try (JsonWriter writer = new JsonWriter(json)) {
            sheets.read(book, new Call("GET", path, Map.of(), new byte[0])).writeTo(writer);
        } catch (Refusal _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonElement values =
                JsonParser.parseString(json.toString()).getAsJsonObject().get("values");
        return Optional.ofNullable(values)
                .map(rows ->
                        rows.getAsJsonArray().get(0).getAsJsonArray().get(0).getAsString());
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new Refusal(400, "INVALID_ARGUMENT", "invalid", "Invalid Value");
        }
    }
}
