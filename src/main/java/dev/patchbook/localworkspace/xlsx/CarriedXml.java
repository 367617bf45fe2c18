package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// What a tab is instead of a sheet with cells, such as a chart of its own.
    static Optional<Carried> instead(Tab tab) {
        return tab.carried().stream().filter(Carried::isSheet).findFirst();
    }

    /// The parts with the shapes of a tab that are not only those of notes, by name, and the notes that belong there.
    static Map<String, Notes> shapes(Book book) {
        Map<String, Notes> shapes = new HashMap<>();
        for (Tab tab : book.tabs()) {
            String named = tab.kept().element("legacyDrawing");
            tab.carried().stream()
                    .filter(one -> named.contains("\"" + one.relation() + "\""))
                    .forEach(one -> shapes.put(one.target(), Notes.of(tab)));
        }
        return shapes;
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

    /// What a tab refers to, but for what its tables do.
    static void writeTabRelations(XmlOut out, Tab tab) throws IOException {
        writeRelations(
                out,
                tab.carried().stream()
                        .filter(one -> !one.element().startsWith(TablesIn.OF))
                        .toList());
    }

    /// What one of its tables refers to.
    static List<Carried> ofTable(Tab tab, Table table) {
        return tab.carried().stream()
                .filter(one -> one.element().equals(TablesIn.of(table)))
                .toList();
    }

    static void writeRelations(XmlOut out, List<Carried> carried) throws IOException {
        for (Carried one : carried) {
            writeRelation(out, one.relation(), one);
        }
    }

    static void writeRelation(XmlOut out, String id, Carried one) throws IOException {
        out.raw("<Relationship")
                .attribute("Id", id)
                .attribute("Type", one.type())
                .attribute("Target", "/" + one.target())
                .raw("/>");
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
