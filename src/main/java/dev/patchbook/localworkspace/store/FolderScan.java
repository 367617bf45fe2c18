package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.store.FileEntry.Blob;
import dev.patchbook.localworkspace.store.FileEntry.Extras;
import dev.patchbook.localworkspace.store.FileEntry.Place;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Compares the folder with the catalogue: what somebody dropped into it, and what somebody took away.
final class FolderScan {
    private static final String MACROS =
            "This file holds macros, which would be lost: it is left alone. Save it as .xlsx to work on it here.";

    private final Catalogue catalogue;
    private final Layout layout;
    private final Supplier<String> ids;
    private final List<FileEntry> found = new ArrayList<>();
    private final Map<Path, FileEntry> known = new HashMap<>();

    FolderScan(Catalogue catalogue, Layout layout, Supplier<String> ids) {
        this.catalogue = catalogue;
        this.layout = layout;
        this.ids = ids;
    }

    /// New entries, and the ids of those whose file is gone.
    Change compare() throws IOException {
        catalogue.entries().forEach(entry -> catalogue.path(entry).ifPresent(path -> known.put(path, entry)));
        scan(layout.root(), FileEntry.ROOT);
        List<String> gone = known.entrySet().stream()
                .filter(each -> !Files.exists(each.getKey()))
                .map(each -> each.getValue().id())
                .toList();
        return new Change(found, gone, List.of(), Optional.empty());
    }

    /// Entries of files that were put into the folder or, if they are no spreadsheets, written anew since it was looked
    /// at; a file that may still be being written waits for the next look.
    List<FileEntry> arrivals(Instant settledBefore) throws IOException {
        Change outside = compare();
        List<FileEntry> arrived = new ArrayList<>();
        for (FileEntry entry : outside.put()) {
            Optional<Path> path = catalogue.path(entry);
            if (entry.isFolder() || path.isPresent() && isSettled(path.get(), settledBefore)) {
                arrived.add(entry);
            }
        }
        return arrived;
    }

    private static boolean isSettled(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private void scan(Path folder, String id) throws IOException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        }
        for (Path child : children) {
            String leaf = child.getFileName().toString();
            if (leaf.startsWith(".") || leaf.startsWith("~$") || !isFileOrFolder(child)) {
                continue;
            }
            FileEntry entry = known.get(child);
            if (entry == null && (isGarbage(child) || catalogue.isOccupied(child))) {
                continue;
            }
            if (entry == null) {
                entry = pickUp(child, leaf, id);
                found.add(entry);
            } else if (isWrittenAnew(child, entry)) {
                found.add(entry.withBlob(blob(child))
                        .withModifiedTime(Files.getLastModifiedTime(child).toInstant()));
            }
            if (Files.isDirectory(child)) {
                scan(child, entry.id());
            }
        }
    }

    /// No link, which may lead out of the folder, and no pipe, on which a read would wait for ever.
    private static boolean isFileOrFolder(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private FileEntry pickUp(Path file, String leaf, String folder) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        Place place = new Place(folder, leaf);
        if (Files.isDirectory(file)) {
            return FileEntry.of(ids.get(), leaf, FileEntry.FOLDER, folder, modified)
                    .at(place);
        }
        boolean workbook = leaf.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx");
        Optional<String> fault = workbook ? fault(file) : Optional.empty();
        if (workbook && fault.isEmpty()) {
            return FileEntry.of(ids.get(), Leaves.title(leaf), FileEntry.SPREADSHEET, folder, modified)
                    .at(place);
        }
        String probed = workbook ? FileEntry.XLSX : Files.probeContentType(file);
        String mimeType = probed == null ? "application/octet-stream" : probed;
        boolean macros = leaf.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsm");
        String why = fault.map(reason -> "This file cannot be opened as a spreadsheet: " + reason)
                .orElse(macros ? MACROS : "");
        return FileEntry.of(ids.get(), leaf, mimeType, folder, modified)
                .withBlob(blob(file))
                .withExtras(new Extras(why, false, Map.of(), Map.of(), Map.of()))
                .at(place);
    }

    private static Blob blob(Path file) throws IOException {
        return new Blob(Files.size(file), Checksum.md5(file));
    }

    private boolean isGarbage(Path path) {
        return catalogue.garbage().contains(catalogue.relative(path));
    }

    private static boolean isWrittenAnew(Path file, FileEntry entry) throws IOException {
        return !entry.isFolder()
                && !entry.isSpreadsheet()
                && entry.blob().isPresent()
                && entry.blob().get().size() != Files.size(file);
    }

    private static Optional<String> fault(Path file) {
        try {
            XlsxReader.read(file, "", "");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
