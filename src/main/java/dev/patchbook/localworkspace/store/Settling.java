package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes the folder look as the catalogue says, and then forgets the journal up to there.
///
/// Each move is journalled before and after, so that a stop between the two is seen.
final class Settling {
    private final Catalogue catalogue;
    private final BookShelf shelf;
    private final Commits commits;
    private final Layout layout;
    private final Outside outside;

    Settling(Catalogue catalogue, BookShelf shelf, Commits commits, Layout layout, Outside outside) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.commits = commits;
        this.layout = layout;
        this.outside = outside;
    }

    void settle() throws IOException {
        deleteGarbage();
        for (FileEntry entry : parentsFirst()) {
            place(entry.id());
        }
        CatalogueFile.Snapshot snapshot = commits.snapshot();
        forgetRemoved();
        saveBooks();
        CatalogueFile.write(layout, snapshot);
        commits.forget(snapshot.number());
    }

    private void forgetRemoved() throws IOException {
        for (String id : List.copyOf(catalogue.removed())) {
            shelf.remove(id);
            shelf.files().forget(id);
            catalogue.removed().remove(id);
        }
    }

    private void saveBooks() throws IOException {
        List<IOException> faults = new ArrayList<>();
        for (String id : shelf.dirty()) {
            Optional<FileEntry> entry = catalogue.entry(id);
            if (entry.isEmpty()) {
                continue;
            }
            try {
                save(entry.get());
            } catch (IOException e) {
                faults.add(new IOException("“" + entry.get().name() + "” could not be written: " + e.getMessage(), e));
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    private void save(FileEntry entry) throws IOException {
        Shelved shelved = shelf.shelved(entry.id());
        Shelved.Version version = shelved.version().orElseThrow();
        Optional<Place> first = entry.place().isPresent() ? Optional.empty() : Optional.of(free(entry));
        if (first.isPresent() && !changed(entry.id(), current -> current.movingTo(first.get()))) {
            return; // deleted meanwhile, and then no file of it may appear
        }
        Path file = catalogue.path(first.or(entry::place).orElseThrow()).orElseThrow();
        outside.keep(entry, file);
        FileStamp stamp = shelf.files().write(version.book(), version.number(), file);
        first.ifPresent(place -> changed(entry.id(), current -> current.at(place)));
        shelved.saved(version.number(), stamp);
        shelf.files().forgetOthers(entry.id(), version.number());
    }

    /// Moves what stands elsewhere than it should; spreadsheets that are not on disk yet get their place when they are
    /// saved. From the first word of a move to its last nothing lets go of files: see [Names].
    private void place(String id) throws IOException {
        if (isToBeMoved(catalogue.entry(id))) {
            catalogue.names().change(() -> {
                Optional<FileEntry> entry = catalogue.entry(id);
                if (isToBeMoved(entry)) {
                    move(entry.get());
                }
            });
        }
    }

    private boolean isToBeMoved(Optional<FileEntry> entry) {
        return entry.filter(one -> !isPlaced(one))
                .filter(one -> one.place().isPresent() || one.isFolder())
                .isPresent();
    }

    private void move(FileEntry entry) throws IOException {
        Optional<Path> from = catalogue.path(entry);
        Place place = free(entry);
        Path to = catalogue.path(place).orElseThrow();
        changed(entry.id(), current -> current.movingTo(place));
        if (from.isEmpty()) {
            Files.createDirectories(to);
        } else if (Files.exists(from.get())) {
            Files.move(from.get(), to);
        }
        Layout.forceNames(to);
        changed(entry.id(), current -> current.at(place));
    }

    private boolean isPlaced(FileEntry entry) {
        return entry.place()
                .filter(place -> place.folder().equals(wantedFolder(entry)) && Leaves.fits(entry, place.leaf()))
                .isPresent();
    }

    private Place free(FileEntry entry) {
        String folder = wantedFolder(entry);
        return Leaves.free(catalogue, entry, folder, catalogue.folder(folder).orElseThrow());
    }

    /// Whether there was still such an entry to change.
    private boolean changed(String id, UnaryOperator<FileEntry> change) {
        List<FileEntry> after = new ArrayList<>();
        commits.commit(
                () -> {
                    catalogue.entry(id).map(change).ifPresent(after::add);
                    return new Change(after, List.of(), List.of(), Optional.empty());
                },
                new byte[0],
                _ -> {});
        return !after.isEmpty();
    }

    private String wantedFolder(FileEntry entry) {
        if (entry.trashed()) {
            return Place.TRASH;
        }
        return catalogue.folder(entry.parent()).isPresent() ? entry.parent() : FileEntry.ROOT;
    }

    private List<FileEntry> parentsFirst() {
        List<FileEntry> ordered = new ArrayList<>();
        catalogue.entries().stream()
                .filter(entry -> catalogue.entry(entry.parent()).isEmpty())
                .forEach(top -> addWithChildren(top, ordered));
        return ordered;
    }

    private void addWithChildren(FileEntry entry, List<FileEntry> ordered) {
        ordered.add(entry);
        if (entry.isFolder()) {
            catalogue.children(entry.id()).forEach(child -> addWithChildren(child, ordered));
        }
    }

    private void deleteGarbage() throws IOException {
        for (String relative : List.copyOf(catalogue.garbage())) {
            catalogue.names().change(() -> delete(catalogue, layout, relative));
        }
    }

    static void delete(Catalogue catalogue, Layout layout, String relative) throws IOException {
        Path path = layout.root().resolve(relative);
        if (!catalogue.isOccupied(path)) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException _) {
                // something that is not ours stands in the folder; it stays, and so does the folder
            }
        }
        catalogue.garbage().remove(relative);
    }
}
