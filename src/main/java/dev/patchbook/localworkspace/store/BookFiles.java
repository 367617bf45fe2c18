package dev.patchbook.localworkspace.store;

import com.google.gson.JsonParseException;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Books on disk: an `.xlsx` and its sidecar, written so that one of the two always tells which of them belong
/// together.
final class BookFiles {
    private final Layout layout;

    BookFiles(Layout layout) {
        this.layout = layout;
    }

    /// A book as it was found, with the number of the last journal record that is in it.
    ///
    /// @param stamp of the file when it was read
    record Found(Book book, long number, FileStamp stamp) {}

    /// Writes a book that contains the journal up to this number to its file, all of it or nothing.
    ///
    /// @return the stamp of the file as it was written
    FileStamp write(Book book, long number, Path file) throws IOException {
        Path temporary = layout.temporary().resolve(book.id() + ".xlsx");
        try {
            return write(book, number, file, temporary);
        } finally {
            Files.deleteIfExists(temporary); // there only where it could not be written whole, and takes room
        }
    }

    private FileStamp write(Book book, long number, Path file, Path temporary) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            XlsxWriter.write(book, out);
        }
        Layout.force(temporary);
        FileStamp stamp = FileStamp.of(temporary);
        Sidecar sidecar = Sidecar.of(book, number, stamp.size(), stamp.modified());
        byte[] json = Json.GSON.toJson(sidecar).getBytes(StandardCharsets.UTF_8);
        Layout.writeWhole(sidecar(book.id(), number), json, layout.temporary().resolve(book.id() + ".json"));
        Layout.moveInto(temporary, file);
        return stamp;
    }

    /// Forgets the sidecars of a book but for this one.
    void forgetOthers(String id, long number) throws IOException {
        for (Path sidecar : sidecars(id)) {
            if (!sidecar.equals(sidecar(id, number))) {
                Files.delete(sidecar);
            }
        }
    }

    /// Reads a book. Without a sidecar that belongs to the file as it is, somebody else wrote the file: the newest
    /// sidecar still says the tabs' ids.
    Found read(String id, String title, Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Book book = XlsxReader.read(file, id, title);
        List<Sidecar> sidecars = parsed(id);
        Optional<Sidecar> own = sidecars.stream()
                .filter(sidecar -> new FileStamp(sidecar.size(), sidecar.modified()).equals(stamp))
                .max(Comparator.comparingLong(Sidecar::number));
        own.ifPresent(sidecar -> sidecar.complete(book));
        Optional<Sidecar> newest = sidecars.stream().max(Comparator.comparingLong(Sidecar::number));
        if (own.isEmpty()) {
            newest.ifPresent(sidecar -> sidecar.identify(book));
        }
        book.setProperties(book.properties().withTitle(title));
        return new Found(book, own.or(() -> newest).map(Sidecar::number).orElse(0L), stamp);
    }

    void forget(String id) throws IOException {
        for (Path sidecar : sidecars(id)) {
            Files.delete(sidecar);
        }
    }

    private List<Sidecar> parsed(String id) throws IOException {
        List<Sidecar> parsed = new java.util.ArrayList<>();
        for (Path file : sidecars(id)) {
            try {
                parsed.add(Json.GSON.fromJson(Files.readString(file), Sidecar.class));
            } catch (JsonParseException e) {
                throw new IOException("The file " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return parsed;
    }

    private Path sidecar(String id, long number) {
        return layout.sidecars().resolve(id + "@" + number + ".json");
    }

    private List<Path> sidecars(String id) throws IOException {
        try (Stream<Path> files = Files.list(layout.sidecars())) {
            return files.filter(file -> file.getFileName().toString().startsWith(id + "@"))
                    .toList();
        }
    }
}
