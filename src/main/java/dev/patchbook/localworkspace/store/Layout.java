package dev.patchbook.localworkspace.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The folder and, hidden in it, the workspace's own folder.
record Layout(Path root) {
    static final String HIDDEN = ".workspace";

    Path hidden() {
        return root.resolve(HIDDEN);
    }

    Path journal() {
        return hidden().resolve("journal");
    }

    Path sidecars() {
        return hidden().resolve("books");
    }

    Path fresh() {
        return hidden().resolve("new");
    }

    Path trash() {
        return hidden().resolve("trash");
    }

    Path temporary() {
        return hidden().resolve("tmp");
    }

    Path catalogue() {
        return hidden().resolve("catalogue.json");
    }

    Path lock() {
        return hidden().resolve("lock");
    }

    void create() throws IOException {
        for (Path folder : new Path[] {journal(), sidecars(), fresh(), trash(), temporary()}) {
            Files.createDirectories(folder);
        }
    }

    /// Writes a small file so that it is there whole or not at all.
    static void writeWhole(Path file, byte[] content, Path temporary) throws IOException {
        Files.write(temporary, content);
        force(temporary);
        moveInto(temporary, file);
    }

    static void moveInto(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(to);
    }

    /// Waits until the disk has the name of a file.
    static void forceNames(Path file) throws IOException {
        force(file.toAbsolutePath().resolveSibling(""));
    }

    /// Waits until the disk has a file's content, or a folder's names.
    static void force(Path fileOrFolder) throws IOException {
        boolean folder = Files.isDirectory(fileOrFolder);
        try (FileChannel channel =
                FileChannel.open(fileOrFolder, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!folder) {
                throw e; // some systems cannot force a folder; its files are forced all the same
            }
        }
    }
}
