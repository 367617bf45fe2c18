package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.FilterView;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Requests on filter views. A view hides nothing for others, so no row changes.
final class FilterViewRequests {
    private FilterViewRequests() {}

    /// A filter view and the tab that it lies on.
    record Placed(Tab tab, FilterView view) {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addFilterView", FilterViewRequests::add);
        kinds.put("updateFilterView", FilterViewRequests::update);
        kinds.put("deleteFilterView", FilterViewRequests::delete);
        kinds.put("duplicateFilterView", FilterViewRequests::duplicate);
    }

    static Optional<Placed> find(Book book, int id) {
        return book.tabs().stream()
                .flatMap(tab -> tab.overlays().filterViews().stream()
                        .filter(view -> view.id() == id)
                        .map(view -> new Placed(tab, view)))
                .findFirst();
    }

    private static JsonObject add(Draft draft, Message request) {
        Message wanted = request.part("filter");
        int id = wanted.has("filterViewId") ? wanted.whole("filterViewId") : freshId(draft);
        if (find(draft.book(), id).isPresent()) {
            throw Faults.invalid("A filter view with the id " + id + " already exists.");
        }
        Placed made = placed(draft.book(), wanted, id);
        put(made);
        return reply("addFilterView", made);
    }

    private static Placed placed(Book book, Message wanted, int id) {
        GridRange range = range(book, wanted);
        Tab tab = GridRanges.tab(book, range.sheetId());
        Area area = RangeText.within(tab, range.area());
        String title = wanted.text("title").isEmpty() ? freeTitle(tab) : wanted.text("title");
        Optional<String> named = wanted.value("namedRangeId").map(String.class::cast);
        Optional<String> table = wanted.value("tableId").map(String.class::cast);
        return new Placed(tab, new FilterView(id, title, FilterJson.filter(wanted, area), named, table));
    }

    private static GridRange range(Book book, Message wanted) {
        long places = Stream.of("range", "namedRangeId", "tableId")
                .filter(wanted::has)
                .count();
        if (places > 1) {
            throw Faults.invalid("Only one of range, namedRangeId, or tableId may be set.");
        }
        if (wanted.has("tableId")) {
            return TableRequests.find(book, wanted.text("tableId"))
                    .map(placed ->
                            new GridRange(placed.tab().sheetId(), placed.table().area()))
                    .orElseThrow(() -> Faults.invalid("No table with id: " + wanted.text("tableId")));
        }
        if (wanted.has("namedRangeId")) {
            return book.namedRanges().stream()
                    .filter(named -> named.id().equals(wanted.text("namedRangeId")))
                    .findFirst()
                    .map(NamedRange::range)
                    .orElseThrow(() -> Faults.invalid("No named range with id: " + wanted.text("namedRangeId")));
        }
        if (!wanted.has("range")) {
            throw Faults.invalid("Must specify a range for the filter view.");
        }
        return GridRanges.range(book, wanted.part("range"));
    }

    private static String freeTitle(Tab tab) {
        int number = 1;
        while (isTitle(tab, "Filter " + number)) {
            number++;
        }
        return "Filter " + number;
    }

    private static boolean isTitle(Tab tab, String title) {
        return tab.overlays().filterViews().stream()
                .anyMatch(view -> view.title().equals(title));
    }

    private static JsonObject update(Draft draft, Message request) {
        Mask mask = Updates.mask(request, "FilterView");
        Message wanted = request.part("filter");
        Placed before = existing(draft, wanted.whole("filterViewId"));
        JsonObject json = FilterJson.json(before.tab(), before.view());
        if (mask.wants("criteria") || mask.wants("filterSpecs")) {
            json.remove("criteria"); // the one says what the other says
            json.remove("filterSpecs");
        }
        if (json.has("tableId") || json.has("namedRangeId")) {
            json.remove("range"); // what it is backed by says where it is
        }
        for (String place : List.of("range", "namedRangeId", "tableId")) {
            if (wanted.has(place) && mask.wants(place)) {
                json.remove("range");
                json.remove("namedRangeId");
                json.remove("tableId");
            }
        }
        Placed after = placed(
                draft.book(),
                Updates.merged(json, wanted, mask, "FilterView"),
                before.view().id());
        remove(before);
        put(after);
        return Draft.nothing();
    }

    private static JsonObject delete(Draft draft, Message request) {
        remove(existing(draft, request.whole("filterId")));
        return Draft.nothing();
    }

    private static JsonObject duplicate(Draft draft, Message request) {
        Placed source = existing(draft, request.whole("filterId"));
        FilterView view = source.view();
        Placed copy = new Placed(
                source.tab(),
                new FilterView(
                        freshId(draft), "Copy of " + view.title(), view.filter(), view.namedRangeId(), view.tableId()));
        put(copy);
        return reply("duplicateFilterView", copy);
    }

    private static int freshId(Draft draft) {
        return draft.freshId(id -> find(draft.book(), id).isPresent());
    }

    private static Placed existing(Draft draft, int id) {
        return find(draft.book(), id).orElseThrow(() -> Faults.invalid("No filter view with id: " + id));
    }

    private static void put(Placed placed) {
        List<FilterView> all = new ArrayList<>(placed.tab().overlays().filterViews());
        all.add(placed.view());
        placed.tab().setOverlays(placed.tab().overlays().withFilterViews(all));
    }

    private static void remove(Placed placed) {
        List<FilterView> left = placed.tab().overlays().filterViews().stream()
                .filter(view -> view.id() != placed.view().id())
                .toList();
        placed.tab().setOverlays(placed.tab().overlays().withFilterViews(left));
    }

    private static JsonObject reply(String kind, Placed placed) {
        return Draft.reply(kind, "filter", FilterJson.json(placed.tab(), placed.view()));
    }
}
