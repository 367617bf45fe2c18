package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cell with a formula, as it was calculated last: the ranges that it needs and the area that it fills.
final class FormulaCell {
    private final Position position;
    private final Parsed parsed;
    private List<GridRange> needs = List.of();
    private Area area;
    private boolean restless;
    private boolean resolved;

    FormulaCell(Position position, Parsed parsed, int height, int width) {
        this.position = position;
        this.parsed = parsed;
        this.area = filled(height, width);
    }

    Position position() {
        return position;
    }

    Parsed parsed() {
        return parsed;
    }

    List<GridRange> needs() {
        return needs;
    }

    /// Its own cell and those that its array fills.
    Area area() {
        return area;
    }

    boolean fillsMore() {
        return area.rows().length() > 1 || area.columns().length() > 1;
    }

    void fill(int height, int width) {
        area = filled(height, width);
    }

    private Area filled(int height, int width) {
        return Area.of(position.row(), position.row() + height, position.column(), position.column() + width);
    }

    /// Whether it is calculated again every time: an array without room waits for room, a circle for its end.
    boolean isRestless() {
        return restless;
    }

    void setRestless(boolean changed) {
        restless = changed;
    }

    boolean isTouchedBy(Dirt dirt) {
        return needs(dirt) || dirt.touches(position.sheetId(), area);
    }

    boolean isNew() {
        return !resolved;
    }

    boolean needs(Dirt dirt) {
        for (GridRange range : needs) {
            if (dirt.touches(range)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it needs what it fills itself when it is that large.
    boolean wouldNeedItself(int height, int width) {
        Area filled = filled(height, width);
        return needs.stream()
                .anyMatch(range ->
                        range.sheetId() == position.sheetId() && range.area().overlaps(filled));
    }

    /// Finds the tabs and names of the formula in the book as it is.
    void resolve(Book book) {
        List<GridRange> found = new ArrayList<>();
        parsed.ranges()
                .forEach(range -> sheet(book, range.tab()).ifPresent(id -> found.add(new GridRange(id, range.area()))));
        for (String name : parsed.names()) {
            book.namedRanges().stream()
                    .filter(named -> named.name().equalsIgnoreCase(name))
                    .forEach(named -> found.add(named.range()));
        }
        needs = List.copyOf(found);
        resolved = true;
    }

    private Optional<Integer> sheet(Book book, Optional<String> title) {
        return title.isEmpty()
                ? Optional.of(position.sheetId())
                : book.tab(title.get()).map(Tab::sheetId);
    }
}
