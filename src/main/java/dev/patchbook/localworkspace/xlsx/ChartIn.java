package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.ChartSources;
import dev.patchbook.localworkspace.book.GridRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the part of one chart into a specification in Google's words. A kind that Google has no chart for is none.
final class ChartIn {
    private static final Map<String, String> KINDS = Map.of(
            "barChart", "COLUMN",
            "bar3DChart", "COLUMN",
            "lineChart", "LINE",
            "line3DChart", "LINE",
            "areaChart", "AREA",
            "area3DChart", "AREA",
            "scatterChart", "SCATTER",
            "pieChart", "PIE",
            "pie3DChart", "PIE",
            "doughnutChart", "PIE");
    private static final Map<String, String> SIDES =
            Map.of("b", "BOTTOM", "l", "LEFT", "r", "RIGHT", "t", "TOP", "tr", "RIGHT");

    private final Book book;
    private final XmlIn xml;
    private final List<Series> series = new ArrayList<>();
    private final Map<String, String> sideOfAxis = new TreeMap<>();
    private final Map<String, String> axisTitles = new TreeMap<>();
    private String title = "";
    private String stacking = "";
    private String legend = "NO_LEGEND";
    private double hole;
    private boolean showsHidden;

    ChartIn(Book book, XmlIn xml) {
        this.book = book;
        this.xml = xml;
    }

    private static final class Series {
        private String kind;
        private String axis = "";
        private final Map<String, String> references = new TreeMap<>();

        Series(String kind) {
            this.kind = kind;
        }

        String reference(String one, String other) {
            return references.getOrDefault(one, references.getOrDefault(other, ""));
        }
    }

