package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Requests on named ranges.
final class NamedRangeRequests {
    private static final int ID_LENGTH = 12;

    private NamedRangeRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addNamedRange", NamedRangeRequests::add);
        kinds.put("updateNamedRange", NamedRangeRequests::update);
        kinds.put("deleteNamedRange", NamedRangeRequests::delete);
    }

    private static JsonObject add(Draft draft, Message request) {
        Book book = draft.book();
        Message wanted = request.part("namedRange");
        String id = wanted.has("namedRangeId") ? wanted.text("namedRangeId") : newId(draft);
        if (book.namedRanges().stream().anyMatch(named -> named.id().equals(id))) {
            throw Faults.invalid("A named range with the id " + id + " already exists.");
        }
        NamedRange named = read(book, wanted, id);
        List<NamedRange> all = new ArrayList<>(book.namedRanges());
        all.add(named);
        book.setNamedRanges(all);
        return Draft.reply("addNamedRange", "namedRange", RangeJson.json(named));
    }

    static String newId(Draft draft) {
        return draft.chance().letters(ID_LENGTH);
    }

    private static NamedRange read(Book book, Message wanted, String id) {
        String name = wanted.text("name");
        boolean word = name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") && name.length() <= 250;
        if (!word || RangeText.area(name).isPresent() || name.matches("(?i)true|false|r[0-9]*c[0-9]*")) {
            throw Faults.invalid("The name \"" + name + "\" is not a valid name for a range.");
        }
        if (book.namedRanges().stream()
                .anyMatch(named ->
                        named.name().equalsIgnoreCase(name) && !named.id().equals(id))) {
            throw Faults.invalid("A named range with the name \"" + name + "\" already exists.");
        }
        Message range = wanted.part("range");
        GridRange cells = GridRanges.range(book, range);
        GridRanges.within(GridRanges.tab(book, range), range);
        return new NamedRange(id, name, cells);
    }

    private static JsonObject update(Draft draft, Message request) {
        Book book = draft.book();
        Mask mask = Updates.mask(request, "NamedRange");
        Message wanted = request.part("namedRange");
        NamedRange before = find(book, wanted.text("namedRangeId"));
        NamedRange after = read(book, Updates.merged(RangeJson.json(before), wanted, mask, "NamedRange"), before.id());
        book.setNamedRanges(book.namedRanges().stream()
                .map(named -> named.equals(before) ? after : named)
                .toList());
        return Draft.nothing();
    }

    private static JsonObject delete(Draft draft, Message request) {
        Book book = draft.book();
        NamedRange gone = find(book, request.text("namedRangeId"));
        book.setNamedRanges(
                book.namedRanges().stream().filter(named -> !named.equals(gone)).toList());
        return Draft.nothing();
    }

    private static NamedRange find(Book book, String id) {
        return book.namedRanges().stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Faults.invalid("No named range with id: " + id));
    }
}
