package dev.patchbook.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to import: its name and its bytes, up to 64 MB.
public final class ImportFile implements ImportSource {

    /// The largest file that is taken.
    public static final int MOST_BYTES = 64 << 20;

    private final String name;
    private final byte[] bytes;

    private ImportFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /// A file in memory, which must not change any more.
    public static ImportFile of(String name, byte[] bytes) {
        refuseIfTooLarge(name, bytes.length);
        return new ImportFile(name, bytes);
    }

    /// A file on this machine.
    public static ImportFile at(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        refuseIfTooLarge(name, Files.size(path));
        return new ImportFile(name, Files.readAllBytes(path));
    }

    @Override
    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    private static void refuseIfTooLarge(String name, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new ImportRefused(
                    name,
                    "%s has %d MB, more than the 64 MB that one import takes.".formatted(name, bytes >> 20),
                    "Export fewer rows or columns at a time.");
        }
    }
}
