package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.store.FileEntry.Place;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        FileEntry placed = entry.place().isPresent() ? entry : moving(entry);
        Path file =
                catalogue.path(placed.place().or(placed::next).orElseThrow()).orElseThrow();
        outside.keep(entry, file);
        FileStamp stamp = shelf.files().write(version.book(), version.number(), file);
        if (placed.next().isPresent()) {
            arrived(placed);
        }
        shelved.saved(version.number(), stamp);
        shelf.files().forgetOthers(entry.id(), version.number());
    }

    /// Moves what stands elsewhere than it should; spreadsheets that are not on disk yet get their place when they are
    /// saved.
    private void place(String id) throws IOException {
        Optional<FileEntry> found = catalogue.entry(id);
        if (found.isEmpty()
                || isPlaced(found.get())
                || found.get().place().isEmpty() && !found.get().isFolder()) {
            return;
        }
        Optional<Path> from = catalogue.path(found.get());
        FileEntry entry = moving(found.get());
        Path to = catalogue.path(entry.next().orElseThrow()).orElseThrow();
        catalogue.names().change(() -> {
            if (from.isEmpty()) {
                Files.createDirectories(to);
            } else if (Files.exists(from.get())) {
                Files.move(from.get(), to);
            }
            Layout.forceNames(to);
            arrived(entry);
        });
    }

    private boolean isPlaced(FileEntry entry) {
        return entry.place()
                .filter(place -> place.folder().equals(wantedFolder(entry)) && Leaves.fits(entry, place.leaf()))
                .isPresent();
    }

    private FileEntry moving(FileEntry entry) {
        String folder = wantedFolder(entry);
        Path path = catalogue.folder(folder).orElseThrow();
        Place place = Leaves.free(catalogue, entry, folder, path);
        return changed(entry.id(), current -> current.movingTo(place));
    }

    private void arrived(FileEntry entry) {
        Place place = entry.next().orElseThrow();
        changed(entry.id(), current -> current.at(place));
    }

    private FileEntry changed(String id, java.util.function.UnaryOperator<FileEntry> change) {
        List<FileEntry> after = new ArrayList<>();
        commits.commit(
                () -> {
                    Optional<FileEntry> entry = catalogue.entry(id).map(change);
                    entry.ifPresent(after::add);
                    return new Change(after, List.of(), List.of(), Optional.empty());
                },
                new byte[0],
                _ -> {});
        return after.getFirst();
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
