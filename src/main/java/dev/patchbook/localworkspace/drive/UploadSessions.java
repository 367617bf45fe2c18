package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Uploads in pieces that are under way. They live as long as the process; a client that comes back later is told to
/// begin again.
final class UploadSessions {
    private static final Pattern RANGE = Pattern.compile("bytes (?:([0-9]+)-([0-9]+)|\\*)/([0-9]+|\\*)");

    private final Store store;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    UploadSessions(Store store) {
        this.store = store;
    }

    /// What the content is for: the file, none for a new one, its metadata, the content's type, and the call that is
    /// answered at the end.
    record Target(String id, JsonObject metadata, String type, Call call) {}

    String begin(Target target) throws IOException {
        String id = store.newId();
        Path file = store.newContent("content-" + id);
        Files.createFile(file);
        sessions.put(id, new Session(id, target, file, new ReentrantLock()));
        return id;
    }

    Session session(String id) {
        Session session = sessions.get(id);
        if (session == null) {
            throw Refusal.notFound("Not Found");
        }
        return session;
    }

    void end(Session session) {
        sessions.remove(session.id());
    }

    /// One upload and what it has received.
    record Session(String id, Target target, Path file, ReentrantLock lock) {
        /// Takes a piece, or just a question how much there is; true once all is there.
        boolean take(String contentRange, InputStream body) throws IOException {
            if (contentRange.isEmpty()) {
                append(0, body);
                return true;
            }
            Matcher match = RANGE.matcher(contentRange);
            if (!match.matches()) {
                throw Refusal.invalid("Invalid Content-Range: " + contentRange);
            }
            if (match.group(1) != null) {
                append(Long.parseLong(match.group(1)), body);
            }
            String total = match.group(3);
            return !total.equals("*") && Files.size(file) >= Long.parseLong(total);
        }

        /// How much is there, as a header; none if nothing is.
        Map<String, String> range() throws IOException {
            long size = Files.size(file);
            return size == 0 ? Map.of() : Map.of("Range", "bytes=0-" + (size - 1));
        }

        /// A piece may begin before the end of what is there (it is sent again), not after it.
        private void append(long from, InputStream body) throws IOException {
            if (from > Files.size(file)) {
                throw Refusal.invalid(
                        "The piece begins at " + from + ", but only " + Files.size(file) + " bytes are there.");
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(from);
                channel.position(from);
                body.transferTo(Channels.newOutputStream(channel));
            }
        }
    }
}
