package dev.patchbook.localworkspace.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A file, folder or spreadsheet as Drive knows it, and where it stands in the folder.
///
/// `place` is where it is on disk, `next` where it is being moved to at this moment. Size and checksum are those of a
/// blob's content.
public record FileEntry(
        String id,
        String name,
        String mimeType,
        String parent,
        boolean trashed,
        Extras extras,
        Instant createdTime,
        Instant modifiedTime,
        long version,
        Optional<Blob> blob,
        Optional<Place> place,
        Optional<Place> next) {
    public static final String SPREADSHEET = "application/vnd.google-apps.spreadsheet";
    public static final String FOLDER = "application/vnd.google-apps.folder";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// The parent of what stands at the top.
    public static final String ROOT = "root";

    /// What people and programs wrote at a file; `shares` is null in what was kept before there were any.
    public record Extras(
            String description,
            boolean starred,
            Map<String, String> properties,
            Map<String, String> appProperties,
            Map<String, Share> shares) {
        public static final Extras NONE = new Extras("", false, Map.of(), Map.of(), Map.of());

        public Extras {
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
            appProperties = Collections.unmodifiableMap(new TreeMap<>(appProperties));
            shares = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(shares, Map.of())));
        }

        public Extras withShares(Map<String, Share> changed) {
            return new Extras(description, starred, properties, appProperties, changed);
        }
    }

    /// What the owner allows somebody else, by the id of the permission; the address is empty for anyone.
    public record Share(String type, String role, String address) {}

    /// The content of a file that is no spreadsheet.
    public record Blob(long size, String md5) {}

    /// A name within a folder: that of another entry, [#ROOT], or one of the workspace's own, [#NEW] and [#TRASH].
    public record Place(String folder, String leaf) {
        public static final String NEW = "new";
        public static final String TRASH = "trash";
    }

    public static FileEntry of(String id, String name, String mimeType, String parent, Instant now) {
        return new FileEntry(
                id,
                name,
                mimeType,
                parent,
                false,
                Extras.NONE,
                now,
                now,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isFolder() {
        return mimeType.equals(FOLDER);
    }

    public boolean isSpreadsheet() {
        return mimeType.equals(SPREADSHEET);
    }

    /// The entry after a change of content or of what Drive shows: a new version, modified now.
    public FileEntry touched(Instant now) {
        return new FileEntry(
                id, name, mimeType, parent, trashed, extras, createdTime, now, version + 1, blob, place, next);
    }

    public FileEntry withName(String changed) {
        return new FileEntry(
                id, changed, mimeType, parent, trashed, extras, createdTime, modifiedTime, version, blob, place, next);
    }

    public FileEntry withParent(String changed) {
        return new FileEntry(
                id, name, mimeType, changed, trashed, extras, createdTime, modifiedTime, version, blob, place, next);
    }

    public FileEntry withTrashed(boolean changed) {
        return new FileEntry(
                id, name, mimeType, parent, changed, extras, createdTime, modifiedTime, version, blob, place, next);
    }

    public FileEntry withExtras(Extras changed) {
        return new FileEntry(
                id, name, mimeType, parent, trashed, changed, createdTime, modifiedTime, version, blob, place, next);
    }

    public FileEntry withMimeType(String changed) {
        return new FileEntry(
                id, name, changed, parent, trashed, extras, createdTime, modifiedTime, version, blob, place, next);
    }

    public FileEntry withModifiedTime(Instant changed) {
        return new FileEntry(
                id, name, mimeType, parent, trashed, extras, createdTime, changed, version, blob, place, next);
    }

    public FileEntry withBlob(Blob changed) {
        return new FileEntry(
                id,
                name,
                mimeType,
                parent,
                trashed,
                extras,
                createdTime,
                modifiedTime,
                version,
                Optional.of(changed),
                place,
                next);
    }

    public FileEntry at(Place where) {
        return new FileEntry(
                id,
                name,
                mimeType,
                parent,
                trashed,
                extras,
                createdTime,
                modifiedTime,
                version,
                blob,
                Optional.of(where),
                Optional.empty());
    }

    public FileEntry movingTo(Place where) {
        return new FileEntry(
                id,
                name,
                mimeType,
                parent,
                trashed,
                extras,
                createdTime,
                modifiedTime,
                version,
                blob,
                place,
                Optional.of(where));
    }

    public FileEntry notMoving() {
        return new FileEntry(
                id,
                name,
                mimeType,
                parent,
                trashed,
                extras,
                createdTime,
                modifiedTime,
                version,
                blob,
                place,
                Optional.empty());
    }
}
