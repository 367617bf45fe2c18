package dev.patchbook.localworkspace.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What other programs do to the files of spreadsheets while the workspace runs.
///
/// A file that changed is read again. Where the spreadsheet was changed here too since it was last saved, neither is
/// lost: the file of the other program is kept beside it under a name that says so.
final class Outside {
    /// A file that was written to within this time may not be whole yet.
    static final Duration SETTLED = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);

    private final Catalogue catalogue;
    private final BookShelf shelf;
    private final Commits commits;

    Outside(Catalogue catalogue, BookShelf shelf, Commits commits) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.commits = commits;
    }

    /// Reads a spreadsheet again whose file somebody changed, unless it was changed here as well.
    void notice(FileEntry entry) {
        Shelved shelved = shelf.shelved(entry.id());
        if (changed(entry, shelved).isEmpty()) {
            return;
        }
        shelved.lock.lock();
        try {
            Optional<FileStamp> changed = changed(entry, shelved);
            if (changed.isPresent() && shelf.readAgain(entry, shelved, changed.get())) {
                touch(entry);
                LOG.info("“{}” was changed by another program and is read again.", entry.name());
            }
        } finally {
            shelved.lock.unlock();
        }
    }

    private void touch(FileEntry entry) {
        commits.commit(
                () -> Change.put(catalogue
                        .entry(entry.id())
                        .orElse(entry)
                        .touched(InstantSource.system().instant())),
                new byte[0],
                _ -> {});
    }

    /// The file as another program left it; empty where none touched it, or where it is to wait.
    private Optional<FileStamp> changed(FileEntry entry, Shelved shelved) {
        Optional<FileStamp> known = shelved.stamp();
        if (known.isEmpty() || shelved.isDirty()) {
            return Optional.empty();
        }
        return stamp(entry)
                .filter(now -> !known.get().equals(now))
                .filter(now -> shelved.unreadable().filter(now::equals).isEmpty())
                .filter(now -> now.isBefore(InstantSource.system().instant().minus(SETTLED)));
    }

    /// Puts a file aside that somebody changed since it was last read or written here, before it is written over.
    void keep(FileEntry entry, Path file) throws IOException {
        Optional<FileStamp> known = shelf.shelved(entry.id()).stamp();
        if (known.isEmpty() || !Files.exists(file) || FileStamp.of(file).equals(known.get())) {
            return;
        }
        String when = WHEN.format(Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()));
        Path copy = free(file, "%s (changed elsewhere %s)".formatted(Leaves.title(name(file)), when));
        Files.move(file, copy);
        LOG.warn(
                "“{}” was changed here and by another program at the same time; what the other wrote is in “{}”.",
                entry.name(),
                copy.getFileName());
    }

    private static Path free(Path file, String title) {
        Path free = file.resolveSibling(title + ".xlsx");
        for (int i = 2; Files.exists(free); i++) {
            free = file.resolveSibling("%s (%d).xlsx".formatted(title, i));
        }
        return free;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Optional<FileStamp> stamp(FileEntry entry) {
        try {
            Optional<Path> file = catalogue.path(entry).filter(Files::exists);
            return file.isPresent() ? Optional.of(FileStamp.of(file.get())) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
