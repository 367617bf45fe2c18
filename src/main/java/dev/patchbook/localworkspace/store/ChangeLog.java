package dev.patchbook.localworkspace.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which files changed since when, by the numbers of the journal; it begins anew with the process.
public final class ChangeLog {
    private final InstantSource clock;
    private final long begin;
    private final Map<String, FileChange> latest = new ConcurrentHashMap<>();
    private volatile long last;

    ChangeLog(long lastNumber, InstantSource clock) {
        this.clock = clock;
        this.begin = lastNumber + 1;
        this.last = lastNumber;
    }

    /// The last change of a file; one that is gone was removed.
    public record FileChange(long number, String fileId, Instant time, boolean removed) {}

    /// The number of the next change.
    public long next() {
        return last + 1;
    }

    /// Each file that changed at this number or later, once, in the order of the last changes; empty where the log does
    /// not reach back so far, or the number is still to come.
    public Optional<List<FileChange>> since(long number) {
        if (number < begin || number > next()) {
            return Optional.empty();
        }
        return Optional.of(latest.values().stream()
                .filter(change -> change.number() >= number)
                .sorted(Comparator.comparingLong(FileChange::number).thenComparing(FileChange::fileId))
                .toList());
    }

    /// Notes what of a change can be seen from outside, before the catalogue has it: not where a file stands on disk.
    void note(long number, Change change, Catalogue before) {
        last = number;
        for (FileEntry entry : change.put()) {
            boolean seen = before.entry(entry.id())
                    .filter(known -> known.version() == entry.version())
                    .isEmpty();
            if (seen) {
                latest.put(entry.id(), new FileChange(number, entry.id(), clock.instant(), false));
            }
        }
        for (String id : change.removed()) {
            latest.put(id, new FileChange(number, id, clock.instant(), true));
        }
    }
}
