package dev.patchbook.localworkspace.drive;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.Checksum;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.FileEntry.Blob;
import dev.patchbook.localworkspace.store.FileEntry.Place;
import dev.patchbook.localworkspace.store.Store;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The content of files: received beside the folder, forced to disk, then part of an entry.
final class Contents {
    private final Store store;

    Contents(Store store) {
        this.store = store;
    }

    Path received(byte[] content) {
        return received(new ByteArrayInputStream(content));
    }

    /// Content in a file of its own, which the caller owns until it is given to an entry.
    Path received(InputStream content) {
        Path file = store.newContent("content-" + store.newId());
        try (content) {
            Files.copy(content, file);
            return file;
        } catch (IOException e) {
            store.dropUntaken(file);
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            store.dropUntaken(file);
            throw e;
        }
    }

    FileEntry add(FileEntry entry, Path content) {
        return store.add(placed(entry, content));
    }

    /// The entry with this content, which is on disk when this returns.
    FileEntry placed(FileEntry entry, Path content) {
        try {
            try (FileChannel channel = FileChannel.open(content, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return entry.withBlob(new Blob(Files.size(content), Checksum.md5(content)))
                    .at(new Place(Place.NEW, content.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a spreadsheet of an `.xlsx`.
    FileEntry convert(FileEntry entry, String contentType, Path content) {
        try {
            Book book = XlsxReader.read(content, entry.id(), entry.name());
            Files.delete(content);
            return store.add(entry, book);
        } catch (IOException e) {
            throw new Refusal(
                    400,
                    "INVALID_ARGUMENT",
                    "badRequest",
                    "The content (" + contentType + ") cannot be converted to a spreadsheet: " + e.getMessage());
        }
    }
}
