package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests on protected ranges.
final class ProtectionRequests {
    private ProtectionRequests() {}

    /// A protected range and the tab that it lies on.
    record Placed(Tab tab, ProtectedRange range) {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addProtectedRange", ProtectionRequests::add);
        kinds.put("updateProtectedRange", ProtectionRequests::update);
        kinds.put("deleteProtectedRange", ProtectionRequests::delete);
    }

    static Optional<Placed> find(Book book, int id) {
        return book.tabs().stream()
                .flatMap(tab -> tab.protectedRanges().stream()
                        .filter(range -> range.id() == id)
                        .map(range -> new Placed(tab, range)))
                .findFirst();
    }

    private static JsonObject add(Draft draft, Message request) {
        Book book = draft.book();
        Message wanted = request.part("protectedRange");
        int id = wanted.has("protectedRangeId")
                ? wanted.whole("protectedRangeId")
                : draft.freshId(number -> find(book, number).isPresent());
        if (find(book, id).isPresent()) {
            throw Faults.invalid("A protected range with the id " + id + " already exists.");
        }
        Tab tab = tab(book, wanted);
        ProtectedRange range = RangeJson.protectedRange(book, wanted, id, draft.guard());
        List<ProtectedRange> all = new ArrayList<>(tab.protectedRanges());
        all.add(range);
        tab.setProtectedRanges(all);
        return Draft.reply("addProtectedRange", "protectedRange", RangeJson.json(tab, range, draft.guard()));
    }

    private static Tab tab(Book book, Message wanted) {
        if (wanted.has("namedRangeId")) {
            return book.namedRanges().stream()
                    .filter(named -> named.id().equals(wanted.text("namedRangeId")))
                    .findFirst()
                    .map(named -> GridRanges.tab(book, named.range().sheetId()))
                    .orElseThrow(() -> Faults.invalid("No named range with id: " + wanted.text("namedRangeId")));
        }
        if (!wanted.has("range")) {
            throw Faults.invalid("Must specify a range to protect.");
        }
        Message range = wanted.part("range");
        Tab tab = GridRanges.tab(book, range);
        Area area = GridRanges.area(range);
        RangeText.within(tab, area);
        return tab;
    }

    private static JsonObject update(Draft draft, Message request) {
        Book book = draft.book();
        Mask mask = Updates.mask(request, "ProtectedRange");
        Message wanted = request.part("protectedRange");
        Placed before = existing(draft, wanted.whole("protectedRangeId"));
        Message merged = Updates.merged(
                RangeJson.json(before.tab(), before.range(), draft.guard()), wanted, mask, "ProtectedRange");
        ProtectedRange after =
                RangeJson.protectedRange(book, merged, before.range().id(), draft.guard());
        remove(before);
        Tab tab = tab(book, merged);
        List<ProtectedRange> all = new ArrayList<>(tab.protectedRanges());
        all.add(after);
        tab.setProtectedRanges(all);
        return Draft.nothing();
    }

    private static JsonObject delete(Draft draft, Message request) {
        remove(existing(draft, request.whole("protectedRangeId")));
        return Draft.nothing();
    }

    private static Placed existing(Draft draft, int id) {
        Placed placed = find(draft.book(), id).orElseThrow(() -> Faults.invalid("No protected range with id: " + id));
        draft.guard().check(placed.tab(), placed.range().area());
        return placed;
    }

    private static void remove(Placed placed) {
        placed.tab()
                .setProtectedRanges(placed.tab().protectedRanges().stream()
                        .filter(range -> range.id() != placed.range().id())
                        .toList());
    }
}
