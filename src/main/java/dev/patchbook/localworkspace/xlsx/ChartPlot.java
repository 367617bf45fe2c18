package dev.patchbook.localworkspace.xlsx;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.ChartSources;
import dev.patchbook.localworkspace.book.GridRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a specification draws, where the file can draw it: series by kind and axis. Kinds that the file has no chart
/// for have no plot.
///
/// @param stacking `standard`, `stacked` or `percentStacked`
record ChartPlot(List<Group> groups, boolean header, String stacking) {
    /// Series that are drawn alike on one axis.
    record Group(String kind, boolean right, List<Series> series) {}

    record Series(List<GridRange> domain, List<GridRange> values, JsonObject style) {}

    static Optional<ChartPlot> of(JsonObject spec) {
        if (spec.has("pieChart")) {
            JsonObject pie = spec.getAsJsonObject("pieChart");
            boolean ring = pie.has("pieHole") && pie.get("pieHole").getAsDouble() > 0;
            Series only = new Series(sources(pie, "domain"), sources(pie, "series"), new JsonObject());
            return Optional.of(new ChartPlot(
                            List.of(new Group(ring ? "RING" : "PIE", false, List.of(only))), true, "standard"))
                    .filter(plot -> !only.values().isEmpty());
        }
        return spec.has("basicChart") ? basic(spec.getAsJsonObject("basicChart")) : Optional.empty();
    }

    private static Optional<ChartPlot> basic(JsonObject chart) {
        List<GridRange> domain = items(chart, "domains").stream()
                .findFirst()
                .map(first -> sources(first, "domain"))
                .orElse(List.of());
        List<Group> groups = new ArrayList<>();
        for (JsonObject item : items(chart, "series")) {
            Series series = new Series(domain, sources(item, "series"), item);
            if (!series.values().isEmpty()) {
                add(
                        groups,
                        kind(text(chart, "chartType"), item),
                        text(item, "targetAxis").equals("RIGHT_AXIS"),
                        series);
            }
        }
        String stacking = switch (text(chart, "stackedType")) {
            case "STACKED" -> "stacked";
            case "PERCENT_STACKED" -> "percentStacked";
            default -> "standard";
        };
        boolean header = !chart.has("headerCount") || chart.get("headerCount").getAsInt() > 0;
        return Optional.of(new ChartPlot(groups, header, stacking)).filter(plot -> !groups.isEmpty());
    }

    private static String kind(String chartType, JsonObject series) {
        String kind = series.has("type") ? text(series, "type") : chartType;
        return switch (kind) {
            case "COMBO", "" -> "COLUMN";
            case "STEPPED_AREA" -> "AREA";
            default -> kind;
        };
    }

    private static void add(List<Group> groups, String kind, boolean right, Series series) {
        for (Group group : groups) {
            if (group.kind().equals(kind) && group.right() == right) {
                group.series().add(series);
                return;
            }
        }
        groups.add(new Group(kind, right, new ArrayList<>(List.of(series))));
    }

    private static List<GridRange> sources(JsonObject parent, String data) {
        List<GridRange> ranges = new ArrayList<>();
        if (parent.get(data) instanceof JsonObject found
                && found.get("sourceRange") instanceof JsonObject source
                && source.get("sources") instanceof JsonArray sources) {
            sources.forEach(range -> ranges.add(ChartSources.range(range.getAsJsonObject())));
        }
        return ranges;
    }

    static List<JsonObject> items(JsonObject parent, String list) {
        List<JsonObject> items = new ArrayList<>();
        if (parent.get(list) instanceof JsonArray array) {
            array.forEach(item -> items.add(item.getAsJsonObject()));
        }
        return items;
    }

    static String text(JsonObject parent, String field) {
        JsonElement value = parent.get(field);
        return value == null ? "" : value.getAsString();
    }
}
