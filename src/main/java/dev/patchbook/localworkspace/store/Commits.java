package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.journal.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Makes changes: numbered, journalled, applied to the catalogue, and on the disk before [#commit] returns.
final class Commits implements Closeable {
    private final Journal journal;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final ReentrantLock lock = new ReentrantLock();

    Commits(Journal journal, Catalogue catalogue, ChangeLog log) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.log = log;
    }

    /// Computes the change from the catalogue as it is now, and makes it; `publish` is told its number. A refusal by
    /// `change` changes nothing.
    void commit(Supplier<Change> change, byte[] body, LongConsumer publish) {
        try {
            long number;
            lock.lock();
            try {
                Change made = change.get();
                number = journal.append(Json.GSON.toJson(made), body);
                log.note(number, made, catalogue);
                apply(catalogue, made);
                publish.accept(number);
            } finally {
                lock.unlock();
            }
            journal.force(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChangeLog log() {
        return log;
    }

    static void apply(Catalogue catalogue, Change change) {
        change.put().forEach(catalogue::put);
        change.removed().forEach(catalogue::remove);
        catalogue.garbage().addAll(change.garbage());
    }

    /// A catalogue as it was at one moment, with the number of the last record in it; the journal goes on in a new
    /// segment.
    CatalogueFile.Snapshot snapshot() throws IOException {
        lock.lock();
        try {
            long number = journal.rotate();
            return new CatalogueFile.Snapshot(
                    number, List.copyOf(catalogue.entries()), List.copyOf(catalogue.garbage()), log.kept());
        } finally {
            lock.unlock();
        }
    }

    void forget(long upTo) throws IOException {
        journal.forget(upTo);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
