package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Banding;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.DeveloperMetadata.Location;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.FilterView;
import dev.patchbook.localworkspace.book.Overlays;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Copies of tabs: with cells, looks, rules and developer metadata; what has an id of its own gets a new one.
final class TabCopy {
    private TabCopy() {}

    /// A copy for the draft's book, not yet among its tabs.
    ///
    /// @param from the book that the tab belongs to: the same, or another; then cells name styles and rules by
    /// the numbers that they have in the draft's already
    static Tab of(Draft draft, Book from, Tab source, int sheetId, String title) {
        Book book = draft.book();
        Tab copy = source.copy(
                source.properties().withSheetId(sheetId).withTitle(title).withHidden(false));
        copy.setCarried(List.of());
        copy.setKept(source.kept().copied());
        copy.setProtectedRanges(source.protectedRanges().stream()
                .map(range -> new ProtectedRange(
                        draft.freshId(id -> ProtectionRequests.find(book, id).isPresent()),
                        range.area(),
                        range.namedRangeId(),
                        range.description(),
                        range.warningOnly(),
                        range.editors(),
                        range.unprotected()))
                .toList());
        copy.setBandings(source.bandings().stream()
                .map(banding -> new Banding(draft.chance().number(), banding.area(), banding.rows(), banding.columns()))
                .toList());
        copy.setOverlays(overlays(draft, source, sheetId));
        List<DeveloperMetadata> all = new ArrayList<>(book.developerMetadata());
        for (DeveloperMetadata metadata : from.developerMetadata()) {
            moved(metadata.location(), source.sheetId(), sheetId)
                    .ifPresent(location -> all.add(new DeveloperMetadata(
                            draft.freshId(id -> MetadataRequests.isUsed(book, id)),
                            metadata.key(),
                            metadata.value(),
                            metadata.visibility(),
                            location)));
        }
        book.setDeveloperMetadata(all);
        return copy;
    }

    /// Charts that draw from the tab draw from its copy, and filters of its tables are filters of their copies.
    private static Overlays overlays(Draft draft, Tab source, int sheetId) {
        Book book = draft.book();
        Map<String, Table> tables = new LinkedHashMap<>();
        source.overlays().tables().forEach(table -> tables.put(table.id(), copied(draft, table)));
        return source.overlays()
                .withFilterViews(source.overlays().filterViews().stream()
                        .map(view -> new FilterView(
                                draft.freshId(
                                        id -> FilterViewRequests.find(book, id).isPresent()),
                                view.title(),
                                view.filter(),
                                Optional.empty(),
                                view.tableId()
                                        .flatMap(id -> Optional.ofNullable(tables.get(id)))
                                        .map(Table::id)))
                        .toList())
                .withCharts(source.overlays().charts().stream()
                        .map(chart -> Chart.own(
                                draft.freshId(id -> ChartRequests.find(book, id).isPresent()),
                                chart.spec(),
                                chart.border(),
                                chart.place()))
                        .toList())
                .withTables(List.copyOf(tables.values()))
                .drawnFromInstead(Map.of(source.sheetId(), sheetId));
    }

    private static Table copied(Draft draft, Table table) {
        return new Table(
                TableRequests.freshId(draft),
                TableRequests.freeName(draft.book(), table.name() + "_"),
                table.area(),
                table.rowsProperties(),
                table.columns());
    }

    /// A copy at the end of the same book, as `sheets.copyTo` makes it; answers its properties.
    static JsonObject append(Draft draft, Tab source) {
        Book book = draft.book();
        Limits.check(book, (long) source.rowCount() * source.columnCount());
        Tab copy = of(draft, book, source, draft.freshId(id -> book.tab(id).isPresent()), freeTitle(book, source));
        book.tabs().add(copy);
        return TabJson.json(book, copy);
    }

    static String freeTitle(Book book, Tab source) {
        return SheetRequests.freeTitle(book, "Copy of " + source.title() + " ", "Copy of " + source.title());
    }

    private static Optional<Location> moved(Location location, int from, int to) {
        return switch (location) {
            case Location.OfSheet(int sheet) when sheet == from -> Optional.of(new Location.OfSheet(to));
            case Location.OfDimension(int sheet, Dimension dimension, Span span)
            when sheet == from -> Optional.of(new Location.OfDimension(to, dimension, span));
            case Location _ -> Optional.empty();
        };
    }
}
