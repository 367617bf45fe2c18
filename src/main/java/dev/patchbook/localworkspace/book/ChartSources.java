package dev.patchbook.localworkspace.book;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/// The ranges that a chart's specification draws from, wherever they stand in it.
public final class ChartSources {
    private ChartSources() {}

    /// The specification with every source range replaced; one that becomes empty is left out.
    public static JsonObject mapped(JsonObject spec, Function<GridRange, Optional<GridRange>> change) {
        JsonObject copy = spec.deepCopy();
        walk(copy, change);
        return copy;
    }

    private static void walk(JsonElement element, Function<GridRange, Optional<GridRange>> change) {
        switch (element) {
            case JsonObject object -> {
                if (object.get("sources") instanceof JsonArray sources) {
                    object.add("sources", mapped(sources, change));
                }
                object.entrySet().forEach(field -> walk(field.getValue(), change));
            }
            case JsonArray array -> array.forEach(item -> walk(item, change));
            default -> {}
        }
    }

    private static JsonArray mapped(JsonArray sources, Function<GridRange, Optional<GridRange>> change) {
        JsonArray after = new JsonArray();
        for (JsonElement source : sources) {
            change.apply(range(source.getAsJsonObject())).ifPresent(range -> after.add(json(range)));
        }
        return after;
    }

    /// A range in Google's words; ends that are left out are open.
    public static GridRange range(JsonObject json) {
        return new GridRange(
                whole(json, "sheetId", 0),
                new Area(
                        new Span(whole(json, "startRowIndex", 0), whole(json, "endRowIndex", Span.OPEN)),
                        new Span(whole(json, "startColumnIndex", 0), whole(json, "endColumnIndex", Span.OPEN))));
    }

    /// The range in Google's words; sheet 0 and open ends are left out.
    public static JsonObject json(GridRange range) {
        JsonObject json = new JsonObject();
        if (range.sheetId() != 0) {
            json.addProperty("sheetId", range.sheetId());
        }
        ends(json, range.area().rows(), "startRowIndex", "endRowIndex");
        ends(json, range.area().columns(), "startColumnIndex", "endColumnIndex");
        return json;
    }

    private static void ends(JsonObject json, Span span, String start, String end) {
        if (span.start() != 0 || !span.isOpen()) {
            json.addProperty(start, span.start());
        }
        if (!span.isOpen()) {
            json.addProperty(end, span.end());
        }
    }

    private static int whole(JsonObject json, String name, int otherwise) {
        JsonElement value = json.get(name);
        return value == null ? otherwise : value.getAsInt();
    }
}
