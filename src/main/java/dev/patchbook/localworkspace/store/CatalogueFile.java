package dev.patchbook.localworkspace.store;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The catalogue on disk.
final class CatalogueFile {
    private CatalogueFile() {}

    /// All entries at the moment of this journal number, the paths that were still to be deleted, and what changed
    /// when;
    /// `changes` is null where it was written before there were any.
    record Snapshot(long number, List<FileEntry> entries, List<String> garbage, ChangeLog.@Nullable Kept changes) {}

    static void write(Layout layout, Snapshot snapshot) throws IOException {
        byte[] json = Json.GSON.toJson(snapshot).getBytes(StandardCharsets.UTF_8);
        Layout.writeWhole(layout.catalogue(), json, layout.temporary().resolve("catalogue.json"));
    }

    static Snapshot read(Layout layout) throws IOException {
        if (!Files.exists(layout.catalogue())) {
            return new Snapshot(0, List.of(), List.of(), null);
        }
        try {
            return Json.GSON.fromJson(Files.readString(layout.catalogue()), Snapshot.class);
        } catch (JsonParseException e) {
            throw new IOException("The file " + layout.catalogue() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
