package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All files by id. Read by anyone at any time; changed only under the store's commit lock.
public final class Catalogue {
    private final Layout layout;
    private final Names names = new Names();
    private final Map<String, FileEntry> entries = new ConcurrentHashMap<>();
    private final Set<String> garbage = ConcurrentHashMap.newKeySet();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();

    Catalogue(Layout layout) {
        this.layout = layout;
    }

    /// The names that the files have on disk.
    Names names() {
        return names;
    }

    public Optional<FileEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    public Collection<FileEntry> entries() {
        return List.copyOf(entries.values());
    }

    public List<FileEntry> children(String parent) {
        return entries.values().stream()
                .filter(entry -> entry.parent().equals(parent))
                .toList();
    }

    /// Whether the entry or a folder above it is in the trash.
    public boolean isTrashed(FileEntry entry) {
        return entry.trashed() || entry(entry.parent()).map(this::isTrashed).orElse(false);
    }

    void put(FileEntry entry) {
        entries.put(entry.id(), entry);
    }

    void remove(String id) {
        entries.remove(id);
        removed.add(id);
    }

    /// Ids of entries that are gone, until what was kept beside them is too.
    Set<String> removed() {
        return removed;
    }

    /// Paths below the root that are to be deleted.
    Set<String> garbage() {
        return garbage;
    }

    /// Where the entry's file or folder is on disk; empty while it is not there yet.
    Optional<Path> path(FileEntry entry) {
        return entry.place().flatMap(this::path);
    }

    Optional<Path> path(Place place) {
        return folder(place.folder()).map(folder -> folder.resolve(place.leaf()));
    }

    Optional<Path> folder(String id) {
        return switch (id) {
            case FileEntry.ROOT -> Optional.of(layout.root());
            case Place.NEW -> Optional.of(layout.fresh());
            case Place.TRASH -> Optional.of(layout.trash());
            default -> entry(id).flatMap(this::path);
        };
    }

    /// The path as garbage spells it.
    String relative(Path path) {
        return layout.root().relativize(path).toString();
    }

    /// Whether some entry stands, or is about to stand, at this path.
    boolean isOccupied(Path path) {
        return entries.values().stream()
                .anyMatch(entry -> path(entry).filter(path::equals).isPresent()
                        || entry.next().flatMap(this::path).filter(path::equals).isPresent());
    }
}
