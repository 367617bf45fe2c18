package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.http.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The books in memory, read from their files when first asked for.
final class BookShelf {
    private final Catalogue catalogue;
    private final BookFiles files;
    private final Map<String, Shelved> shelved = new ConcurrentHashMap<>();

    BookShelf(Catalogue catalogue, BookFiles files) {
        this.catalogue = catalogue;
        this.files = files;
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
                Path file =
                        catalogue.path(entry).orElseThrow(() -> Refusal.notFound("Requested entity was not found."));
                BookFiles.Found found = files.read(entry.id(), entry.name(), file);
                place.publish(found.book(), found.number());
                place.saved(found.number());
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
}
