package dev.patchbook.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// A workbook made part by part, so that a test can spoil any of them: one sheet with an account in it.
final class WorkbookParts {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> more = new ArrayList<>();
    private final Map<String, Integer> blanks = new LinkedHashMap<>();

    WorkbookParts() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"Export\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(OFFICE));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "sharedStrings.xml"));
        parts.put("xl/styles.xml", "<styleSheet/>");
        parts.put("xl/sharedStrings.xml", "<sst/>");
        sheetData("<row><c t=\"str\"><v>Account</v></c></row><row><c t=\"str\"><v>Acme</v></c></row>");
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    WorkbookParts sheetData(String rows) {
        return part("xl/worksheets/sheet1.xml", sheet(rows));
    }

    /// Puts a part in the place of the one of that name.
    WorkbookParts part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    WorkbookParts without(String name) {
        parts.remove(name);
        return this;
    }

    /// Puts a part beside all others, even one of the same name.
    WorkbookParts more(String name, String content) {
        more.add(Map.entry(name, content));
        return this;
    }

    /// Puts so many megabytes of blanks behind a part.
    WorkbookParts blanks(String name, int megabytes) {
        blanks.put(name, megabytes);
        parts.putIfAbsent(name, "");
        return this;
    }

    ImportFile file() throws IOException {
        List<Map.Entry<String, String>> all = new ArrayList<>(parts.entrySet());
        all.addAll(more);
        return archive(all, blanks);
    }

    static ImportFile archive(Map<String, String> parts) throws IOException {
        return archive(List.copyOf(parts.entrySet()), Map.of());
    }

    private static ImportFile archive(List<Map.Entry<String, String>> parts, Map<String, Integer> blanks)
            throws IOException {
        byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream archive = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts) {
                archive.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < blanks.getOrDefault(part.getKey(), 0); i++) {
                    archive.write(megabyte);
                }
                archive.closeArchiveEntry();
            }
        }
        return ImportFile.of("a.xlsx", bytes.toByteArray());
    }

    /// Types, each followed by its target.
    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }
}
