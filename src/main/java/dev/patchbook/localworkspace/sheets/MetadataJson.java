package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.DeveloperMetadata.Location;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;

/// `DeveloperMetadata` of the interface and the model's, each from the other.
final class MetadataJson {
    private MetadataJson() {}

    static Location location(Book book, Message location) {
        if (location.flag("spreadsheet")) {
            return new Location.OfSpreadsheet();
        }
        if (location.has("dimensionRange")) {
            Message range = location.part("dimensionRange");
            Span span = GridRanges.span(GridRanges.tab(book, range), range);
            return new Location.OfDimension(range.whole("sheetId"), GridRanges.dimension(range), span);
        }
        if (location.has("sheetId")) {
            return new Location.OfSheet(
                    GridRanges.tab(book, location.whole("sheetId")).sheetId());
        }
        throw Faults.invalid("Must specify a location for the developer metadata.");
    }

    static String locationType(Location location) {
        return switch (location) {
            case Location.OfSpreadsheet() -> "SPREADSHEET";
            case Location.OfSheet _ -> "SHEET";
            case Location.OfDimension(int _, Dimension dimension, Span _) ->
                dimension == Dimension.ROWS ? "ROW" : "COLUMN";
        };
    }

    static JsonObject json(DeveloperMetadata metadata) {
        JsonObject json = new JsonObject();
        json.addProperty("metadataId", metadata.id());
        json.addProperty("metadataKey", metadata.key());
        if (!metadata.value().isEmpty()) {
            json.addProperty("metadataValue", metadata.value());
        }
        json.add("location", json(metadata.location()));
        json.addProperty("visibility", metadata.visibility());
        return json;
    }

    private static JsonObject json(Location location) {
        JsonObject json = new JsonObject();
        json.addProperty("locationType", locationType(location));
        switch (location) {
            case Location.OfSpreadsheet() -> json.addProperty("spreadsheet", true);
            case Location.OfSheet(int sheet) -> json.addProperty("sheetId", sheet);
            case Location.OfDimension(int sheet, Dimension dimension, Span span) ->
                json.add("dimensionRange", GridRanges.json(sheet, dimension, span));
        }
        return json;
    }

    static boolean isOn(DeveloperMetadata metadata, int sheetId) {
        return metadata.location() instanceof Location.OfSheet(int sheet) && sheet == sheetId;
    }

    static boolean isOn(DeveloperMetadata metadata, int sheetId, Dimension dimension, int index) {
        return metadata.location() instanceof Location.OfDimension(int sheet, Dimension along, Span span)
                && sheet == sheetId
                && along == dimension
                && span.contains(index);
    }
}
