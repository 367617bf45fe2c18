package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A spreadsheet's place in memory. Whoever writes holds the lock; readers take the version that is published.
final class Shelved {
    final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Version> version = Optional.empty();
    private volatile long savedNumber = -1;
    private volatile Optional<FileStamp> stamp = Optional.empty();
    private volatile Optional<FileStamp> unreadable = Optional.empty();
    private volatile long usedAt = System.nanoTime();

    /// A published book with the number of the last journal record that is in it.
    record Version(Book book, long number) {}

    Optional<Version> version() {
        usedAt = System.nanoTime();
        return version;
    }

    void publish(Book book, long number) {
        version = Optional.of(new Version(book, number));
    }

    /// The published book up to a journal record is what a file says.
    void saved(long number, FileStamp file) {
        stamp = Optional.of(file);
        savedNumber = number;
    }

    long savedNumber() {
        return savedNumber;
    }

    /// The file as it was when it was last read or written; empty while it never was.
    Optional<FileStamp> stamp() {
        return stamp;
    }

    /// The file as another program left it, where it could not be read.
    Optional<FileStamp> unreadable() {
        return unreadable;
    }

    void unreadable(FileStamp file) {
        unreadable = Optional.of(file);
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
