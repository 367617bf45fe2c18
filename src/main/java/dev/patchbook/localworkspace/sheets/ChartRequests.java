package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
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
        JsonObject spec = ChartJson.spec(book, wanted.part("spec"));
        Message position = wanted.part("position");
        Message overlay = position.part("overlayPosition");
        Chart chart = Chart.own(id, spec, ChartJson.border(wanted), ChartJson.place(overlay));
        Tab tab = isOnItsOwn(position) ? newTab(draft, position) : tab(draft, overlay);
        put(tab, chart);
        return Draft.reply("addChart", "chart", ChartJson.json(tab, chart));
    }

    /// Whether a new tab is asked for that shows the chart alone, with an id or without.
    private static boolean isOnItsOwn(Message position) {
        return position.flag("newSheet") || position.has("sheetId");
    }

    private static Tab newTab(Draft draft, Message position) {
        Book book = draft.book();
        int id = SheetRequests.freeId(draft, position, "sheetId");
        Tab tab = Tab.ofObject(TabProperties.of(id, SheetRequests.freeTitle(book, "Chart", "Chart1")));
        book.tabs().add(tab);
        return tab;
    }

    /// The tab of the anchor, whose cell must be on its grid; without one the first tab with cells.
    private static Tab tab(Draft draft, Message overlay) {
        if (!overlay.has("anchorCell")) {
            return RangeText.firstGrid(draft.book())
                    .orElseThrow(() -> Faults.invalid("There is no sheet with cells to put a chart on."));
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
        Message position = request.part("newPosition");
        if (isOnItsOwn(position)) {
            return moved(draft, before, newTab(draft, position), before.chart());
        }
        Mask mask = Updates.mask(request, "OverlayPosition");
        Message overlay = position.part("overlayPosition");
        JsonObject old = before.tab().isObject()
                ? new JsonObject()
                : ChartJson.overlay(before.tab().sheetId(), before.chart().place());
        Message merged = mask.isAll() ? overlay : Updates.merged(old, overlay, mask, "OverlayPosition");
        boolean stays = !merged.has("anchorCell") && !before.tab().isObject();
        Tab tab = stays ? before.tab() : tab(draft, merged);
        return moved(draft, before, tab, before.chart().at(ChartJson.place(merged)));
    }

    private static JsonObject moved(Draft draft, Placed before, Tab tab, Chart chart) {
        remove(before);
        put(tab, chart);
        if (before.tab().isObject()) {
            SheetRequests.delete(draft, before.tab());
        }
        return Draft.reply("updateEmbeddedObjectPosition", "position", ChartJson.position(tab, chart.place()));
    }

    private static JsonObject border(Draft draft, Message request) {
        Placed before = existing(draft, request.whole("objectId"), "embedded object");
        Mask mask = Updates.mask(request, "EmbeddedObjectBorder");
        JsonObject old = before.chart().border().orElseGet(JsonObject::new);
        JsonObject merged = Updates.merged(old, request.part("border").json(), mask);
        put(before.tab(), before.chart().withBorder(Optional.of(merged).filter(json -> !json.isEmpty())));
        return Draft.nothing();
    }

    /// A tab that shows the object alone goes with it.
    private static JsonObject delete(Draft draft, Message request) {
        Placed gone = existing(draft, request.whole("objectId"), "embedded object");
        remove(gone);
        if (gone.tab().isObject()) {
            SheetRequests.delete(draft, gone.tab());
        }
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
