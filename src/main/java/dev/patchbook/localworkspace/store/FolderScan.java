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
            if (entry == null) {
                entry = pickUp(child, leaf, id);
                found.add(entry);
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
        String why = fault.map(reason -> "This file cannot be opened as a spreadsheet: " + reason)
                .orElse("");
        return FileEntry.of(ids.get(), leaf, mimeType, folder, modified)
                .withBlob(new Blob(Files.size(file), Checksum.md5(file)))
                .withExtras(new Extras(why, false, Map.of(), Map.of()))
                .at(place);
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
