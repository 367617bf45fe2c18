package dev.patchbook.localworkspace.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what has changed to the folder: after a pause without changes, at the latest after the longest pause, and at
/// the end.
///
/// A failure is logged and tried again; the journal keeps everything until it succeeds.
final class Saver implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Saver.class);
    private static final long LONGEST_WAIT = 5;
    private static final long TICK = TimeUnit.SECONDS.toNanos(30);

    private final Settling settling;
    private final BookShelf shelf;
    private final Pauses pauses;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock saving = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean waiting = true;
    private long firstChange = System.nanoTime();
    private long lastChange = firstChange;
    private boolean closed;

    Saver(Settling settling, BookShelf shelf, Pauses pauses) {
        this.settling = settling;
        this.shelf = shelf;
        this.pauses = pauses;
        this.thread = Thread.ofPlatform().daemon().name("workspace-saver").start(this::run);
    }

    void wake() {
        lock.lock();
        try {
            lastChange = System.nanoTime();
            if (!waiting) {
                waiting = true;
                firstChange = lastChange;
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void saveNow() throws IOException {
        saving.lock();
        try {
            settling.settle();
        } finally {
            saving.unlock();
        }
    }

    /// Does something with the folder while nothing is saved to it; not at all where saving goes on for seconds.
    void whileIdle(Names.IoWork work) throws IOException {
        try {
            if (saving.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                try {
                    work.run();
                } finally {
                    saving.unlock();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        saveNow();
    }

    private void run() {
        try {
            while (awaitPause()) {
                try {
                    saveNow();
                } catch (IOException | RuntimeException e) {
                    LOG.error("The changed files could not be written; they stay in the journal, next try later.", e);
                    retryLater();
                }
                shelf.dropIdle(pauses.keep().toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until it is time to save; false at the end.
    private boolean awaitPause() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                long now = System.nanoTime();
                long due = Math.min(
                        lastChange + pauses.idle().toNanos(),
                        firstChange + pauses.longest().toNanos());
                if (waiting && due - now <= 0) {
                    waiting = false;
                    return true;
                }
                if (changed.awaitNanos(waiting ? due - now : TICK) <= 0 && !waiting) {
                    shelf.dropIdle(pauses.keep().toNanos());
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void retryLater() {
        lock.lock();
        try {
            waiting = true;
            firstChange = System.nanoTime();
            lastChange = firstChange + pauses.longest().toNanos();
        } finally {
            lock.unlock();
        }
    }
}
