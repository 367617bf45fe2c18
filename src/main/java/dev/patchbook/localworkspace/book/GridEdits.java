package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Edits of whole rows, columns and tabs, with everything that follows them: merges, ranges, names, metadata and the
/// references in all formulas.
public final class GridEdits {
    private GridEdits() {}

    /// Inserts blank lines that look like the one before, or like the one after.
    public static void insert(Book book, Tab tab, Dimension dimension, int at, int count, boolean inheritFromBefore) {
        apply(book, tab, new GridEdit.Insert(dimension, at, count));
        int model = inheritFromBefore ? at - 1 : at + count;
        int size = dimension == Dimension.ROWS ? tab.rowCount() : tab.columnCount();
        if (model < 0 || model >= size) {
            return;
        }
        Looks.spread(tab.cells(), dimension, model, new Span(at, at + count));
        int pixels = tab.axis(dimension).line(model).pixelSize();
        if (pixels > 0) {
            Axis axis = tab.axis(dimension);
            tab.setAxis(dimension, axis.with(new Span(at, at + count), line -> line.withPixelSize(pixels)));
        }
    }

    public static void delete(Book book, Tab tab, Dimension dimension, int from, int to) {
        apply(book, tab, new GridEdit.Delete(dimension, from, to));
    }

    /// Moves lines; `destination` counts before they are taken out and lies outside of them.
    public static void move(Book book, Tab tab, Dimension dimension, int from, int to, int destination) {
        apply(book, tab, new GridEdit.Move(dimension, from, to, destination));
    }

    /// Gives a tab a new title, in every formula too.
    public static void rename(Book book, Tab tab, String title) {
        String before = tab.title();
        tab.setProperties(tab.properties().withTitle(title));
        KeptEdits.renamed(book, before, title);
        rewrite(book, (formula, _) -> FormulaReferences.renamed(formula, before, title));
        CarriedEdits.renamed(book, before, title);
    }

    /// Deletes a tab with all that belongs to it.
    public static void delete(Book book, Tab tab) {
        book.tabs().remove(tab);
        book.tabs().forEach(each -> each.setOverlays(each.overlays().drawnWithout(tab.sheetId())));
        book.setNamedRanges(book.namedRanges().stream()
                .filter(named -> named.range().sheetId() != tab.sheetId())
                .toList());
        book.setDeveloperMetadata(book.developerMetadata().stream()
                .filter(metadata -> !isOn(metadata.location(), tab.sheetId()))
                .toList());
        rewrite(book, (formula, _) -> FormulaReferences.removed(formula, tab.title()));
    }

    private static boolean isOn(DeveloperMetadata.Location location, int sheetId) {
        return switch (location) {
            case DeveloperMetadata.Location.OfSpreadsheet() -> false;
            case DeveloperMetadata.Location.OfSheet(int id) -> id == sheetId;
            case DeveloperMetadata.Location.OfDimension(int id, Dimension _, Span _) -> id == sheetId;
        };
    }

    private static void apply(Book book, Tab tab, GridEdit edit) {
        CarriedEdits.requireWhole(tab, edit);
        editCells(tab.cells(), edit);
        Rewriting rewriting = (formula, on) -> FormulaReferences.after(formula, on, tab.title(), edit);
        tab.follow(edit, rewriting);
        book.tabs().stream().filter(other -> other != tab).forEach(other -> other.rewrite(rewriting));
        book.tabs().forEach(each -> FormulaCells.rewrite(each, rewriting));
        book.tabs().forEach(each -> each.setOverlays(each.overlays().drawnFrom(tab.sheetId(), edit)));
        book.rules().rewrite(rewriting);
        followNames(book, tab.sheetId(), edit);
        followMetadata(book, tab.sheetId(), edit);
        CarriedEdits.after(book, tab, edit, rewriting);
        KeptEdits.after(book, tab, edit, rewriting);
    }

    private static void rewrite(Book book, Rewriting rewriting) {
        book.tabs().forEach(each -> each.rewrite(rewriting));
        book.tabs().forEach(each -> FormulaCells.rewrite(each, rewriting));
        book.rules().rewrite(rewriting);
        CarriedEdits.rewrite(book, rewriting);
        KeptEdits.rewrite(book, rewriting);
    }

    private static void editCells(Cells cells, GridEdit edit) {
        boolean rows = edit.dimension() == Dimension.ROWS;
        switch (edit) {
            case GridEdit.Insert(Dimension _, int at, int count) when rows -> cells.insertRows(at, count);
            case GridEdit.Insert(Dimension _, int at, int count) -> cells.insertColumns(at, count);
            case GridEdit.Delete(Dimension _, int from, int to) when rows -> cells.deleteRows(from, to);
            case GridEdit.Delete(Dimension _, int from, int to) -> cells.deleteColumns(from, to);
            case GridEdit.Move move when rows -> cells.moveRows(move);
            case GridEdit.Move move -> cells.moveColumns(move);
        }
    }

    private static void followNames(Book book, int sheetId, GridEdit edit) {
        List<NamedRange> names = new ArrayList<>();
        for (NamedRange named : book.namedRanges()) {
            if (named.range().sheetId() == sheetId) {
                edit.area(named.range().area())
                        .ifPresent(area ->
                                names.add(new NamedRange(named.id(), named.name(), new GridRange(sheetId, area))));
            } else {
                names.add(named);
            }
        }
        book.setNamedRanges(names);
    }

    private static void followMetadata(Book book, int sheetId, GridEdit edit) {
        book.setDeveloperMetadata(book.developerMetadata().stream()
                .flatMap(metadata -> followed(metadata, sheetId, edit).stream())
                .toList());
    }

    private static Optional<DeveloperMetadata> followed(DeveloperMetadata metadata, int sheetId, GridEdit edit) {
        return switch (metadata.location()) {
            case DeveloperMetadata.Location.OfDimension(int id, Dimension dimension, Span span)
            when id == sheetId && dimension == edit.dimension() ->
                edit.span(span)
                        .map(moved -> metadata.withLocation(
                                new DeveloperMetadata.Location.OfDimension(id, dimension, moved)));
            case DeveloperMetadata.Location _ -> Optional.of(metadata);
        };
    }
}
