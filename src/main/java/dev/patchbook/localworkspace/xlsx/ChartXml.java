package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;

/// The part of one chart: title, plot, axes, legend. Values are left to whoever opens the file.
final class ChartXml {
    private static final int LEFT_DOMAIN = 1;
    private static final int LEFT_VALUES = 2;
    private static final int RIGHT_DOMAIN = 3;
    private static final int RIGHT_VALUES = 4;

    private static final String THIN =
            "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"CCCCCC\"/></a:solidFill></a:ln></c:spPr>";

    private final JsonObject spec;
    private final ChartPlot plot;
    private final SeriesXml series;

    ChartXml(JsonObject spec, ChartPlot plot, SeriesXml series) {
        this.spec = spec;
        this.plot = plot;
        this.series = series;
    }

    void write(XmlOut out) throws IOException {
        out.raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"");
        out.raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart>");
        title(out, ChartPlot.text(spec, "title"));
        out.raw("<c:autoTitleDeleted")
                .attribute("val", ChartPlot.text(spec, "title").isEmpty() ? 1 : 0)
                .raw("/><c:plotArea><c:layout/>");
        int order = 0;
        for (ChartPlot.Group group : plot.groups()) {
            order = group(out, group, order);
        }
        axes(out);
        out.raw("</c:plotArea>");
        legend(out);
        boolean all = ChartPlot.text(spec, "hiddenDimensionStrategy").equals("SHOW_ALL");
        out.raw("<c:plotVisOnly").attribute("val", all ? 0 : 1).raw("/><c:dispBlanksAs val=\"gap\"/>");
        out.raw("</c:chart></c:chartSpace>");
    }

    private static void title(XmlOut out, String title) throws IOException {
        if (!title.isEmpty()) {
            out.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>").text(title);
            out.raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
        }
    }

    private int group(XmlOut out, ChartPlot.Group group, int firstOrder) throws IOException {
        String element = switch (group.kind()) {
            case "LINE" -> "lineChart";
            case "AREA" -> "areaChart";
            case "SCATTER" -> "scatterChart";
            case "PIE" -> "pieChart";
            case "RING" -> "doughnutChart";
            default -> "barChart";
        };
        boolean bars = element.equals("barChart");
        out.raw("<c:" + element + ">");
        if (bars) {
            out.raw("<c:barDir")
                    .attribute("val", group.kind().equals("BAR") ? "bar" : "col")
                    .raw("/>");
        }
        if (element.equals("scatterChart")) {
            out.raw("<c:scatterStyle val=\"lineMarker\"/>");
        } else if (!isRound(group)) {
            String stacking = bars && plot.stacking().equals("standard") ? "clustered" : plot.stacking();
            out.raw("<c:grouping").attribute("val", stacking).raw("/>");
        }
        out.raw("<c:varyColors").attribute("val", isRound(group) ? 1 : 0).raw("/>");
        int order = firstOrder;
        for (ChartPlot.Series each : group.series()) {
            series.write(out, each, group.kind(), order++);
        }
        out.raw(bars && !plot.stacking().equals("standard") ? "<c:overlap val=\"100\"/>" : "");
        out.raw(element.equals("lineChart") ? "<c:marker val=\"1\"/>" : "");
        if (isRound(group)) {
            out.raw("<c:firstSliceAng val=\"0\"/>");
            out.raw(group.kind().equals("RING") ? "<c:holeSize" : "");
            out.raw(group.kind().equals("RING") ? " val=\"" + hole() + "\"/>" : "");
        } else {
            out.raw("<c:axId")
                    .attribute("val", group.right() ? RIGHT_DOMAIN : LEFT_DOMAIN)
                    .raw("/>");
            out.raw("<c:axId")
                    .attribute("val", group.right() ? RIGHT_VALUES : LEFT_VALUES)
                    .raw("/>");
        }
        out.raw("</c:" + element + ">");
        return order;
    }

    private static boolean isRound(ChartPlot.Group group) {
        return group.kind().equals("PIE") || group.kind().equals("RING");
    }

    /// In percent, within what the file may say.
    private int hole() {
        JsonElement hole = spec.getAsJsonObject("pieChart").get("pieHole");
        return Math.clamp(Math.round(hole.getAsDouble() * 100), 1, 90);
    }

    private void axes(XmlOut out) throws IOException {
        if (plot.groups().stream().anyMatch(ChartXml::isRound)) {
            return;
        }
        boolean lying = plot.groups().stream().allMatch(group -> group.kind().equals("BAR"));
        boolean scatter = plot.groups().stream().allMatch(group -> group.kind().equals("SCATTER"));
        if (plot.groups().stream().anyMatch(group -> !group.right())) {
            axis(out, scatter ? "valAx" : "catAx", LEFT_DOMAIN, LEFT_VALUES, lying ? "l" : "b", "autoZero", false);
            axis(out, "valAx", LEFT_VALUES, LEFT_DOMAIN, lying ? "b" : "l", "autoZero", false);
        }
        if (plot.groups().stream().anyMatch(ChartPlot.Group::right)) {
            boolean alone = plot.groups().stream().allMatch(ChartPlot.Group::right);
            axis(out, scatter ? "valAx" : "catAx", RIGHT_DOMAIN, RIGHT_VALUES, "b", "autoZero", !alone);
            axis(out, "valAx", RIGHT_VALUES, RIGHT_DOMAIN, "r", "max", false);
        }
    }

    private void axis(XmlOut out, String element, int id, int crossing, String place, String crosses, boolean deleted)
            throws IOException {
        out.raw("<c:" + element + "><c:axId").attribute("val", id).raw("/>");
        out.raw("<c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete")
                .attribute("val", deleted ? 1 : 0)
                .raw("/><c:axPos")
                .attribute("val", place)
                .raw("/>");
        out.raw(id == LEFT_VALUES ? "<c:majorGridlines>" + THIN + "</c:majorGridlines>" : "");
        if (!deleted) {
            title(out, axisTitle(place));
        }
        out.raw("<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>");
        out.raw(THIN)
                .raw("<c:crossAx")
                .attribute("val", crossing)
                .raw("/><c:crosses")
                .attribute("val", crosses);
        out.raw("/></c:" + element + ">");
    }

    private String axisTitle(String place) {
        String position = switch (place) {
            case "l" -> "LEFT_AXIS";
            case "r" -> "RIGHT_AXIS";
            default -> "BOTTOM_AXIS";
        };
        JsonObject chart = spec.getAsJsonObject("basicChart");
        return ChartPlot.items(chart, "axis").stream()
                .filter(axis -> ChartPlot.text(axis, "position").equals(position))
                .map(axis -> ChartPlot.text(axis, "title"))
                .findFirst()
                .orElse("");
    }

    private void legend(XmlOut out) throws IOException {
        JsonObject chart = spec.getAsJsonObject(spec.has("pieChart") ? "pieChart" : "basicChart");
        String place = switch (ChartPlot.text(chart, "legendPosition")) {
            case "NO_LEGEND" -> "";
            case "BOTTOM_LEGEND" -> "b";
            case "LEFT_LEGEND" -> "l";
            case "TOP_LEGEND" -> "t";
            default -> "r";
        };
        if (!place.isEmpty()) {
            out.raw("<c:legend><c:legendPos").attribute("val", place).raw("/><c:overlay val=\"0\"/></c:legend>");
        }
    }
}
