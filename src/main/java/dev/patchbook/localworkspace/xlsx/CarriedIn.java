package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Carried;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes along what a file holds that is not understood, with everything that it leads to.
final class CarriedIn {

    /// What a tab refers to and is understood, or asked for by an element of its own.
    static final Set<String> NOT_OF_TAB = Set.of("hyperlink", "comments", "table", "vmlDrawing");

    /// What the workbook refers to and is understood, is asked for by an element of its own, or is worked out by who
    /// opens the file.
    static final Set<String> NOT_OF_BOOK =
            Set.of("worksheet", "styles", "sharedStrings", "externalLink", "calcChain", "volatileDependencies");

    /// What the package refers to and is understood, or does not hold once the file is changed: that it was signed.
    static final Set<String> NOT_OF_PACKAGE = Set.of("officeDocument", "origin");

    /// Parts that are written anew, wherever somebody leads to them.
    private static final Pattern WRITTEN = Pattern.compile(
            ".*spreadsheetml\\.(?:sheet\\.main|worksheet|styles|sharedStrings|comments|table|calcChain)\\+xml");

    /// How the package names what it refers to.
    static final String PACKAGE = "package";

    private static final long MOST_BYTES = 200L << 20;

    private final ZipParts parts;
    private final Map<String, String> typeByExtension = new HashMap<>();
    private final Map<String, String> typeByPart = new HashMap<>();
    private long bytes;

    private CarriedIn(ZipParts parts) {
        this.parts = parts;
    }

    static CarriedIn of(ZipParts parts) throws IOException {
        CarriedIn carried = new CarriedIn(parts);
        if (parts.has("[Content_Types].xml")) {
            try (InputStream in = parts.open("[Content_Types].xml")) {
                carried.readTypes(new XmlIn(in));
            }
        }
        return carried;
    }

    private void readTypes(XmlIn xml) throws IOException {
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            switch (element.get()) {
                case "Default" -> typeByExtension.put(key(xml.attribute("Extension")), xml.attribute("ContentType"));
                case "Override" -> typeByPart.put(key(xml.attribute("PartName")), xml.attribute("ContentType"));
                default -> {}
            }
        }
    }

    /// By which a relation is known where it is carried.
    static String relation(String id) {
        return "carried" + id;
    }

    /// What relations lead to, but those of some kinds that are not asked for.
    ///
    /// @param elements by relation, how the part that has them names them
    List<Carried> of(
            Map<String, ZipParts.Relation> relations,
            Set<String> without,
            Set<String> asked,
            Map<String, String> elements)
            throws IOException {
        List<Carried> carried = new ArrayList<>();
        for (Map.Entry<String, ZipParts.Relation> one : relations.entrySet()) {
            ZipParts.Relation relation = one.getValue();
            boolean wanted = !without.contains(relation.kind()) || asked.contains(one.getKey());
            if (wanted && parts.has(relation.target())) {
                Map<String, Carried.Part> taken = new HashMap<>();
                take(relation.target(), taken);
                carried.add(new Carried(
                        relation(one.getKey()),
                        relation.type(),
                        relation.target(),
                        elements.getOrDefault(one.getKey(), ""),
                        taken));
            }
        }
        return carried;
    }

    private void take(String name, Map<String, Carried.Part> taken) throws IOException {
        if (taken.containsKey(name) || !parts.has(name)) {
            return;
        }
        taken.put(name, part(name, type(name)));
        String relations = ZipParts.relationsOf(name);
        if (parts.has(relations)) {
            taken.put(relations, part(relations, ""));
            for (ZipParts.Relation relation : parts.relations(name).values()) {
                if (!WRITTEN.matcher(type(relation.target())).matches()) {
                    take(relation.target(), taken);
                }
            }
        }
    }

    private Carried.Part part(String name, String type) throws IOException {
        try (InputStream in = parts.open(name)) {
            byte[] content = in.readAllBytes();
            bytes += content.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("its pictures and charts come to more than the %d MB that are kept"
                        .formatted(MOST_BYTES >> 20));
            }
            return new Carried.Part(content, type);
        }
    }

    private String type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return typeByPart.getOrDefault(
                key(name), typeByExtension.getOrDefault(key(extension), "application/octet-stream"));
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }
}
