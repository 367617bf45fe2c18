package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/// Packages whose parts a test writes and reads as texts.
final class HandMade {
    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://x/relationships\"";

    private HandMade() {}

    static Book read(Path folder, Map<String, String> parts) throws IOException {
        Path file = folder.resolve("Deals.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return XlsxReader.read(file, "id", "Deals");
    }

    /// The parts of a workbook with one tab called Data, and in their place or beside them these, by name.
    static Map<String, String> oneTab(String... namesAndParts) {
        Map<String, String> parts = new TreeMap<>(Map.of(
                "_rels/.rels",
                relations("rId1", "officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook %s><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN),
                "xl/_rels/workbook.xml.rels",
                relations("rId1", "worksheet", "worksheets/sheet1.xml")));
        for (int i = 0; i < namesAndParts.length; i += 2) {
            parts.put(namesAndParts[i], namesAndParts[i + 1]);
        }
        return parts;
    }

    /// The parts of the file; those of the workspace and of its tabs can be read again as XML.
    static Map<String, String> saved(Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(book, out);
        Map<String, String> parts = parts(new ByteArrayInputStream(out.toByteArray()));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().matches("xl/([a-zA-Z]+|(worksheets|tables)/[a-z]+\\d+)\\.xml")) {
                readAsXml(part.getKey(), part.getValue());
            }
        }
        return parts;
    }

    private static void readAsXml(String name, String part) throws IOException {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name + " is no XML: " + e.getMessage() + ": " + part, e);
        }
    }

    private static Map<String, String> parts(InputStream in) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /// The types of some parts, beside XML of no special kind.
    static String types(String... partsAndTypes) {
        StringBuilder types = new StringBuilder("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>\
                <Default Extension="bin" ContentType="application/octet-stream"/>""");
        for (int i = 0; i < partsAndTypes.length; i += 2) {
            types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>"
                    .formatted(partsAndTypes[i], partsAndTypes[i + 1]));
        }
        return types + "</Types>";
    }

    /// Relations, each by its id, its kind and where it leads.
    static String relations(String... idsKindsAndTargets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < idsKindsAndTargets.length; i += 3) {
            String target = idsKindsAndTargets[i + 2];
            relations.append("<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"%s/>"
                    .formatted(
                            idsKindsAndTargets[i],
                            idsKindsAndTargets[i + 1],
                            target,
                            target.startsWith("file:") ? " TargetMode=\"External\"" : ""));
        }
        return relations + "</Relationships>";
    }
}
