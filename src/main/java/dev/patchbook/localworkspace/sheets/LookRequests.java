package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Banding;
import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `updateBorders` and the requests on banded ranges.
final class LookRequests {
    private LookRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("updateBorders", LookRequests::borders);
        kinds.put("addBanding", LookRequests::addBanding);
        kinds.put("updateBanding", LookRequests::updateBanding);
        kinds.put("deleteBanding", LookRequests::deleteBanding);
    }

    private static JsonObject borders(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            boolean first = row == area.rows().start();
            boolean last = row == area.rows().end() - 1;
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                boolean leftmost = column == area.columns().start();
                boolean rightmost = column == area.columns().end() - 1;
                Style style = draft.book().styles().value(tab.cells().style(row, column));
                Borders now = style.borders();
                Borders next = new Borders(
                        side(request, first ? "top" : "innerHorizontal", now.top()),
                        side(request, last ? "bottom" : "innerHorizontal", now.bottom()),
                        side(request, leftmost ? "left" : "innerVertical", now.left()),
                        side(request, rightmost ? "right" : "innerVertical", now.right()));
                tab.cells().setStyle(row, column, draft.book().styles().number(style.withBorders(next)));
            }
        }
        return Draft.nothing();
    }

    private static Optional<Borders.Line> side(Message request, String name, Optional<Borders.Line> now) {
        return request.has(name) ? Styles.line(request, name) : now;
    }

    private static JsonObject addBanding(Draft draft, Message request) {
        Message wanted = request.part("bandedRange");
        int id = wanted.has("bandedRangeId")
                ? wanted.whole("bandedRangeId")
                : draft.freshId(number -> find(draft, number).isPresent());
        if (find(draft, id).isPresent()) {
            throw Faults.invalid("A banded range with the id " + id + " already exists.");
        }
        Message range = wanted.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        if (tab.bandings().stream().anyMatch(banding -> banding.area().overlaps(area))) {
            throw Faults.invalid("You cannot add alternating background colors to a range that already has "
                    + "alternating background colors.");
        }
        Banding banding = RangeJson.banding(wanted, id);
        List<Banding> all = new ArrayList<>(tab.bandings());
        all.add(banding);
        tab.setBandings(all);
        return Draft.reply("addBanding", "bandedRange", RangeJson.json(tab.sheetId(), banding));
    }

    private static JsonObject updateBanding(Draft draft, Message request) {
        Mask mask = Updates.mask(request, "BandedRange");
        Message wanted = request.part("bandedRange");
        Tab tab = existing(draft, wanted.whole("bandedRangeId"));
        tab.setBandings(tab.bandings().stream()
                .map(banding -> banding.id() == wanted.whole("bandedRangeId")
                        ? RangeJson.banding(
                                Updates.merged(RangeJson.json(tab.sheetId(), banding), wanted, mask, "BandedRange"),
                                banding.id())
                        : banding)
                .toList());
        return Draft.nothing();
    }

    private static JsonObject deleteBanding(Draft draft, Message request) {
        int id = request.whole("bandedRangeId");
        Tab tab = existing(draft, id);
        tab.setBandings(
                tab.bandings().stream().filter(banding -> banding.id() != id).toList());
        return Draft.nothing();
    }

    private static Tab existing(Draft draft, int id) {
        return find(draft, id).orElseThrow(() -> Faults.invalid("No banded range with id: " + id));
    }

    private static Optional<Tab> find(Draft draft, int id) {
        return draft.book().tabs().stream()
                .filter(tab -> tab.bandings().stream().anyMatch(banding -> banding.id() == id))
                .findFirst();
    }
}
