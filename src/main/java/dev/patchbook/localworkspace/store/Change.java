package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one journal record says: entries as they are afterwards, entries and files that go, and the call that changed a
/// book.
record Change(List<FileEntry> put, List<String> removed, List<String> garbage, Optional<Command> command) {
    Change {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
        garbage = List.copyOf(garbage);
    }

    static Change put(FileEntry... entries) {
        return new Change(List.of(entries), List.of(), List.of(), Optional.empty());
    }

    Change with(Command made) {
        return new Change(put, removed, garbage, Optional.of(made));
    }

    /// A call of the Sheets interface; its body is the journal record's.
    ///
    /// @param creates whether the call made the book
    /// @param brings whether it took something out of another book: the record holds that instead of the body
    record Command(
            String book,
            boolean creates,
            boolean brings,
            String method,
            List<String> segments,
            Map<String, List<String>> query,
            Instant time,
            long seed) {
        static Command of(String book, boolean creates, Call call, Instant time, long seed) {
            return new Command(book, creates, false, call.method(), call.segments(), call.query(), time, seed);
        }

        Command bringing() {
            return new Command(book, creates, true, method, segments, query, time, seed);
        }

        Call call(byte[] body) {
            return new Call(method, segments, query, body);
        }

        Chance chance() {
            return new Chance(time, seed);
        }
    }
}
