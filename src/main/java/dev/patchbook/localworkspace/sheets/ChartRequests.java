package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests on charts.
final class ChartRequests {
    private ChartRequests() {}

    /// A chart and the tab that it lies on.
    record Placed(Tab tab, Chart chart) {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addChart", ChartRequests::add);
        kinds.put("updateChartSpec", ChartRequests::respecify);
        kinds.put("updateEmbeddedObjectPosition", ChartRequests::move);
        kinds.put("updateEmbeddedObjectBorder", ChartRequests::border);
        kinds.put("deleteEmbeddedObject", ChartRequests::delete);
    }

    static Optional<Placed> find(Book book, int id) {
        return book.tabs().stream()
                .flatMap(tab -> tab.overlays().charts().stream()
                        .filter(chart -> chart.id() == id)
                        .map(chart -> new Placed(tab, chart)))
                .findFirst();
    }

    private static JsonObject add(Draft draft, Message request) {
        Book book = draft.book();
        Message wanted = request.part("chart");
        int id = wanted.has("chartId")
                ? wanted.whole("chartId")
                : draft.freshId(number -> find(book, number).isPresent());
        if (find(book, id).isPresent()) {
            throw Faults.invalid("An embedded object with the id " + id + " already exists.");
        }
        Message overlay = overlay(wanted.part("position"));
        Tab tab = tab(draft, overlay);
        Chart chart = Chart.own(
                id, ChartJson.spec(book, wanted.part("spec")), ChartJson.border(wanted), ChartJson.place(overlay));
        put(tab, chart);
        return Draft.reply("addChart", "chart", ChartJson.json(tab.sheetId(), chart));
    }

    private static Message overlay(Message position) {
        if (position.flag("newSheet") || position.has("sheetId")) {
            throw Faults.invalid(
                    "Charts on a sheet of their own are not supported by this workspace: " + "say an overlayPosition.");
        }
        return position.part("overlayPosition");
    }

    /// The tab of the anchor, whose cell must be on its grid; without one the first tab.
    private static Tab tab(Draft draft, Message overlay) {
        if (!overlay.has("anchorCell")) {
            return draft.book().tabs().getFirst();
        }
        Message anchor = overlay.part("anchorCell");
        Tab tab = draft.tab(anchor.whole("sheetId"));
        int row = Math.max(0, anchor.whole("rowIndex"));
        int column = Math.max(0, anchor.whole("columnIndex"));
        RangeText.within(tab, Area.cell(row, column));
        return tab;
    }

    private static JsonObject respecify(Draft draft, Message request) {
        Placed before = existing(draft, request.whole("chartId"), "chart");
        put(before.tab(), before.chart().withSpec(ChartJson.spec(draft.book(), request.part("spec"))));
        return Draft.nothing();
    }

    private static JsonObject move(Draft draft, Message request) {
        Placed before = existing(draft, request.whole("objectId"), "embedded object");
        Mask mask = Updates.mask(request, "OverlayPosition");
        Message overlay = overlay(request.part("newPosition"));
        JsonObject old = ChartJson.position(
                        before.tab().sheetId(), before.chart().place())
                .getAsJsonObject("overlayPosition");
        Message merged = mask.isAll() ? overlay : Updates.merged(old, overlay, mask, "OverlayPosition");
        Tab tab = merged.has("anchorCell") ? tab(draft, merged) : before.tab();
        Chart.Place place = ChartJson.place(merged);
        remove(before);
        put(tab, before.chart().at(place));
        return Draft.reply("updateEmbeddedObjectPosition", "position", ChartJson.position(tab.sheetId(), place));
    }

    private static JsonObject border(Draft draft, Message request) {
        Placed before = existing(draft, request.whole("objectId"), "embedded object");
        Mask mask = Updates.mask(request, "EmbeddedObjectBorder");
        JsonObject old = before.chart().border().orElseGet(JsonObject::new);
        JsonObject merged = Updates.merged(old, request.part("border").json(), mask);
        put(before.tab(), before.chart().withBorder(Optional.of(merged).filter(json -> !json.isEmpty())));
        return Draft.nothing();
    }

    private static JsonObject delete(Draft draft, Message request) {
        remove(existing(draft, request.whole("objectId"), "embedded object"));
        return Draft.nothing();
    }

    /// A chart to change.
    private static Placed existing(Draft draft, int id, String what) {
        Placed found = find(draft.book(), id).orElseThrow(() -> Faults.invalid("No " + what + " with id: " + id));
        if (found.chart().isForeign()) {
            throw Faults.invalid("The chart with id %d on the sheet “%s” was made by another program: change it there."
                    .formatted(id, found.tab().properties().title()));
        }
        return found;
    }

    /// In place of the one with its id, or as the last.
    private static void put(Tab tab, Chart chart) {
        List<Chart> all = new ArrayList<>(tab.overlays().charts());
        all.replaceAll(each -> each.id() == chart.id() ? chart : each);
        if (!all.contains(chart)) {
            all.add(chart);
        }
        tab.setOverlays(tab.overlays().withCharts(all));
    }

    private static void remove(Placed placed) {
        List<Chart> left = placed.tab().overlays().charts().stream()
                .filter(chart -> chart.id() != placed.chart().id())
                .toList();
        placed.tab().setOverlays(placed.tab().overlays().withCharts(left));
    }
}
