package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes what a file carried that is not understood back to where it was.
final class CarriedXml {

    private CarriedXml() {}

    /// All parts by name, each once.
    static SortedMap<String, Carried.Part> parts(Book book) {
        SortedMap<String, Carried.Part> parts = new TreeMap<>();
        book.carried().forEach(one -> parts.putAll(one.parts()));
        book.tabs().forEach(tab -> tab.carried().forEach(one -> parts.putAll(one.parts())));
        return parts;
    }

    static void writeTypes(XmlOut out, Book book) throws IOException {
        for (Map.Entry<String, Carried.Part> part : parts(book).entrySet()) {
            if (!part.getValue().contentType().isEmpty()) {
                out.raw("<Override")
                        .attribute("PartName", "/" + part.getKey())
                        .attribute("ContentType", part.getValue().contentType())
                        .raw("/>");
            }
        }
    }

    static void writeRelations(XmlOut out, List<Carried> carried) throws IOException {
        for (Carried one : carried) {
            out.raw("<Relationship")
                    .attribute("Id", one.relation())
                    .attribute("Type", one.type())
                    .attribute("Target", "/" + one.target())
                    .raw("/>");
        }
    }

    static void writeDrawing(XmlOut out, List<Carried> carried) throws IOException {
        for (Carried one : carried) {
            if (one.element().equals("drawing")) {
                out.raw("<drawing").attribute("r:id", one.relation()).raw("/>");
            }
        }
    }

    static void writePivotCaches(XmlOut out, List<Carried> carried) throws IOException {
        List<Carried> caches = carried.stream()
                .filter(one -> one.is("pivotCacheDefinition") && !one.element().isEmpty())
                .toList();
        if (!caches.isEmpty()) {
            out.raw("<pivotCaches>");
            for (Carried cache : caches) {
                out.raw("<pivotCache")
                        .attribute("cacheId", cache.element())
                        .attribute("r:id", cache.relation())
                        .raw("/>");
            }
            out.raw("</pivotCaches>");
        }
    }
}
