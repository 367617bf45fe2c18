package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.ChartSources;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.Optional;

/// Charts of the interface and the model's, each from the other. A specification is kept as it came.
final class ChartJson {
    private static final List<String> KINDS = List.of(
            "basicChart",
            "pieChart",
            "bubbleChart",
            "candlestickChart",
            "orgChart",
            "histogramChart",
            "waterfallChart",
            "treemapChart",
            "scorecardChart");

    private static final int USUAL_WIDTH = 600;
    private static final int USUAL_HEIGHT = 371;

    private ChartJson() {}

    /// A specification that can be kept: of exactly one kind, drawing from ranges that are there.
    static JsonObject spec(Book book, Message spec) {
        long kinds = KINDS.stream().filter(spec::has).count();
        if (kinds != 1) {
            throw Faults.invalid(
                    kinds == 0
                            ? "Must specify a chart in the spec."
                            : "Only one kind of chart may be set in the spec.");
        }
        return ChartSources.mapped(spec.json(), range -> Optional.of(checked(book, range)));
    }

    private static GridRange checked(Book book, GridRange range) {
        Tab tab = GridRanges.tab(book, range.sheetId());
        Area area = RangeText.within(tab, range.area());
        if (area.rows().length() != 1 && area.columns().length() != 1) {
            throw Faults.invalid("A source range of a chart must be one row or one column: "
                    + RangeText.print(tab, area) + " is neither.");
        }
        return range;
    }

    /// Where a chart is to lie; what is not said is as Google has it.
    static Chart.Place place(Message overlay) {
        Message anchor = overlay.part("anchorCell");
        Chart.Place place = new Chart.Place(
                anchor.whole("rowIndex"),
                anchor.whole("columnIndex"),
                overlay.whole("offsetXPixels"),
                overlay.whole("offsetYPixels"),
                overlay.whole("widthPixels", USUAL_WIDTH),
                overlay.whole("heightPixels", USUAL_HEIGHT));
        if (place.row() < 0 || place.column() < 0 || place.width() <= 0 || place.height() <= 0) {
            throw Faults.invalid("The position of a chart must lie on the sheet, and its size must be positive.");
        }
        return place;
    }

    static JsonObject json(Tab tab, Chart chart) {
        JsonObject json = new JsonObject();
        json.addProperty("chartId", chart.id());
        json.add("spec", chart.spec());
        json.add("position", position(tab, chart.place()));
        chart.border().ifPresent(border -> json.add("border", border));
        return json;
    }

    /// Over the cells of the tab, or all that there is on it.
    static JsonObject position(Tab tab, Chart.Place place) {
        JsonObject position = new JsonObject();
        if (tab.isObject()) {
            position.addProperty("sheetId", tab.sheetId());
        } else {
            position.add("overlayPosition", overlay(tab.sheetId(), place));
        }
        return position;
    }

    static JsonObject overlay(int sheetId, Chart.Place place) {
        JsonObject anchor = new JsonObject();
        whole(anchor, "sheetId", sheetId);
        whole(anchor, "rowIndex", place.row());
        whole(anchor, "columnIndex", place.column());
        JsonObject overlay = new JsonObject();
        overlay.add("anchorCell", anchor);
        whole(overlay, "offsetXPixels", place.offsetX());
        whole(overlay, "offsetYPixels", place.offsetY());
        overlay.addProperty("widthPixels", place.width());
        overlay.addProperty("heightPixels", place.height());
        return overlay;
    }

    static Optional<JsonObject> border(Message parent) {
        return parent.message("border").map(Message::json).filter(json -> !json.isEmpty());
    }

    private static void whole(JsonObject json, String field, int value) {
        if (value != 0) {
            json.addProperty(field, value);
        }
    }
}
