package dev.patchbook.localworkspace.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The files of a journal: `journal-` and the number of its first record; a record is its length, its checksum, its
/// number, the header's length, header and body.
final class Segments {
    private static final String PREFIX = "journal-";
    private static final int FIXED = 12;

    private Segments() {}

    static Path file(Path folder, long first) {
        return folder.resolve("%s%019d".formatted(PREFIX, first));
    }

    /// What stands before a record's body.
    static ByteBuffer frame(long number, String header, byte[] body) {
        byte[] head = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(8 + FIXED + head.length);
        frame.position(8);
        frame.putLong(number).putInt(head.length).put(head);
        CRC32 checksum = new CRC32();
        checksum.update(frame.array(), 8, frame.position() - 8);
        checksum.update(body);
        frame.putInt(0, FIXED + head.length + body.length).putInt(4, (int) checksum.getValue());
        return frame.flip();
    }

    static List<Entry> read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files(folder)) {
            readSegment(file, entries);
        }
        return entries;
    }

    static void forget(Path folder, long upTo) throws IOException {
        List<Path> files = files(folder);
        for (int i = 0; i + 1 < files.size(); i++) {
            if (first(files.get(i + 1)) <= upTo + 1) {
                Files.delete(files.get(i));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        }
    }

    private static long first(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
    }

    private static void readSegment(Path file, List<Entry> entries) throws IOException {
        long left = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (left > 0) {
                int length = in.readInt();
                int checksum = in.readInt();
                left -= 8;
                if (length < FIXED || length > left) {
                    return;
                }
                byte[] record = in.readNBytes(length);
                left -= length;
                if (checksum(record, 0) != checksum) {
                    return;
                }
                entries.add(entry(ByteBuffer.wrap(record)));
            }
        } catch (EOFException _) {
            return; // the record that was being written when the process ended
        }
    }

    private static Entry entry(ByteBuffer record) {
        long number = record.getLong();
        byte[] header = new byte[record.getInt()];
        record.get(header);
        byte[] body = new byte[record.remaining()];
        record.get(body);
        return new Entry(number, new String(header, StandardCharsets.UTF_8), body);
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return (int) checksum.getValue();
    }
}
