package dev.patchbook.google;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// One at a time for each file, in the order of asking: a spreadsheet takes one writer well and two badly.
///
/// A turn is waited for on a future of the turn before, so no lock is held while Google is called.
public final class Turns {

    private final Map<String, CompletableFuture<Boolean>> last = new ConcurrentHashMap<>();

    /// Runs work when everything asked for before on the same key is over.
    public <T> T take(String key, Supplier<T> work) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> before = last.put(key, mine);
        try {
            if (before != null) {
                before.join();
            }
            return work.get();
        } finally {
            last.remove(key, mine);
            mine.complete(true);
        }
    }

    /// Whether anything runs or waits on a key.
    public boolean isTaken(String key) {
        return last.containsKey(key);
    }
}
