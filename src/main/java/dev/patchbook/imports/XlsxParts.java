package dev.patchbook.imports;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The parts that one part of a workbook refers to, whichever of the two namespaces of Office (usual or strict) it is
/// written in. What lies outside the workbook is never followed.
final class XlsxParts extends DefaultHandler {

    private final String folder;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    private XlsxParts(String folder) {
        this.folder = folder;
    }

    /// @param part its name, the empty text for the workbook file as a whole
    static XlsxParts of(XlsxArchive archive, String part) throws IOException, SAXException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        XlsxParts parts = new XlsxParts(folder);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        if (archive.has(relations)) {
            SafeXml.parse(archive.part(relations), parts);
        }
        return parts;
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @param type the last word of the relation's type, such as `styles`
    Optional<String> byType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String target = attributes.getValue("Target");
        String type = attributes.getValue("Type");
        if (localName.equals("Relationship")
                && target != null
                && type != null
                && !"External".equals(attributes.getValue("TargetMode"))) {
            String part = URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
            byId.put(String.valueOf(attributes.getValue("Id")), part);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
        }
    }
}
