package dev.patchbook.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of a workbook, unpacked one at a time as they are read. Nothing is written to disk, and what would unpack
/// to more than a table needs goes no further.
final class XlsxArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_INFLATION = 200;

    private final ImportFile file;
    private final ZipFile zip;
    private long unpacked;

    private XlsxArchive(ImportFile file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static XlsxArchive open(ImportFile file) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                    .get();
            XlsxArchive archive = new XlsxArchive(file, zip);
            archive.check();
            return archive;
        } catch (IOException | IllegalArgumentException broken) {
            throw XlsxFile.damaged(file, "it was cut off, or changed on its way");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// The bytes of a part; they count towards the most that one workbook may unpack to.
    InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("its part " + name + " is missing");
        }
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void check() {
        Set<String> names = new HashSet<>();
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        long total = 0;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || List.of(name.split("/")).contains("..")) {
                throw XlsxFile.damaged(file, "it holds a part that points out of it");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MOST_ENTRIES) {
                throw XlsxFile.damaged(file, "it holds the same part twice, or too many of them");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new ImportRefused(
                        file.name(),
                        "The archive is locked with a password.",
                        "Unpack it, and import the .xlsx or .csv that is in it.");
            }
            total += Math.max(0, entry.getSize());
        }
        refuseOtherKinds(names);
        if (total > MOST_BYTES) {
            throw tooLarge();
        }
    }

    private void refuseOtherKinds(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            throw new ImportRefused(file.name(), "The workbook is a binary one (.xlsb).", "Save it as .xlsx.");
        }
        if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
            throw new ImportRefused(
                    file.name(), "The file is a document or presentation.", "Copy its table into a sheet.");
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            throw new ImportRefused(
                    file.name(), "The file is in OpenDocument format (.ods).", "Save it as .xlsx or .csv.");
        }
        if (names.contains("index/document.iwa")) {
            throw new ImportRefused(
                    file.name(), "The file is a Numbers document.", "Export it from Numbers as .xlsx or .csv.");
        }
        if (!names.contains("[content_types].xml")) {
            throw new ImportRefused(
                    file.name(),
                    "The file is an archive, but no Excel workbook.",
                    "Unpack it, or save the table in it as .xlsx or .csv.");
        }
    }

    private ImportRefused tooLarge() {
        return new ImportRefused(
                file.name(),
                "The workbook unpacks to more than %d MB.".formatted(MOST_BYTES >> 20),
                "Export only the rows and columns that you need, or a .csv.");
    }

    private void count(int bytes) {
        unpacked += Math.max(0, bytes);
        if (unpacked > MOST_BYTES) {
            throw tooLarge();
        }
        if (unpacked > 32L << 20 && unpacked / file.bytes().length > MOST_INFLATION) {
            throw new ImportRefused(
                    file.name(),
                    "The workbook unpacks to more than %d times its size, as no table does.".formatted(MOST_INFLATION),
                    "Open it where it came from and export it again.");
        }
    }

    /// What is read of a part, whatever size the archive claims for it.
    private final class Counted extends InputStream {

        private final InputStream in;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count(read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
