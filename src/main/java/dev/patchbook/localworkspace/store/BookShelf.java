package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The books in memory, read from their files when first asked for.
final class BookShelf {
    private static final Logger LOG = LoggerFactory.getLogger(BookShelf.class);
    private static final int MOST_LOOKS = 100;

    private final Catalogue catalogue;
    private final BookFiles files;
    private final Consumer<Book> calculation;
    private final Map<String, Shelved> shelved = new ConcurrentHashMap<>();

    /// @param calculation brings a book up to date that was read from its file
    BookShelf(Catalogue catalogue, BookFiles files, Consumer<Book> calculation) {
        this.catalogue = catalogue;
        this.files = files;
        this.calculation = calculation;
    }

    BookFiles files() {
        return files;
    }

    Shelved shelved(String id) {
        return shelved.computeIfAbsent(id, _ -> new Shelved());
    }

    /// The published book; a file that cannot be read is a [Refusal] that says why.
    Shelved.Version version(FileEntry entry) {
        Shelved place = shelved(entry.id());
        return place.version().orElseGet(() -> load(entry, place));
    }

    /// The published book as its formulas are at another time: what it says itself is the same, so its file
    /// is not written again.
    Book calculatedAgain(FileEntry entry) {
        Shelved place = shelved(entry.id());
        place.lock.lock();
        try {
            Shelved.Version version = version(entry);
            Book book = version.book().copy();
            calculation.accept(book);
            place.publish(book, version.number());
            return book;
        } finally {
            place.lock.unlock();
        }
    }

    List<String> dirty() {
        return shelved.entrySet().stream()
                .filter(each -> each.getValue().isDirty())
                .map(Map.Entry::getKey)
                .toList();
    }

    void remove(String id) {
        shelved.remove(id);
    }

    void dropIdle(long nanos) {
        shelved.values().forEach(each -> each.dropIfIdle(nanos));
    }

    private Shelved.Version load(FileEntry entry, Shelved place) {
        place.lock.lock();
        try {
            if (place.version().isEmpty()) {
                BookFiles.Found found = found(entry.id());
                calculation.accept(found.book());
                place.publish(found.book(), found.number());
                place.saved(found.number(), found.stamp());
            }
            return place.version().orElseThrow();
        } catch (IOException e) {
            throw new Refusal(
                    400,
                    "FAILED_PRECONDITION",
                    "failedPrecondition",
                    "The file of this spreadsheet cannot be read: " + e.getMessage());
        } finally {
            place.lock.unlock();
        }
    }

    /// Takes what a book's file says now, by whoever holds its lock.
    ///
    /// @param now the file as it is
    /// @return whether the file could be read; if not, the book stays as it was
    boolean readAgain(FileEntry entry, Shelved place, FileStamp now) {
        try {
            BookFiles.Found found = found(entry.id());
            calculation.accept(found.book());
            place.publish(found.book(), Math.max(found.number(), place.savedNumber()));
            place.saved(place.version().orElseThrow().number(), found.stamp());
            return true;
        } catch (IOException e) {
            LOG.warn("“{}” was changed by another program and cannot be read: {}", entry.name(), e.getMessage());
            place.unreadable(now);
            return false;
        }
    }

    /// Reads a book's file where it stands now, which may be another place a moment later: it is then looked for again.
    private BookFiles.Found found(String id) throws IOException {
        for (int looks = 1; ; looks++) {
            try {
                return files.read(id, existing(id).name(), catalogue.names().held(() -> file(id)));
            } catch (NoSuchFileException e) {
                if (looks == MOST_LOOKS) {
                    throw e;
                }
            }
        }
    }

    private Path file(String id) {
        FileEntry entry = existing(id);
        return Stream.of(entry.place(), entry.next())
                .flatMap(Optional::stream)
                .flatMap(place -> catalogue.path(place).stream())
                .filter(Files::exists)
                .findFirst()
                .or(() -> catalogue.path(entry))
                .orElseThrow(BookShelf::notFound);
    }

    private FileEntry existing(String id) {
        return catalogue.entry(id).orElseThrow(BookShelf::notFound);
    }

    private static Refusal notFound() {
        return Refusal.notFound("Requested entity was not found.");
    }
}
