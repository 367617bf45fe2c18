package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Banding;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.ProtectedRange.Editors;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Named, protected and banded ranges of the interface and the model's, each from the other.
final class RangeJson {
    private RangeJson() {}

    static JsonObject json(NamedRange named) {
        JsonObject json = new JsonObject();
        json.addProperty("namedRangeId", named.id());
        json.addProperty("name", named.name());
        json.add("range", GridRanges.json(named.range().sheetId(), named.range().area()));
        return json;
    }

    /// A protected range as asked for; whoever asks is among its editors.
    static ProtectedRange protectedRange(Book book, Message range, int id, Guard guard) {
        Optional<NamedRange> named = book.namedRanges().stream()
                .filter(each -> each.id().equals(range.text("namedRangeId")))
                .findFirst();
        Area area = named.map(each -> each.range().area()).orElseGet(() -> GridRanges.area(range.part("range")));
        Message editors = range.part("editors");
        List<String> users = Stream.concat(Stream.of(guard.editor()), editors.texts("users").stream())
                .distinct()
                .toList();
        return new ProtectedRange(
                id,
                area,
                named.map(NamedRange::id),
                range.value("description").map(String.class::cast),
                range.flag("warningOnly"),
                Optional.of(new Editors(users, editors.texts("groups"), editors.flag("domainUsersCanEdit"))),
                range.messages("unprotectedRanges").stream()
                        .map(GridRanges::area)
                        .toList());
    }

    static JsonObject json(Tab tab, ProtectedRange range, Guard guard) {
        JsonObject json = new JsonObject();
        json.addProperty("protectedRangeId", range.id());
        json.add("range", GridRanges.json(tab.sheetId(), range.area()));
        range.namedRangeId().ifPresent(id -> json.addProperty("namedRangeId", id));
        range.description().filter(text -> !text.isEmpty()).ifPresent(text -> json.addProperty("description", text));
        if (range.warningOnly()) {
            json.addProperty("warningOnly", true);
        }
        if (guard.mayEdit(range)) {
            json.addProperty("requestingUserCanEdit", true);
        }
        if (!range.unprotected().isEmpty()) {
            JsonArray holes = new JsonArray();
            range.unprotected().forEach(area -> holes.add(GridRanges.json(tab.sheetId(), area)));
            json.add("unprotectedRanges", holes);
        }
        range.editors().ifPresent(editors -> json.add("editors", json(editors)));
        return json;
    }

    private static JsonObject json(Editors editors) {
        JsonObject json = new JsonObject();
        texts(json, "users", editors.users());
        texts(json, "groups", editors.groups());
        if (editors.domainUsersCanEdit()) {
            json.addProperty("domainUsersCanEdit", true);
        }
        return json;
    }

    static void texts(JsonObject into, String field, Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        if (!array.isEmpty()) {
            into.add(field, array);
        }
    }

    static Banding banding(Message range, int id) {
        return new Banding(
                id,
                GridRanges.area(range.part("range")),
                range.message("rowProperties").map(RangeJson::bands),
                range.message("columnProperties").map(RangeJson::bands));
    }

    private static Banding.Bands bands(Message bands) {
        return new Banding.Bands(
                Colors.read(bands, "headerColor", "headerColorStyle"),
                Colors.read(bands, "firstBandColor", "firstBandColorStyle"),
                Colors.read(bands, "secondBandColor", "secondBandColorStyle"),
                Colors.read(bands, "footerColor", "footerColorStyle"));
    }

    static JsonObject json(int sheetId, Banding banding) {
        JsonObject json = new JsonObject();
        json.addProperty("bandedRangeId", banding.id());
        json.add("range", GridRanges.json(sheetId, banding.area()));
        banding.rows().ifPresent(bands -> json.add("rowProperties", json(bands)));
        banding.columns().ifPresent(bands -> json.add("columnProperties", json(bands)));
        return json;
    }

    private static JsonObject json(Banding.Bands bands) {
        JsonObject json = new JsonObject();
        color(json, "headerColor", bands.header());
        color(json, "firstBandColor", bands.first());
        color(json, "secondBandColor", bands.second());
        color(json, "footerColor", bands.footer());
        return json;
    }

    private static void color(JsonObject json, String name, Optional<Color> color) {
        Colors.write(json, name, name + "Style", color);
    }
}
