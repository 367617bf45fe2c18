package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.BookCalls;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The files and books of one folder, and the only way to change them: journal first, then memory, then the
/// answer.
///
/// Writes to one spreadsheet are serial, to different ones parallel; readers are never blocked by a writer.
/// A fault of the disk is an [UncheckedIOException], and nothing is changed.
public final class Store implements Closeable {
    private final InstantSource clock;
    private final BookCalls calls;
    private final Catalogue catalogue;
    private final BookShelf shelf;
    private final Commits commits;
    private final Saver saver;
    private final Layout layout;
    private final Outside outside;
    private final FolderLock folderLock;
    private final SecureRandom seeds = new SecureRandom();

    private Store(InstantSource clock, BookCalls calls, Recovery.Recovered recovered, FolderLock lock, Pauses pauses) {
        this.clock = clock;
        this.calls = calls;
        this.catalogue = recovered.catalogue();
        this.shelf = recovered.shelf();
        this.commits = recovered.commits();
        this.layout = recovered.layout();
        this.outside = new Outside(catalogue, shelf, commits);
        this.folderLock = lock;
        this.saver = new Saver(new Settling(catalogue, shelf, commits, layout, outside), shelf, pauses);
    }

    /// Opens the folder, recovers what a stop left in the journal, and picks up the files that are in it. A
    /// folder in use by another process is an [IOException].
    public static Store open(Path folder, InstantSource clock, BookCalls calls, Pauses pauses) throws IOException {
        Layout layout = new Layout(folder.toAbsolutePath());
        FolderLock lock = locked(layout);
        try {
            Recovery.Recovered recovered = new Recovery(layout, clock, calls).recover();
            return new Store(clock, calls, recovered, lock, pauses);
        } catch (IOException e) {
            lock.close();
            throw new IOException(FolderFault.told(layout.root(), e), e);
        } catch (UncheckedIOException e) {
            lock.close();
            throw new IOException(FolderFault.told(layout.root(), FolderFault.of(e)), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FolderLock locked(Layout layout) throws IOException {
        try {
            layout.create();
            return FolderLock.acquire(layout);
        } catch (FileSystemException e) {
            throw new IOException(FolderFault.told(layout.root(), e), e);
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// What changed since this process began.
    public ChangeLog changes() {
        return commits.log();
    }

    /// The spreadsheet as last published; a [Refusal] if there is none with this id.
    public Book book(String id) {
        FileEntry entry = spreadsheet(id);
        outside.notice(entry);
        Book book = shelf.version(entry).book();
        return calls.isOutdated(book, clock.instant()) ? shelf.calculatedAgain(entry) : book;
    }

    /// Applies a writing call of the Sheets interface.
    public Body change(String id, Call call) {
        Change.Command command = Change.Command.of(id, false, call, clock.instant(), seeds.nextLong());
        return change(command, call.body(), draft -> calls.write(draft, call, command.chance()));
    }

    /// Applies a call that takes something out of one spreadsheet for another. The one is read as it was last
    /// published,
    /// and never held while the other is: two that copy to each other do not wait for each other.
    public Body bring(String from, String to, Call call) {
        byte[] packed = packed(calls.excerpt(book(from), call));
        spreadsheet(to);
        Change.Command command = Change.Command.of(to, false, call, clock.instant(), seeds.nextLong())
                .bringing();
        return change(command, packed, draft -> calls.write(draft, unpacked(packed), call, command.chance()));
    }

    private Body change(Change.Command command, byte[] body, Function<Book, Body> writing) {
        String id = command.book();
        FileEntry before = spreadsheet(id);
        outside.notice(before);
        Shelved shelved = shelf.shelved(id);
        shelved.lock.lock();
        try {
            Book draft = shelf.version(before).book().copy();
            Body answer = writing.apply(draft);
            String title = draft.properties().title();
            commits.commit(
                    () -> Change.put(spreadsheet(id).withName(title).touched(command.time()))
                            .with(command),
                    body,
                    number -> shelved.publish(draft, number));
            saver.wake();
            return answer;
        } finally {
            shelved.lock.unlock();
        }
    }

    private byte[] packed(Book book) {
        try {
            return PackedBook.pack(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Book unpacked(byte[] packed) {
        try {
            return PackedBook.unpack(packed, layout.temporary().resolve(newId() + ".xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a spreadsheet by the Sheets interface's own call.
    public Book create(Call call) {
        long seed = seeds.nextLong();
        String id = newId();
        Change.Command command = Change.Command.of(id, true, call, clock.instant(), seed);
        Book book = calls.create(call, id, command.chance());
        FileEntry entry =
                FileEntry.of(id, book.properties().title(), FileEntry.SPREADSHEET, FileEntry.ROOT, command.time());
        commits.commit(
                () -> Change.put(entry).with(command),
                call.body(),
                number -> shelf.shelved(id).publish(book, number));
        saver.wake();
        return book;
    }

    /// Adds a spreadsheet with content of its own, which is on disk before this returns.
    public FileEntry add(FileEntry entry, Book book) {
        try {
            calls.calculate(book, new Chance(clock.instant(), seeds.nextLong()));
            Place place = new Place(Place.NEW, entry.id() + ".xlsx");
            FileStamp stamp = shelf.files().write(book, 0, catalogue.path(place).orElseThrow());
            FileEntry placed = entry.at(place);
            commits.commit(() -> Change.put(placed), new byte[0], number -> {
                shelf.shelved(entry.id()).publish(book, 0);
                shelf.shelved(entry.id()).saved(0, stamp);
            });
            saver.wake();
            return placed;
        } catch (UncheckedIOException e) {
            dropUntaken(newContent(entry.id() + ".xlsx"));
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a folder, or a file whose content is already on disk under the workspace's `new` folder.
    public FileEntry add(FileEntry entry) {
        commits.commit(() -> Change.put(entry), new byte[0], _ -> {});
        saver.wake();
        return entry;
    }

    /// Changes what the catalogue says of a file. A new name is the spreadsheet's new title too.
    public FileEntry update(String id, UnaryOperator<FileEntry> change) {
        Shelved shelved = shelf.shelved(id);
        shelved.lock.lock();
        try {
            List<FileEntry> after = new ArrayList<>();
            Supplier<Change> changed = () -> {
                FileEntry entry = change.apply(existing(id));
                after.add(entry);
                return new Change(List.of(entry), List.of(), replaced(existing(id), entry), Optional.empty());
            };
            commitWhileNoneMoves(changed, number -> retitle(shelved, after.getFirst(), number));
            saver.wake();
            return after.getFirst();
        } finally {
            shelved.lock.unlock();
        }
    }

    /// Deletes a file, or a folder with all that is in it, for good.
    public void remove(String id) {
        commitWhileNoneMoves(
                () -> {
                    List<FileEntry> all = withDescendants(existing(id));
                    List<String> garbage = all.stream()
                            .flatMap(this::placesOnDisk)
                            .map(catalogue::relative)
                            .toList();
                    return new Change(List.of(), all.stream().map(FileEntry::id).toList(), garbage, Optional.empty());
                },
                _ -> {});
        saver.wake();
    }

    /// Takes in files that somebody put into the folder meanwhile. Where the folder is being saved to for
    /// long, they wait for the next time.
    public void pickUp() {
        catalogue.entries().stream().filter(FileEntry::isSpreadsheet).forEach(outside::notice);
        try {
            saver.whileIdle(() -> {
                List<FileEntry> arrived = new FolderScan(catalogue, layout, this::newId)
                        .arrivals(InstantSource.system().instant().minus(Outside.SETTLED));
                if (!arrived.isEmpty()) {
                    commits.commit(
                            () -> new Change(arrived, List.of(), List.of(), Optional.empty()), new byte[0], _ -> {});
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An entry of any kind; a [Refusal] if there is none.
    public FileEntry existing(String id) {
        return catalogue.entry(id).orElseThrow(() -> Refusal.notFound("File not found: " + id + "."));
    }

    /// The content of a blob, whole also where the blob is moved, replaced or deleted while it is read.
    public InputStream content(String id) {
        try {
            return catalogue.names().held(() -> {
                Path file =
                        catalogue.path(existing(id)).orElseThrow(() -> Refusal.notFound("File not found: " + id + "."));
                return Files.newInputStream(file);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A path for the content of a new blob; the place to give its entry has the same name under [Place#NEW].
    public Path newContent(String leaf) {
        return catalogue.path(new Place(Place.NEW, leaf)).orElseThrow();
    }

    /// Deletes content that no entry has taken, so that it takes no room.
    public void dropUntaken(Path content) {
        try {
            if (!catalogue.isOccupied(content)) {
                Files.deleteIfExists(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String newId() {
        return "1" + new Chance(clock.instant(), seeds.nextLong()).letters(43);
    }

    /// Brings the files up to date now, instead of after the pause.
    public void save() throws IOException {
        saver.saveNow();
    }

    @Override
    public void close() throws IOException {
        try {
            saver.close();
        } finally {
            commits.close();
            folderLock.close();
        }
    }

    private FileEntry spreadsheet(String id) {
        FileEntry entry = catalogue.entry(id).orElseThrow(() -> Refusal.notFound("Requested entity was not found."));
        if (!entry.isSpreadsheet()) {
            throw new Refusal(
                    400,
                    "FAILED_PRECONDITION",
                    "failedPrecondition",
                    "This operation is not supported for this document");
        }
        return entry;
    }

    /// A change that may let go of files: it knows them where they stand, so that none may be on its way meanwhile.
    private void commitWhileNoneMoves(Supplier<Change> change, LongConsumer publish) {
        try {
            catalogue.names().held(() -> {
                commits.commit(change, new byte[0], publish);
                return change;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where its file is, and where it may be about to be: that of a new spreadsheet is being written.
    private Stream<Path> placesOnDisk(FileEntry entry) {
        return Stream.of(entry.place(), entry.next())
                .flatMap(Optional::stream)
                .flatMap(place -> catalogue.path(place).stream());
    }

    private List<String> replaced(FileEntry before, FileEntry after) {
        boolean fresh =
                after.place().filter(place -> place.folder().equals(Place.NEW)).isPresent()
                        && !after.place().equals(before.place());
        return fresh ? catalogue.path(before).map(catalogue::relative).stream().toList() : List.of();
    }

    private static void retitle(Shelved shelved, FileEntry entry, long number) {
        shelved.version()
                .filter(version -> !version.book().properties().title().equals(entry.name()))
                .ifPresent(version -> shelved.publish(version.book().copyAs(entry.id(), entry.name()), number));
    }

    private List<FileEntry> withDescendants(FileEntry entry) {
        List<FileEntry> all = new ArrayList<>();
        for (FileEntry child : catalogue.children(entry.id())) {
            all.addAll(withDescendants(child));
        }
        all.add(entry);
        return all;
    }
}
