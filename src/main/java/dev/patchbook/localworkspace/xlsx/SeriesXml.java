package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One series of a chart: its name from the header, its domain and its values, by reference.
final class SeriesXml {
    /// Google's own colours, in turn: a file without a theme has none.
    private static final List<String> COLORS =
            List.of("4285F4", "EA4335", "FBBC04", "34A853", "FF6D01", "46BDC6", "7BAAF7", "F07B72");

    private static final int MOST_SLICES = 100;

    private final Book book;
    private final boolean header;

    SeriesXml(Book book, boolean header) {
        this.book = book;
        this.header = header;
    }

    void write(XmlOut out, ChartPlot.Series series, String kind, int order) throws IOException {
        boolean scatter = kind.equals("SCATTER");
        out.raw("<c:ser><c:idx")
                .attribute("val", order)
                .raw("/><c:order")
                .attribute("val", order)
                .raw("/>");
        Optional<String> name = header ? references(headers(series.values())) : Optional.empty();
        if (name.isPresent()) {
            reference(out, "tx", "strRef", name.get());
        }
        if (kind.equals("PIE") || kind.equals("RING")) {
            slices(out, series);
        } else {
            look(out, color(series.style()).orElseGet(() -> COLORS.get(order % COLORS.size())), kind);
        }
        Optional<String> domain = references(body(series.domain()));
        if (domain.isPresent()) {
            reference(out, scatter ? "xVal" : "cat", scatter ? "numRef" : "strRef", domain.get());
        }
        Optional<String> values = references(body(series.values()));
        if (values.isPresent()) {
            reference(out, scatter ? "yVal" : "val", "numRef", values.get());
        }
        out.raw(kind.equals("LINE") || scatter ? "<c:smooth val=\"0\"/>" : "").raw("</c:ser>");
    }

    private static void look(XmlOut out, String color, String kind) throws IOException {
        String fill = fill(color);
        out.raw(
                switch (kind) {
                    case "SCATTER" ->
                        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:spPr>" + fill
                                + "</c:spPr></c:marker>";
                    case "LINE" ->
                        "<c:spPr><a:ln w=\"19050\">" + fill
                                + "</a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>";
                    default -> "<c:spPr>" + fill + "</c:spPr>";
                });
    }

    private void slices(XmlOut out, ChartPlot.Series series) throws IOException {
        int count = body(series.values()).stream()
                .map(GridRange::area)
                .mapToInt(area -> Math.min(
                        MOST_SLICES,
                        Math.max(area.rows().length(), area.columns().length())))
                .sum();
        for (int slice = 0; slice < Math.min(count, MOST_SLICES); slice++) {
            out.raw("<c:dPt><c:idx").attribute("val", slice).raw("/><c:bubble3D val=\"0\"/><c:spPr>");
            out.raw(fill(COLORS.get(slice % COLORS.size()))).raw("</c:spPr></c:dPt>");
        }
    }

    private static String fill(String color) {
        return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
    }

    private static Optional<String> color(JsonObject style) {
        JsonElement named = style.get("colorStyle");
        JsonElement color = named instanceof JsonObject object ? object.get("rgbColor") : style.get("color");
        return color instanceof JsonObject rgb
                ? Optional.of("%02X%02X%02X".formatted(part(rgb, "red"), part(rgb, "green"), part(rgb, "blue")))
                : Optional.empty();
    }

    private static int part(JsonObject rgb, String name) {
        return rgb.has(name) ? Math.clamp(Math.round(rgb.get(name).getAsDouble() * 255), 0, 255) : 0;
    }

    private static void reference(XmlOut out, String element, String kind, String formula) throws IOException {
        out.raw("<c:" + element + "><c:" + kind + "><c:f>").text(formula);
        out.raw("</c:f></c:" + kind + "></c:" + element + ">");
    }

    private List<GridRange> headers(List<GridRange> ranges) {
        return ranges.stream().limit(1).map(range -> cut(range, true)).toList();
    }

    /// Without the header, which stands at the beginning of the first range.
    private List<GridRange> body(List<GridRange> ranges) {
        List<GridRange> body = new ArrayList<>();
        for (GridRange range : ranges) {
            GridRange rest = header && body.isEmpty() ? cut(range, false) : range;
            body.add(rest);
        }
        return body;
    }

    /// The first cell of a row or column, or what is after it; a single cell is its own rest.
    private GridRange cut(GridRange range, boolean first) {
        Area area = book.tab(range.sheetId())
                .map(tab -> range.area().within(tab.rowCount(), tab.columnCount()))
                .orElse(range.area());
        int row = area.rows().start();
        int column = area.columns().start();
        boolean down = area.columns().length() <= 1;
        if (first) {
            return new GridRange(range.sheetId(), Area.cell(row, column));
        }
        Area rest = down
                ? Area.of(
                        Math.min(row + 1, area.rows().end() - 1),
                        area.rows().end(),
                        column,
                        area.columns().end())
                : Area.of(row, area.rows().end(), column + 1, area.columns().end());
        return new GridRange(range.sheetId(), rest);
    }

    /// As a formula refers to the ranges; empty where a tab is gone or there is none.
    private Optional<String> references(List<GridRange> ranges) {
        List<String> texts = new ArrayList<>();
        for (GridRange range : ranges) {
            Optional<Tab> tab = book.tab(range.sheetId());
            if (tab.isPresent()) {
                texts.add(A1.tab(tab.get().title()) + "!" + fixed(range.area(), tab.get()));
            }
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join(",", texts);
        return Optional.of(texts.size() == 1 ? all : "(" + all + ")");
    }

    private static String fixed(Area range, Tab tab) {
        Area area = range.within(tab.rowCount(), tab.columnCount());
        String first =
                "$" + A1.column(area.columns().start()) + "$" + (area.rows().start() + 1);
        String last =
                "$" + A1.column(Math.max(area.columns().start(), area.columns().end() - 1)) + "$"
                        + Math.max(area.rows().start() + 1, area.rows().end());
        return first.equals(last) ? first : first + ":" + last;
    }
}
