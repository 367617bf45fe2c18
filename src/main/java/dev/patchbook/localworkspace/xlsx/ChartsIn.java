package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the charts of a tab. Those that were made here are written anew; others are read to be looked at, and what
/// their drawing holds is carried as it is.
final class ChartsIn {
    private static final int PIXEL = 9525;
    private static final String NAME = Drawing.NAME + "(\\d{1,10})";

    private final ZipParts parts;
    private final Book book;
    private final Set<Integer> taken = new HashSet<>();

    ChartsIn(ZipParts parts, Book book) {
        this.parts = parts;
        this.book = book;
    }

    /// A place as the file spells it: cells and offsets of two corners, or one corner and a size.
    private static final class Anchor {
        private final int[] from = new int[4];
        private final int[] to = new int[4];
        private int width;
        private int height;
        private String name = "";
        private String altText = "";
        private String relation = "";

        /// The number of `col`, `colOff`, `row` or `rowOff`; offsets in pixels.
        void take(int[] corner, String element, String text) throws IOException {
            int at = List.of("col", "colOff", "row", "rowOff").indexOf(element);
            if (at >= 0) {
                try {
                    corner[at] = (int) (Long.parseLong(text.strip()) / (at % 2 == 0 ? 1 : PIXEL));
                } catch (NumberFormatException e) {
                    throw new IOException("“" + text + "” is no number, as " + element + " should be", e);
                }
            }
        }
    }

    /// Gives the tab the charts of the drawing that the part of the tab refers to.
    void read(Tab tab, String sheetPart) throws IOException {
        List<Chart> charts = new ArrayList<>();
        for (ZipParts.Relation relation : parts.relations(sheetPart).values()) {
            if (relation.is("drawing") && parts.has(relation.target())) {
                List<Anchor> anchors = anchors(relation.target());
                Map<String, ZipParts.Relation> relations = parts.relations(relation.target());
                Set<String> understood = new HashSet<>();
                for (Anchor anchor : anchors) {
                    Optional<Chart> chart = chart(tab, anchor, relations);
                    chart.ifPresent(charts::add);
                    chart.filter(found -> !found.isForeign()).ifPresent(_ -> understood.add(anchor.relation));
                }
                boolean all = understood.size() == anchors.size();
                tab.setCarried(tab.carried().stream()
                        .filter(one -> !one.target().equals(relation.target()) || !all)
                        .map(one ->
                                one.target().equals(relation.target()) ? SharedDrawing.without(one, understood) : one)
                        .toList());
            }
        }
        if (tab.isObject() && !charts.isEmpty() && charts.stream().noneMatch(Chart::isForeign)) {
            tab.setCarried(List.of()); // the whole sheet was made here, and is written anew
        }
        tab.setOverlays(tab.overlays().withCharts(charts));
    }

    private List<Anchor> anchors(String drawing) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        try (InputStream in = parts.open(drawing)) {
            XmlIn xml = new XmlIn(in);
            for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
                if (name.get().endsWith("Anchor")) {
                    anchors.add(anchor(xml, name.get()));
                }
            }
        }
        return anchors;
    }

    private static Anchor anchor(XmlIn xml, String element) throws IOException {
        Anchor anchor = new Anchor();
        int[] corner = anchor.from;
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            switch (name.get()) {
                case "from" -> corner = anchor.from;
                case "to" -> corner = anchor.to;
                case "col", "colOff", "row", "rowOff" -> anchor.take(corner, name.get(), xml.text());
                case "ext" -> {
                    anchor.width = anchor.width == 0 ? (int) (xml.decimal("cx", 0) / PIXEL) : anchor.width;
                    anchor.height = anchor.height == 0 ? (int) (xml.decimal("cy", 0) / PIXEL) : anchor.height;
                }
                case "cNvPr" -> {
                    anchor.name = xml.attribute("name");
                    anchor.altText = xml.attribute("descr");
                }
                case "chart" -> anchor.relation = xml.relation();
                default -> {}
            }
        }
        return anchor;
    }

    private Optional<Chart> chart(Tab tab, Anchor anchor, Map<String, ZipParts.Relation> relations) throws IOException {
        ZipParts.Relation relation = relations.get(anchor.relation);
        if (relation == null || !relation.is("chart") || !parts.has(relation.target())) {
            return Optional.empty();
        }
        try (InputStream in = parts.open(relation.target())) {
            Optional<JsonObject> spec = new ChartIn(book, new XmlIn(in)).spec();
            spec.filter(_ -> !anchor.altText.isEmpty()).ifPresent(json -> json.addProperty("altText", anchor.altText));
            boolean foreign = !anchor.name.matches(NAME);
            int wanted = foreign ? idOf(relation.target()) : idIn(anchor.name);
            return spec.map(json -> new Chart(free(wanted), json, Optional.empty(), place(tab, anchor), foreign));
        }
    }

    private static int idIn(String name) {
        long said = Long.parseLong(name.substring(Drawing.NAME.length()));
        return said <= Integer.MAX_VALUE ? (int) said : 1;
    }

    /// The same each time that the file is read.
    private static int idOf(String part) {
        return part.hashCode() & Integer.MAX_VALUE;
    }

    /// This one, or the next that no other chart has.
    private int free(int wanted) {
        int id = wanted;
        while (!taken.add(id)) {
            id++;
        }
        return id;
    }

    private static Chart.Place place(Tab tab, Anchor anchor) {
        int[] from = anchor.from;
        int[] to = anchor.to;
        int width = anchor.width > 0
                ? anchor.width
                : between(tab.axis(Dimension.COLUMNS), from[0], from[1], to[0], to[1], Sizes.DEFAULT_COLUMN);
        int height = anchor.height > 0
                ? anchor.height
                : between(tab.axis(Dimension.ROWS), from[2], from[3], to[2], to[3], Sizes.DEFAULT_ROW);
        return new Chart.Place(from[2], from[0], from[1], from[3], Math.max(1, width), Math.max(1, height));
    }

    private static int between(Axis axis, int first, int firstOffset, int last, int lastOffset, int usual) {
        int pixels = lastOffset - firstOffset;
        for (int line = first; line < Math.min(last, first + 10_000); line++) {
            pixels += axis.pixels(line, usual);
        }
        return pixels;
    }
}
