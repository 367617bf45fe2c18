package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Making, changing and copying files.
final class FileChanges {
    private static final String UNTITLED = "Untitled";

    private final Store store;
    private final InstantSource clock;
    private final Contents contents;

    FileChanges(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.contents = new Contents(store);
    }

    /// A new file from its metadata alone: a folder, an empty spreadsheet, or an empty blob.
    FileEntry create(JsonObject json, Call call) {
        FileEntry entry = described(json, "application/octet-stream");
        if (entry.isSpreadsheet()) {
            Book book = new Book(entry.id(), BookProperties.of(entry.name()));
            book.tabs().add(new Tab(TabProperties.of(0, "Sheet1"), 1000, 26));
            return store.add(entry, book);
        } else if (entry.isFolder()) {
            return store.add(entry);
        }
        return contents.add(entry, contents.received(new byte[0]));
    }

    /// A new file with this content; one that is to become a spreadsheet is converted.
    FileEntry create(JsonObject json, String contentType, Path content) {
        FileEntry entry = described(json, contentType);
        if (entry.isFolder()) {
            throw Refusal.invalid("A folder has no content.");
        }
        return entry.isSpreadsheet() ? contents.convert(entry, contentType, content) : contents.add(entry, content);
    }

    FileEntry update(String id, JsonObject json, Call call) {
        FileMetadata metadata = new FileMetadata(json);
        Optional<String> parent = call.parameter("addParents").map(this::folder);
        if (json.has("parents")) {
            throw new Refusal(
                    403,
                    "PERMISSION_DENIED",
                    "fieldNotWritable",
                    "The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.");
        }
        parent.ifPresent(folder -> refuseCircle(id, folder));
        return store.update(id, entry -> {
            FileEntry moved = parent.map(entry::withParent).orElse(entry);
            return metadata.applyTo(moved.touched(clock.instant()));
        });
    }

    /// The same file with other content.
    FileEntry update(String id, JsonObject json, String contentType, Path content) {
        if (store.existing(id).isSpreadsheet()) {
            throw Refusal.invalid("The content of a spreadsheet is changed through the Sheets interface.");
        }
        FileMetadata metadata = new FileMetadata(json);
        FileEntry fresh = contents.placed(store.existing(id), content);
        return store.update(
                id,
                entry -> metadata.applyTo(entry.touched(clock.instant())
                        .withMimeType(metadata.text("mimeType").orElse(contentType))
                        .withBlob(fresh.blob().orElseThrow())
                        .at(fresh.place().orElseThrow())));
    }

    /// A copy; an `.xlsx` copied as a spreadsheet is converted.
    FileEntry copy(FileEntry source, JsonObject json) {
        FileMetadata metadata = new FileMetadata(json);
        if (source.isFolder()) {
            throw new Refusal(403, "PERMISSION_DENIED", "cannotCopyFile", "This file cannot be copied by the user.");
        }
        FileEntry copy = metadata.applyTo(FileEntry.of(
                        store.newId(),
                        "Copy of " + source.name(),
                        metadata.text("mimeType").orElse(source.mimeType()),
                        metadata.parent().map(this::folder).orElse(source.parent()),
                        clock.instant())
                .withExtras(source.extras().withShares(Map.of())));
        if (source.isSpreadsheet()) {
            return store.add(copy, store.book(source.id()).copyAs(copy.id(), copy.name()));
        }
        Path content = contents.received(store.content(source.id()));
        return copy.isSpreadsheet() ? contents.convert(copy, FileEntry.XLSX, content) : contents.add(copy, content);
    }

    private FileEntry described(JsonObject json, String contentType) {
        FileMetadata metadata = new FileMetadata(json);
        String mimeType = metadata.text("mimeType").orElse(contentType);
        String id = metadata.text("id").orElseGet(store::newId);
        if (store.catalogue().entry(id).isPresent()) {
            throw new Refusal(409, "ALREADY_EXISTS", "fileIdInUse", "A file already exists with the provided ID.");
        } else if (json.has("id")
                && mimeType.startsWith("application/vnd.google-apps.")
                && !mimeType.equals(FileEntry.FOLDER)) {
            throw Refusal.invalid("Generated IDs are not supported for Docs Editors formats.");
        } else if (!id.matches("[A-Za-z0-9_-]{5,100}")) {
            throw Refusal.invalid("The provided file ID is not usable.");
        }
        String parent = metadata.parent().map(this::folder).orElse(FileEntry.ROOT);
        return metadata.applyTo(FileEntry.of(id, UNTITLED, mimeType, parent, clock.instant()));
    }

    private String folder(String id) {
        boolean there = id.equals(FileEntry.ROOT)
                || store.catalogue().entry(id).filter(FileEntry::isFolder).isPresent();
        if (!there) {
            throw Refusal.notFound("File not found: " + id + ".");
        }
        return id;
    }

    private void refuseCircle(String id, String folder) {
        Optional<FileEntry> above = store.catalogue().entry(folder);
        while (above.isPresent()) {
            if (above.get().id().equals(id)) {
                throw new Refusal(
                        403,
                        "PERMISSION_DENIED",
                        "circularReference",
                        "A folder cannot be moved into itself or a folder below it.");
            }
            above = store.catalogue().entry(above.get().parent());
        }
    }
}
