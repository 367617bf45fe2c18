package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A whole book in one record of the journal: its sidecar, led by the length of that, and then its `.xlsx`.
final class PackedBook {
    private PackedBook() {}

    static byte[] pack(Book book) throws IOException {
        byte[] sidecar = Json.GSON.toJson(Sidecar.of(book, 0, 0, "")).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(packed);
        out.writeInt(sidecar.length);
        out.write(sidecar);
        XlsxWriter.write(book, out);
        return packed.toByteArray();
    }

    /// The book again.
    ///
    /// @param temporary a path where nothing is, and nothing will be
    static Book unpack(byte[] packed, Path temporary) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        String json = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        Sidecar sidecar = Json.GSON.fromJson(json, Sidecar.class);
        try {
            Files.copy(in, temporary);
            Book book =
                    XlsxReader.read(temporary, "packed", sidecar.properties().title());
            sidecar.complete(book);
            return book;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
