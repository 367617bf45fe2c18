package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
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
    private final List<FoundChart.Series> series = new ArrayList<>();
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
        return ChartSpec.of(
                book, new FoundChart(title, stacking, legend, hole, showsHidden, series, sideOfAxis, axisTitles));
    }

    private void group(String element, String kind) throws IOException {
        List<FoundChart.Series> found = new ArrayList<>();
        String drawn = kind;
        String axis = "";
        for (Optional<String> name = xml.nextIn(element); name.isPresent(); name = xml.nextIn(element)) {
            switch (name.get()) {
                case "barDir" -> drawn = xml.attribute("val").equals("bar") ? "BAR" : kind;
                case "grouping" -> stacking = xml.attribute("val");
                case "holeSize" -> hole = xml.decimal("val", 50) / 100;
                case "ser" -> found.add(one(drawn));
                case "axId" -> axis = xml.attribute("val");
                case "extLst" -> xml.skip("extLst");
                default -> {}
            }
        }
        for (FoundChart.Series each : found) {
            series.add(new FoundChart.Series(each.kind(), axis, each.references()));
        }
    }

    private FoundChart.Series one(String kind) throws IOException {
        FoundChart.Series read = new FoundChart.Series(kind, "", new TreeMap<>());
        String part = "";
        for (Optional<String> name = xml.nextIn("ser"); name.isPresent(); name = xml.nextIn("ser")) {
            switch (name.get()) {
                case "tx", "cat", "val", "xVal", "yVal" -> part = name.get();
                case "f" -> read.references().putIfAbsent(part, xml.text());
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
}
