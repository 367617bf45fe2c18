package dev.patchbook.localworkspace.store;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The names of files on disk: while somebody looks a file up and opens it, or says that it is no longer wanted, none
/// changes. A file that is open is read to its end whatever becomes of its name.
final class Names {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /// Work with files.
    @FunctionalInterface
    interface IoCall<T> {
        T call() throws IOException;
    }

    /// Work with files that gives nothing back.
    @FunctionalInterface
    interface IoWork {
        void run() throws IOException;
    }

    /// Looks a file up, and opens it or lets go of it. No more than that: moves wait meanwhile.
    <T> T held(IoCall<T> call) throws IOException {
        Lock held = lock.readLock();
        held.lock();
        try {
            return call.call();
        } finally {
            held.unlock();
        }
    }

    /// Moves or deletes a file, and says so in the catalogue.
    void change(IoWork work) throws IOException {
        Lock changing = lock.writeLock();
        changing.lock();
        try {
            work.run();
        } finally {
            changing.unlock();
        }
    }
}
