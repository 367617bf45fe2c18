package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A spreadsheet's place in memory. Whoever writes holds the lock; readers take the version that is published.
final class Shelved {
    final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Version> version = Optional.empty();
    private volatile long savedNumber = -1;
    private volatile long usedAt;

    /// A published book with the number of the last journal record that is in it.
    record Version(Book book, long number) {}

    Optional<Version> version() {
        usedAt = System.nanoTime();
        return version;
    }

    void publish(Book book, long number) {
        version = Optional.of(new Version(book, number));
    }

    void saved(long number) {
        savedNumber = number;
    }

    boolean isDirty() {
        return version.filter(v -> v.number() > savedNumber).isPresent();
    }

    /// Lets go of a saved book that nobody asked for in this time.
    void dropIfIdle(long nanos) {
        if (lock.tryLock()) {
            try {
                if (!isDirty() && System.nanoTime() - usedAt > nanos) {
                    version = Optional.empty();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
