package dev.patchbook.localworkspace.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which files changed since when, by the numbers of the journal; kept with the catalogue, as far as it reaches back.
public final class ChangeLog {
    /// So many files are remembered, those that changed last.
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private volatile long begin;
    private final Map<String, FileChange> latest = new ConcurrentHashMap<>();
    private volatile long last;

    ChangeLog(long lastNumber, InstantSource clock) {
        this.clock = clock;
        this.begin = lastNumber + 1;
        this.last = lastNumber;
    }

    /// The log as it is kept.
    record Kept(long begin, List<FileChange> latest) {}

    /// The log as it was kept, up to this number.
    static ChangeLog of(Kept kept, long lastNumber, InstantSource clock) {
        ChangeLog log = new ChangeLog(lastNumber, clock);
        log.begin = kept.begin();
        kept.latest().forEach(change -> log.latest.put(change.fileId(), change));
        return log;
    }

    /// What of it is kept, from now on here too.
    Kept kept() {
        List<FileChange> ordered = latest.values().stream()
                .sorted(Comparator.comparingLong(FileChange::number))
                .toList();
        List<FileChange> dropped = ordered.subList(0, Math.max(0, ordered.size() - MOST));
        for (FileChange change : dropped) {
            latest.remove(change.fileId());
            begin = change.number() + 1;
        }
        return new Kept(begin, ordered.subList(dropped.size(), ordered.size()));
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
