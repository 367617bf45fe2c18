package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Requests on developer metadata.
final class MetadataRequests {
    private static final int MOST_CHARACTERS = 30_000;

    private MetadataRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("createDeveloperMetadata", MetadataRequests::create);
        kinds.put("updateDeveloperMetadata", MetadataRequests::update);
        kinds.put("deleteDeveloperMetadata", MetadataRequests::delete);
    }

    static boolean isUsed(Book book, int id) {
        return book.developerMetadata().stream().anyMatch(metadata -> metadata.id() == id);
    }

    private static JsonObject create(Draft draft, Message request) {
        Book book = draft.book();
        Message wanted = request.part("developerMetadata");
        int id = wanted.has("metadataId") ? wanted.whole("metadataId") : draft.freshId(number -> isUsed(book, number));
        if (isUsed(book, id)) {
            throw Faults.invalid("Developer metadata with the id " + id + " already exists.");
        }
        DeveloperMetadata metadata = read(book, wanted, id);
        List<DeveloperMetadata> all = new ArrayList<>(book.developerMetadata());
        all.add(metadata);
        book.setDeveloperMetadata(all);
        checkSize(book);
        return Draft.reply("createDeveloperMetadata", "developerMetadata", MetadataJson.json(metadata));
    }

    private static DeveloperMetadata read(Book book, Message wanted, int id) {
        String visibility = wanted.text("visibility");
        if (wanted.text("metadataKey").isEmpty()) {
            throw Faults.invalid("Developer metadata must have a key.");
        }
        if (visibility.isEmpty() || visibility.endsWith("UNSPECIFIED")) {
            throw Faults.invalid("Developer metadata must have a visibility.");
        }
        DeveloperMetadata.Location location = MetadataJson.location(book, wanted.part("location"));
        if (location instanceof DeveloperMetadata.Location.OfDimension place
                && place.span().length() != 1) {
            throw Faults.invalid("Developer metadata can only be associated with a single row or column.");
        }
        return new DeveloperMetadata(
                id, wanted.text("metadataKey"), wanted.text("metadataValue"), visibility, location);
    }

    /// A spreadsheet, and each of its tabs, holds so many characters of keys and values.
    private static void checkSize(Book book) {
        Map<Integer, Integer> bySheet = new HashMap<>();
        for (DeveloperMetadata metadata : book.developerMetadata()) {
            int sheet = switch (metadata.location()) {
                case DeveloperMetadata.Location.OfSpreadsheet() -> -1;
                case DeveloperMetadata.Location.OfSheet(int id) -> id;
                case DeveloperMetadata.Location.OfDimension place -> place.sheetId();
            };
            int size = bySheet.merge(
                    sheet, metadata.key().length() + metadata.value().length(), Integer::sum);
            if (size > MOST_CHARACTERS) {
                throw Faults.invalid("Developer metadata is limited to " + MOST_CHARACTERS
                        + " characters for the spreadsheet and for each sheet.");
            }
        }
    }

    private static JsonObject update(Draft draft, Message request) {
        Book book = draft.book();
        Mask mask = Updates.mask(request, "DeveloperMetadata");
        Message wanted = request.part("developerMetadata");
        Set<Integer> matched = matched(book, request.messages("dataFilters"));
        JsonArray answered = new JsonArray();
        List<DeveloperMetadata> all = new ArrayList<>();
        for (DeveloperMetadata metadata : book.developerMetadata()) {
            if (matched.contains(metadata.id())) {
                Message merged = Updates.merged(MetadataJson.json(metadata), wanted, mask, "DeveloperMetadata");
                DeveloperMetadata changed = read(book, merged, metadata.id());
                all.add(changed);
                answered.add(MetadataJson.json(changed));
            } else {
                all.add(metadata);
            }
        }
        book.setDeveloperMetadata(all);
        checkSize(book);
        return reply("updateDeveloperMetadata", "developerMetadata", answered);
    }

    private static JsonObject delete(Draft draft, Message request) {
        Book book = draft.book();
        Set<Integer> matched = matched(book, List.of(request.part("dataFilter")));
        JsonArray answered = new JsonArray();
        List<DeveloperMetadata> left = new ArrayList<>();
        for (DeveloperMetadata metadata : book.developerMetadata()) {
            if (matched.contains(metadata.id())) {
                answered.add(MetadataJson.json(metadata));
            } else {
                left.add(metadata);
            }
        }
        book.setDeveloperMetadata(left);
        return reply("deleteDeveloperMetadata", "deletedDeveloperMetadata", answered);
    }

    private static Set<Integer> matched(Book book, List<Message> filters) {
        Set<Integer> matched = new HashSet<>();
        filters.forEach(filter -> Lookup.metadata(book, filter).forEach(metadata -> matched.add(metadata.id())));
        return matched;
    }

    private static JsonObject reply(String kind, String field, JsonArray items) {
        JsonObject content = new JsonObject();
        if (!items.isEmpty()) {
            content.add(field, items);
        }
        return Draft.reply(kind, content);
    }
}
