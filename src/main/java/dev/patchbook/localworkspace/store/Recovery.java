package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.journal.Entry;
import dev.patchbook.localworkspace.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a start does: the catalogue as last written, then the journal over it, then each book's file with
/// the calls that it does not contain yet, then the folder.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Layout layout;
    private final InstantSource clock;
    private final BookCalls calls;
    private final Catalogue catalogue;
    private final BookShelf shelf;

    Recovery(Layout layout, InstantSource clock, BookCalls calls) {
        this.layout = layout;
        this.clock = clock;
        this.calls = calls;
        this.catalogue = new Catalogue(layout);
        this.shelf = new BookShelf(
                catalogue, new BookFiles(layout), book -> calls.calculate(book, new Chance(clock.instant(), 0)));
    }

    /// The parts of a store, as they were when the last answer was given.
    record Recovered(Layout layout, Catalogue catalogue, BookShelf shelf, Commits commits) {}

    Recovered recover() throws IOException {
        CatalogueFile.Snapshot snapshot = CatalogueFile.read(layout);
        snapshot.entries().forEach(catalogue::put);
        catalogue.garbage().addAll(snapshot.garbage());
        List<Entry> journal = Journal.read(layout.journal());
        long last = journal.isEmpty() ? 0 : journal.getLast().number();
        ChangeLog log = log(snapshot);
        for (Entry entry : journal) {
            if (entry.number() > snapshot.number()) {
                log.note(entry.number(), change(entry), catalogue);
                Commits.apply(catalogue, change(entry));
            }
        }
        long number = Math.max(last, snapshot.number());
        Commits commits = new Commits(Journal.open(layout.journal(), number), catalogue, log);
        catalogue.entries().forEach(entry -> resolve(entry, commits));
        for (String path : List.copyOf(catalogue.garbage())) {
            Settling.delete(catalogue, layout, path);
        }
        for (Entry entry : journal) {
            replay(entry);
        }
        cleanUp();
        Change outside = new FolderScan(catalogue, layout, this::newId).compare();
        if (!outside.put().isEmpty() || !outside.removed().isEmpty()) {
            LOG.info(
                    "Since the last stop {} files came into the folder and {} went.",
                    outside.put().size(),
                    outside.removed().size());
            commits.commit(() -> outside, new byte[0], _ -> {});
        }
        return new Recovered(layout, catalogue, shelf, commits);
    }

    private ChangeLog log(CatalogueFile.Snapshot snapshot) {
        return Optional.ofNullable(snapshot.changes())
                .map(kept -> ChangeLog.of(kept, snapshot.number(), clock))
                .orElseGet(() -> new ChangeLog(snapshot.number(), clock));
    }

    /// A move that was under way either happened or did not.
    private void resolve(FileEntry entry, Commits commits) {
        if (entry.next().isPresent()) {
            boolean moved =
                    entry.next().flatMap(catalogue::path).filter(Files::exists).isPresent()
                            && catalogue.path(entry).filter(Files::exists).isEmpty();
            FileEntry resolved = moved ? entry.at(entry.next().get()) : entry.notMoving();
            commits.commit(() -> Change.put(resolved), new byte[0], _ -> {});
        }
    }

    private void replay(Entry entry) throws IOException {
        Optional<Change.Command> command = change(entry).command();
        if (command.isEmpty() || catalogue.entry(command.get().book()).isEmpty()) {
            return;
        }
        FileEntry file = catalogue.entry(command.get().book()).get();
        if (file.place()
                .flatMap(catalogue::path)
                .filter(path -> !Files.exists(path))
                .isPresent()) {
            return; // somebody took it away since
        }
        Shelved shelved = shelf.shelved(file.id());
        if (command.get().creates()) {
            if (file.place().isEmpty()) {
                Book book = calls.create(
                        command.get().call(entry.body()),
                        file.id(),
                        command.get().chance());
                shelved.publish(retitled(book, file), entry.number());
            }
            return;
        }
        Shelved.Version version = version(file);
        if (entry.number() > version.number()) {
            Book draft = version.book().copy();
            write(draft, command.get(), entry.body());
            shelved.publish(retitled(draft, file), entry.number());
        }
    }

    private void write(Book draft, Change.Command command, byte[] body) throws IOException {
        if (command.brings()) {
            Book brought = PackedBook.unpack(body, layout.temporary().resolve(newId() + ".xlsx"));
            calls.write(draft, brought, command.call(new byte[0]), command.chance());
        } else {
            calls.write(draft, command.call(body), command.chance());
        }
    }

    /// A file without which its calls would be lost.
    private Shelved.Version version(FileEntry file) throws IOException {
        try {
            return shelf.version(file);
        } catch (Refusal refusal) {
            throw new IOException(
                    "%s: %s. Not all changes of “%s” were in it yet: put a good copy in its place, or take it out of the folder, and start again."
                            .formatted(
                                    catalogue.path(file).map(Path::toString).orElse(file.name()),
                                    refusal.getMessage(),
                                    file.name()),
                    refusal);
        }
    }

    private static Book retitled(Book book, FileEntry file) {
        book.setProperties(book.properties().withTitle(file.name()));
        return book;
    }

    private static Change change(Entry entry) {
        return Json.GSON.fromJson(entry.header(), Change.class);
    }

    private void cleanUp() throws IOException {
        for (Path folder : List.of(layout.temporary(), layout.fresh())) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (!catalogue.isOccupied(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private String newId() {
        return "1" + new Chance(clock.instant(), new SecureRandom().nextLong()).letters(43);
    }
}
