package dev.patchbook.localworkspace.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a package by name. What unpacks to more than 4 GB, or to a thousand times its size, is refused while it
/// is read.
final class ZipParts implements Closeable {
    private static final long LARGEST = 4L << 30;
    private static final long FREE = 64L << 20;
    private static final long RATIO = 1000;

    private final ZipFile zip;
    private final long packed;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
    private long unpacked;

    ZipParts(Path file) throws IOException {
        this.packed = Files.size(file);
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException("it is no .xlsx file (" + e.getMessage() + ")", e);
        }
        zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new IOException("the part " + name + " is missing");
        }
        return new Counted(zip.getInputStream(entry));
    }

    /// The relations of a part: target and type by id. None if it has none.
    Map<String, Relation> relations(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = relationsOf(part);
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (has(name)) {
            try (InputStream in = open(name)) {
                XmlIn xml = new XmlIn(in);
                for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
                    if (element.get().equals("Relationship")) {
                        boolean outside = xml.attribute("TargetMode").equals("External");
                        String target = xml.attribute("Target");
                        relations.put(
                                xml.attribute("Id"),
                                new Relation(xml.attribute("Type"), outside ? target : resolved(folder, target)));
                    }
                }
            }
        }
        return relations;
    }

    /// The name of the part that lists the relations of another.
    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    record Relation(String type, String target) {
        String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String resolved(String folder, String target) {
        Path path = target.startsWith("/") ? Path.of(target.substring(1)) : Path.of(folder + target);
        return path.normalize().toString().replace('\\', '/');
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > LARGEST || unpacked > FREE && unpacked / RATIO > packed) {
                throw new IOException("it unpacks to an unreasonable size");
            }
        }
    }
}
