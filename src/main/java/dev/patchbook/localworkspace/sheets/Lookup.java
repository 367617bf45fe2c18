package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.List;
import java.util.stream.Stream;

/// What a `DataFilter` finds in a book: ranges, or developer metadata by id, key, value and place.
final class Lookup {
    private Lookup() {}

    /// The ranges that the filter names, inside the grid.
    static List<GridRange> ranges(Book book, Message filter) {
        if (filter.has("a1Range")) {
            return List.of(RangeText.bounded(book, filter.text("a1Range")));
        }
        if (filter.has("gridRange")) {
            Message range = filter.part("gridRange");
            return List.of(
                    new GridRange(range.whole("sheetId"), GridRanges.within(GridRanges.tab(book, range), range)));
        }
        if (!filter.has("developerMetadataLookup")) {
            throw Faults.invalid("Must specify a filter.");
        }
        return metadata(book, filter).stream()
                .flatMap(metadata -> places(book, metadata.location()))
                .map(place -> new GridRange(
                        place.sheetId(), RangeText.within(GridRanges.tab(book, place.sheetId()), place.area())))
                .toList();
    }

    private static Stream<GridRange> places(Book book, DeveloperMetadata.Location location) {
        return switch (location) {
            case DeveloperMetadata.Location.OfSpreadsheet() ->
                book.tabs().stream().map(tab -> new GridRange(tab.sheetId(), Area.ALL));
            case DeveloperMetadata.Location.OfSheet(int sheet) -> Stream.of(new GridRange(sheet, Area.ALL));
            case DeveloperMetadata.Location.OfDimension(int sheet, Dimension dimension, Span span) ->
                Stream.of(new GridRange(sheet, Area.ALL.with(dimension, span)));
        };
    }

    /// The metadata that the filter's lookup, or its range, matches.
    static List<DeveloperMetadata> metadata(Book book, Message filter) {
        if (!filter.has("developerMetadataLookup")) {
            List<GridRange> ranges = ranges(book, filter);
            return book.developerMetadata().stream()
                    .filter(metadata -> places(book, metadata.location())
                            .anyMatch(place -> ranges.stream()
                                    .anyMatch(range -> range.sheetId() == place.sheetId()
                                            && range.area().overlaps(place.area()))))
                    .toList();
        }
        Message lookup = filter.part("developerMetadataLookup");
        return book.developerMetadata().stream()
                .filter(metadata -> matches(book, metadata, lookup))
                .toList();
    }

    private static boolean matches(Book book, DeveloperMetadata metadata, Message lookup) {
        return (!lookup.has("metadataId") || lookup.whole("metadataId") == metadata.id())
                && (!lookup.has("metadataKey") || lookup.text("metadataKey").equals(metadata.key()))
                && (!lookup.has("metadataValue") || lookup.text("metadataValue").equals(metadata.value()))
                && (!lookup.has("visibility")
                        || lookup.text("visibility").equals("DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED")
                        || lookup.text("visibility").equals(metadata.visibility()))
                && (!lookup.has("locationType")
                        || lookup.text("locationType").equals(MetadataJson.locationType(metadata.location())))
                && (!lookup.has("metadataLocation") || located(book, metadata.location(), lookup));
    }

    /// Exactly there, or, with INTERSECTING_LOCATION, anywhere that touches it.
    private static boolean located(Book book, DeveloperMetadata.Location location, Message lookup) {
        DeveloperMetadata.Location wanted = MetadataJson.location(book, lookup.part("metadataLocation"));
        if (!lookup.text("locationMatchingStrategy").equals("INTERSECTING_LOCATION")) {
            return wanted.equals(location);
        }
        if (wanted instanceof DeveloperMetadata.Location.OfSpreadsheet
                || location instanceof DeveloperMetadata.Location.OfSpreadsheet) {
            return true;
        }
        return places(book, wanted)
                .anyMatch(there -> places(book, location)
                        .anyMatch(here ->
                                here.sheetId() == there.sheetId() && here.area().overlaps(there.area())));
    }
}
