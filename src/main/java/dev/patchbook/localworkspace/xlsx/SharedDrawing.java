package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A drawing of another program in which charts that were made here stand too, since a tab has one drawing.
final class SharedDrawing {
    private static final Pattern ANCHOR = Pattern.compile("<((?:\\w+:)?(?:oneCell|twoCell|absolute)Anchor)\\b");
    private static final Pattern CHART = Pattern.compile("<(?:\\w+:)?chart\\b[^>]*\\b\\w+:id=\"([^\"]*)\"");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*?/>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");

    private SharedDrawing() {}

    static Optional<Carried> of(Tab tab) {
        return tab.carried().stream()
                .filter(one -> one.element().equals("drawing"))
                .findFirst();
    }

    /// The parts of such drawings with the charts that were made here, by name.
    static Map<String, byte[]> parts(Book book, List<Drawing> drawings) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        for (int i = 0; i < drawings.size(); i++) {
            Optional<Carried> shared = of(book.tabs().get(i));
            Drawing ours = drawings.get(i);
            if (shared.isPresent() && !ours.isEmpty()) {
                String name = shared.get().target();
                parts.put(name, XmlOut.appended(text(shared.get(), name), ours::writeAnchors));
                String relations = ZipParts.relationsOf(name);
                parts.put(relations, XmlOut.appended(text(shared.get(), relations), ours::writeChartRelations));
            }
        }
        return parts;
    }

    private static String text(Carried carried, String part) {
        Carried.Part found = carried.parts().get(part);
        return found == null
                ? "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
                : new String(found.content(), StandardCharsets.UTF_8);
    }

    /// The drawing without these charts.
    ///
    /// @param relations by which the drawing refers to them
    static Carried without(Carried drawing, Set<String> relations) {
        if (relations.isEmpty()) {
            return drawing;
        }
        String left = without(text(drawing, drawing.target()), relations);
        Map<String, Carried.Part> parts = new HashMap<>(drawing.parts());
        replace(parts, drawing.target(), left);
        String list = ZipParts.relationsOf(drawing.target());
        replace(parts, list, RELATION.matcher(text(drawing, list)).replaceAll(found -> {
            Matcher id = ID.matcher(found.group());
            return id.find() && relations.contains(id.group(1)) ? "" : Matcher.quoteReplacement(found.group());
        }));
        parts.keySet().removeIf(name -> name.contains("charts/sheetsChart"));
        return new Carried(drawing.relation(), drawing.type(), drawing.target(), drawing.element(), parts);
    }

    private static String without(String xml, Set<String> relations) {
        StringBuilder left = new StringBuilder();
        Matcher anchor = ANCHOR.matcher(xml);
        int at = 0;
        while (anchor.find(at)) {
            String close = "</" + anchor.group(1) + ">";
            int end = xml.indexOf(close, anchor.end()) + close.length();
            String whole = xml.substring(anchor.start(), end);
            Matcher chart = CHART.matcher(whole);
            left.append(xml, at, anchor.start());
            if (!chart.find() || !relations.contains(chart.group(1))) {
                left.append(whole);
            }
            at = end;
        }
        return left.append(xml, at, xml.length()).toString();
    }

    private static void replace(Map<String, Carried.Part> parts, String name, String xml) {
        String type = Optional.ofNullable(parts.get(name))
                .map(Carried.Part::contentType)
                .orElse("");
        parts.put(name, new Carried.Part(xml.getBytes(StandardCharsets.UTF_8), type));
    }
}
