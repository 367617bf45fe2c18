package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.ChartSources;
import dev.patchbook.localworkspace.book.GridRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chart of a file as a specification in Google's words.
final class ChartSpec {
    private final Book book;
    private final FoundChart chart;
    private final List<FoundChart.Series> series;

    private ChartSpec(Book book, FoundChart chart) {
        this.book = book;
        this.chart = chart;
        this.series = chart.series().stream()
                .filter(each -> !sources(each.values()).isEmpty())
                .toList();
    }

    /// None where no series has values in the book.
    static Optional<JsonObject> of(Book book, FoundChart chart) {
        ChartSpec spec = new ChartSpec(book, chart);
        return spec.series.isEmpty() ? Optional.empty() : Optional.of(spec.built());
    }

    private JsonObject built() {
        JsonObject spec = new JsonObject();
        if (!chart.title().isEmpty()) {
            spec.addProperty("title", chart.title());
        }
        if (chart.showsHidden()) {
            spec.addProperty("hiddenDimensionStrategy", "SHOW_ALL");
        }
        if (series.getFirst().kind().equals("PIE")) {
            spec.add("pieChart", pie(series.getFirst()));
        } else {
            spec.add("basicChart", basic());
        }
        return spec;
    }

    private JsonObject pie(FoundChart.Series only) {
        JsonObject pie = new JsonObject();
        pie.addProperty("legendPosition", chart.legend());
        boolean header = named(only);
        domain(only, header).ifPresent(domain -> pie.add("domain", domain));
        pie.add("series", data(grown(sources(only.values()), header)));
        if (chart.hole() > 0) {
            pie.addProperty("pieHole", chart.hole());
        }
        return pie;
    }

    private JsonObject basic() {
        JsonObject basic = new JsonObject();
        long kinds = series.stream().map(FoundChart.Series::kind).distinct().count();
        basic.addProperty("chartType", kinds > 1 ? "COMBO" : series.getFirst().kind());
        basic.addProperty("legendPosition", chart.legend());
        JsonArray axes = new JsonArray();
        chart.axisTitles().forEach((position, text) -> {
            JsonObject axis = new JsonObject();
            axis.addProperty("position", position);
            axis.addProperty("title", text);
            axes.add(axis);
        });
        if (!axes.isEmpty()) {
            basic.add("axis", axes);
        }
        boolean header = series.stream().allMatch(this::named);
        domain(series.getFirst(), header).ifPresent(domain -> {
            JsonObject item = new JsonObject();
            item.add("domain", domain);
            JsonArray domains = new JsonArray();
            domains.add(item);
            basic.add("domains", domains);
        });
        JsonArray all = new JsonArray();
        series.forEach(each -> all.add(item(each, header, kinds > 1)));
        basic.add("series", all);
        basic.addProperty("headerCount", header ? 1 : 0);
        if (chart.stacking().equals("stacked") || chart.stacking().equals("percentStacked")) {
            basic.addProperty("stackedType", chart.stacking().equals("stacked") ? "STACKED" : "PERCENT_STACKED");
        }
        return basic;
    }

    private JsonObject item(FoundChart.Series each, boolean header, boolean combined) {
        JsonObject item = new JsonObject();
        item.add("series", data(grown(sources(each.values()), header)));
        boolean right = chart.sideOfAxis().getOrDefault(each.axis(), "").equals("RIGHT");
        String usual = each.kind().equals("BAR") ? "BOTTOM_AXIS" : "LEFT_AXIS";
        item.addProperty("targetAxis", right ? "RIGHT_AXIS" : usual);
        if (combined) {
            item.addProperty("type", each.kind());
        }
        return item;
    }

    /// Whether the cell before the values names the series.
    private boolean named(FoundChart.Series each) {
        List<GridRange> name = sources(each.name());
        List<GridRange> values = sources(each.values());
        return !name.isEmpty()
                && grown(values, true)
                        .getFirst()
                        .area()
                        .contains(name.getFirst().area())
                && !values.getFirst().area().contains(name.getFirst().area());
    }

    private Optional<JsonObject> domain(FoundChart.Series each, boolean header) {
        List<GridRange> domain = grown(sources(each.domain()), header);
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
