package dev.patchbook.localworkspace.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// By what a file shows that somebody has written to it: its size and when it was last modified.
record FileStamp(long size, String modified) {

    static FileStamp of(Path file) throws IOException {
        return new FileStamp(
                Files.size(file), Files.getLastModifiedTime(file).toInstant().toString());
    }

    /// Whether it was last written to before a moment: what was written to later may not be whole yet.
    boolean isBefore(Instant moment) {
        return Instant.parse(modified).isBefore(moment);
    }
}
