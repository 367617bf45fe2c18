package dev.patchbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder for data folders and files, gone at the end.
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder make() throws IOException {
        return new WorkFolder(Files.createTempDirectory("patchbook-bench"));
    }

    /// A new empty folder below.
    Path fresh() throws IOException {
        return Files.createTempDirectory(path, "data");
    }

    /// A copy of a folder with all that is in it.
    Path copyOf(Path folder) throws IOException {
        Path copy = fresh();
        for (Path from : below(folder)) {
            Path to = copy.resolve(folder.relativize(from));
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        }
        return copy;
    }

    void delete(Path folder) throws IOException {
        for (Path each : below(folder).reversed()) {
            Files.delete(each);
        }
    }

    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " could not be removed", e);
        }
    }

    /// The folder itself first, and each folder before what is in it.
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