    Optional<JsonObject> spec() throws IOException {
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            String kind = KINDS.get(name.get());
            if (kind != null) {
                group(name.get(), kind);
                continue;
            }
            switch (name.get()) {
                case "title" -> title = text("title");
                case "catAx", "valAx", "dateAx" -> axis(name.get());
                case "legend" -> legend = "RIGHT_LEGEND";
                case "legendPos" -> legend = SIDES.getOrDefault(xml.attribute("val"), "RIGHT") + "_LEGEND";
                case "plotVisOnly" -> showsHidden = !xml.flag("val", true);
                case "extLst" -> xml.skip("extLst");
                default -> {}
            }
        }
        series.removeIf(each -> sources(each.reference("val", "yVal")).isEmpty());
        return series.isEmpty() ? Optional.empty() : Optional.of(built());
    }

    private void group(String element, String kind) throws IOException {
        List<Series> found = new ArrayList<>();
        String drawn = kind;
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            switch (name.get()) {
                case "barDir" -> drawn = xml.attribute("val").equals("bar") ? "BAR" : kind;
                case "grouping" -> stacking = xml.attribute("val");
                case "holeSize" -> hole = xml.decimal("val", 50) / 100;
                case "ser" -> found.add(one(drawn));
                case "axId" -> {
                    String axis = xml.attribute("val");
                    found.forEach(each -> each.axis = axis);
                }
                case "extLst" -> xml.skip("extLst");
                default -> {}
            }
        }
        series.addAll(found);
    }

    private Series one(String kind) throws IOException {
        Series read = new Series(kind);
        String part = "";
        for (Optional<String> name = xml.nextIn("ser"); name.isPresent(); name = xml.nextIn("ser")) {
            switch (name.get()) {
                case "tx", "cat", "val", "xVal", "yVal" -> part = name.get();
                case "f" -> read.references.putIfAbsent(part, xml.text());
                case "dLbls", "dPt", "trendline", "errBars", "extLst" -> xml.skip(name.get());
                default -> {}
            }
        }
        return read;
    }

    private void axis(String element) throws IOException {
        String id = "";
        String side = "";
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            switch (name.get()) {
                case "axId" -> id = xml.attribute("val");
                case "axPos" -> side = SIDES.getOrDefault(xml.attribute("val"), "BOTTOM");
                case "title" -> axisTitles.put(side + "_AXIS", text("title"));
                default -> {}
            }
        }
        sideOfAxis.put(id, side);
    }

    private String text(String element) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            if (name.get().equals("t")) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    private JsonObject built() {
        JsonObject spec = new JsonObject();
        if (!title.isEmpty()) {
            spec.addProperty("title", title);
        }
        if (showsHidden) {
            spec.addProperty("hiddenDimensionStrategy", "SHOW_ALL");
        }
        if (series.getFirst().kind.equals("PIE")) {
            spec.add("pieChart", pie(series.getFirst()));
        } else {
            spec.add("basicChart", basic());
        }
        return spec;
    }

    private JsonObject pie(Series only) {
        JsonObject pie = new JsonObject();
        pie.addProperty("legendPosition", legend);
        boolean header = named(only);
        domain(only, header).ifPresent(domain -> pie.add("domain", domain));
        pie.add("series", data(grown(sources(only.reference("val", "yVal")), header)));
        if (hole > 0) {
            pie.addProperty("pieHole", hole);
        }
        return pie;
    }

    private JsonObject basic() {
        JsonObject chart = new JsonObject();
        long kinds = series.stream().map(each -> each.kind).distinct().count();
        chart.addProperty("chartType", kinds > 1 ? "COMBO" : series.getFirst().kind);
        chart.addProperty("legendPosition", legend);
        JsonArray axes = new JsonArray();
        axisTitles.forEach((position, text) -> {
            JsonObject axis = new JsonObject();
            axis.addProperty("position", position);
            axis.addProperty("title", text);
            axes.add(axis);
        });
        if (!axes.isEmpty()) {
            chart.add("axis", axes);
        }
        boolean header = series.stream().allMatch(this::named);
        domain(series.getFirst(), header).ifPresent(domain -> {
            JsonObject item = new JsonObject();
            item.add("domain", domain);
            JsonArray domains = new JsonArray();
            domains.add(item);
            chart.add("domains", domains);
        });
        JsonArray all = new JsonArray();
        series.forEach(each -> all.add(item(each, header, kinds > 1)));
        chart.add("series", all);
        chart.addProperty("headerCount", header ? 1 : 0);
        if (stacking.equals("stacked") || stacking.equals("percentStacked")) {
            chart.addProperty("stackedType", stacking.equals("stacked") ? "STACKED" : "PERCENT_STACKED");
        }
        return chart;
    }

    private JsonObject item(Series each, boolean header, boolean combined) {
        JsonObject item = new JsonObject();
        item.add("series", data(grown(sources(each.reference("val", "yVal")), header)));
        boolean right = sideOfAxis.getOrDefault(each.axis, "").equals("RIGHT");
        String usual = each.kind.equals("BAR") ? "BOTTOM_AXIS" : "LEFT_AXIS";
        item.addProperty("targetAxis", right ? "RIGHT_AXIS" : usual);
        if (combined) {
            item.addProperty("type", each.kind);
        }
        return item;
    }

    /// Whether the cell before the values names the series.
    private boolean named(Series each) {
        List<GridRange> name = sources(each.references.getOrDefault("tx", ""));
        List<GridRange> values = sources(each.reference("val", "yVal"));
        return !name.isEmpty()
                && grown(values, true)
                        .getFirst()
                        .area()
                        .contains(name.getFirst().area())
                && !values.getFirst().area().contains(name.getFirst().area());
    }

    private Optional<JsonObject> domain(Series each, boolean header) {
        List<GridRange> domain = grown(sources(each.reference("cat", "xVal")), header);
        return domain.isEmpty() ? Optional.empty() : Optional.of(data(domain));
    }

    /// The ranges with the cell before the first of them.
    private static List<GridRange> grown(List<GridRange> ranges, boolean header) {
        if (!header || ranges.isEmpty()) {
            return ranges;
        }
        GridRange first = ranges.getFirst();
        Area area = first.area();
        boolean down = area.columns().length() == 1;
        int row = Math.max(0, area.rows().start() - (down ? 1 : 0));
        int column = Math.max(0, area.columns().start() - (down ? 0 : 1));
        List<GridRange> grown = new ArrayList<>(ranges);
        grown.set(
                0,
                new GridRange(
                        first.sheetId(),
                        Area.of(row, area.rows().end(), column, area.columns().end())));
        return grown;
    }

    private List<GridRange> sources(String formula) {
        List<GridRange> ranges = new ArrayList<>();
        String bare =
                formula.startsWith("(") && formula.endsWith(")") ? formula.substring(1, formula.length() - 1) : formula;
        for (String each : bare.split(",(?=(?:[^']*'[^']*')*[^']*$)")) {
            XlsxReader.range(book, each).ifPresent(ranges::add);
        }
        return ranges;
    }

    private static JsonObject data(List<GridRange> ranges) {
        JsonArray sources = new JsonArray();
        ranges.forEach(range -> sources.add(ChartSources.json(range)));
        JsonObject range = new JsonObject();
        range.add("sources", sources);
        JsonObject data = new JsonObject();
        data.add("sourceRange", range);
        return data;
    }
}
