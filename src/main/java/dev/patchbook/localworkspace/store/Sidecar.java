package dev.patchbook.localworkspace.store;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Banding;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Overlays;
import dev.patchbook.localworkspace.book.ProtectedRange;
import dev.patchbook.localworkspace.book.RuledAreas;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.book.ValidationRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an `.xlsx` has no place for, or only a narrower one, kept beside it; with the journal number that both contain,
/// and size and time of the file it belongs to.
record Sidecar(
        long number,
        long size,
        String modified,
        BookProperties properties,
        List<TabPart> tabs,
        List<ValidationRule> rules,
        List<NamedRange> namedRanges,
        List<DeveloperMetadata> developerMetadata) {

    /// The part of one tab; `overlays` is null where it was written before there were any.
    record TabPart(
            TabProperties properties,
            int rowCount,
            int columnCount,
            Axis rows,
            Axis columns,
            List<ProtectedRange> protectedRanges,
            List<ConditionalFormat> conditionalFormats,
            List<Banding> bandings,
            Optional<BasicFilter> basicFilter,
            @Nullable Overlays overlays,
            Map<Integer, List<Area>> ruled) {
        static TabPart of(Tab tab) {
            return new TabPart(
                    tab.properties(),
                    tab.rowCount(),
                    tab.columnCount(),
                    tab.axis(Dimension.ROWS),
                    tab.axis(Dimension.COLUMNS),
                    tab.protectedRanges(),
                    tab.conditionalFormats(),
                    tab.bandings(),
                    tab.basicFilter(),
                    tab.overlays(),
                    RuledAreas.of(tab.cells()));
        }
    }

    static Sidecar of(Book book, long number, long size, String modified) {
        return new Sidecar(
                number,
                size,
                modified,
                book.properties(),
                book.tabs().stream().map(TabPart::of).toList(),
                IntStream.rangeClosed(1, book.rules().size())
                        .mapToObj(rule -> book.rules().rule(rule).orElseThrow())
                        .toList(),
                book.namedRanges(),
                book.developerMetadata());
    }

    /// Completes a book read from exactly the file that this belongs to.
    void complete(Book book) {
        book.setProperties(properties);
        Identities.give(book, ids());
        for (Tab tab : book.tabs()) {
            tabs.stream()
                    .filter(part -> part.properties().title().equals(tab.title()))
                    .findFirst()
                    .ifPresent(part -> {
                        complete(tab, part);
                        part.ruled()
                                .forEach((number, areas) -> areas.forEach(
                                        area -> rule(tab, area, book.rules().number(rules.get(number - 1)))));
                    });
        }
        book.setNamedRanges(namedRanges);
        book.setDeveloperMetadata(developerMetadata);
    }

    /// Gives a book read from a file that somebody else has changed since its identities back, by the tabs' titles; the
    /// rest is as the file says.
    void identify(Book book) {
        book.setProperties(properties);
        Identities.give(book, ids());
        for (Tab tab : book.tabs()) {
            tabs.stream()
                    .filter(part -> part.properties().title().equals(tab.title()))
                    .findFirst()
                    .ifPresent(part -> widen(tab, part));
        }
        book.setDeveloperMetadata(developerMetadata.stream()
                .filter(metadata -> switch (metadata.location()) {
                    case DeveloperMetadata.Location.OfSpreadsheet() -> true;
                    case DeveloperMetadata.Location.OfSheet(int id) ->
                        book.tab(id).isPresent();
                    case DeveloperMetadata.Location.OfDimension place ->
                        book.tab(place.sheetId()).isPresent();
                })
                .toList());
    }

    private Map<String, Integer> ids() {
        return tabs.stream()
                .collect(Collectors.toMap(
                        part -> part.properties().title(),
                        part -> part.properties().sheetId()));
    }

    /// Gives a tab its blank rows and columns back, for which a file has no place.
    private static void widen(Tab tab, TabPart part) {
        if (part.rowCount() > tab.rowCount()) {
            tab.cells().insertRows(tab.rowCount(), part.rowCount() - tab.rowCount());
        }
        if (part.columnCount() > tab.columnCount()) {
            tab.cells().insertColumns(tab.columnCount(), part.columnCount() - tab.columnCount());
        }
    }

    private static void rule(Tab tab, Area area, int number) {
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                tab.cells().setRule(row, column, number);
            }
        }
    }

    private static void complete(Tab tab, TabPart part) {
        boolean object = tab.isObject() || part.properties().object();
        tab.setProperties(part.properties().withObject(object));
        widen(tab, part);
        if (part.rowCount() < tab.rowCount()) {
            tab.cells().deleteRows(part.rowCount(), tab.rowCount());
        }
        if (part.columnCount() < tab.columnCount()) {
            tab.cells().deleteColumns(part.columnCount(), tab.columnCount());
        }
        tab.setAxis(Dimension.ROWS, part.rows());
        tab.setAxis(Dimension.COLUMNS, part.columns());
        tab.setProtectedRanges(part.protectedRanges());
        tab.setConditionalFormats(part.conditionalFormats());
        tab.setBandings(part.bandings());
        part.basicFilter().ifPresentOrElse(tab::setBasicFilter, tab::clearBasicFilter);
        Overlays kept = Optional.ofNullable(part.overlays()).orElse(Overlays.NONE);
        tab.setOverlays(kept.withCharts(Stream.concat(
                        tab.overlays().charts().stream().filter(Chart::isForeign),
                        kept.charts().stream().filter(chart -> !chart.isForeign()))
                .toList()));
    }
}
