package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellChanges;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The cells with formulas of a book, each after those that it needs, and how they follow the book from one
/// version to the next.
final class FormulaCells {
    private static final Cells NONE = new Cells(0, 0);

    private final Map<Position, FormulaCell> cells = new LinkedHashMap<>();
    private final Set<FormulaCell> wide = new LinkedHashSet<>();
    private final List<GridRange> left = new ArrayList<>();
    private final Map<String, Parsed> parsed = new HashMap<>();

    /// In an order in which what a cell needs comes before it, save for circles.
    Collection<FormulaCell> inOrder() {
        return cells.values();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /// Those that fill more than their own cell.
    Set<FormulaCell> wide() {
        return wide;
    }

    /// The cell was calculated: it comes after all that were before.
    void calculated(FormulaCell cell) {
        cells.remove(cell.position());
        cells.put(cell.position(), cell);
        keepWide(cell);
    }

    private void keepWide(FormulaCell cell) {
        if (cell.fillsMore()) {
            wide.add(cell);
        } else {
            wide.remove(cell);
        }
    }

    /// Follows a book to a later version, whose left-over array values it clears.
    ///
    /// @return what changed
    Dirt follow(Optional<Book> before, Book now) {
        Dirt dirt = new Dirt();
        if (before.filter(known -> hasShrunk(known, now)).isPresent()) {
            forgetOutside(now);
        }
        for (Tab tab : now.tabs()) {
            Optional<Tab> old = before.flatMap(book -> book.tab(tab.sheetId()));
            Cells oldCells = old.map(Tab::cells).orElse(NONE);
            old.ifPresent(known -> resized(known, tab, dirt));
            List<Runnable> found = new ArrayList<>();
            CellChanges.between(oldCells, tab.cells(), (column, rows, formulas) -> {
                dirt.add(tab.sheetId(), column, rows);
                if (formulas) {
                    found.add(() -> read(tab, column, rows, dirt));
                }
            });
            found.forEach(Runnable::run);
        }
        clearLeft(now, dirt);
        parsed.clear();
        return dirt;
    }

    private static boolean hasShrunk(Book before, Book now) {
        return before.tabs().stream()
                .anyMatch(old -> now.tab(old.sheetId())
                        .filter(tab -> tab.rowCount() >= old.rowCount() && tab.columnCount() >= old.columnCount())
                        .isEmpty());
    }

    /// Forgets cells of tabs, rows and columns that are no more.
    private void forgetOutside(Book now) {
        Map<Integer, Tab> tabs = new HashMap<>();
        now.tabs().forEach(tab -> tabs.put(tab.sheetId(), tab));
        cells.values().removeIf(cell -> {
            Tab tab = tabs.get(cell.position().sheetId());
            boolean gone = tab == null
                    || cell.position().row() >= tab.rowCount()
                    || cell.position().column() >= tab.columnCount();
            if (gone) {
                forgetArray(cell);
            }
            return gone;
        });
    }

    private void forgetArray(FormulaCell cell) {
        if (wide.remove(cell)) {
            left.add(new GridRange(cell.position().sheetId(), cell.area()));
        }
    }

    /// Clears the values of arrays whose formulas are gone from where they stood.
    private void clearLeft(Book now, Dirt dirt) {
        for (GridRange range : left) {
            now.tab(range.sheetId())
                    .ifPresent(tab -> clear(tab, range.area().within(tab.rowCount(), tab.columnCount()), dirt));
        }
        left.clear();
    }

    private static void clear(Tab tab, Area area, Dirt dirt) {
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                if (tab.cells().value(row, column) instanceof CellValue.Spilled) {
                    tab.cells().setValue(row, column, CellValue.BLANK);
                    dirt.add(tab.sheetId(), column, new Span(row, row + 1));
                }
            }
        }
    }

    private static void resized(Tab old, Tab now, Dirt dirt) {
        if (old.rowCount() != now.rowCount()) {
            Span rows = new Span(Math.min(old.rowCount(), now.rowCount()), Span.OPEN);
            dirt.add(new GridRange(now.sheetId(), new Area(rows, Span.ALL)));
        }
        if (old.columnCount() != now.columnCount()) {
            Span columns = new Span(Math.min(old.columnCount(), now.columnCount()), Span.OPEN);
            dirt.add(new GridRange(now.sheetId(), new Area(Span.ALL, columns)));
        }
    }

    private void read(Tab tab, int column, Span rows, Dirt dirt) {
        for (int row = rows.start(); row < rows.end(); row++) {
            Position position = new Position(tab.sheetId(), row, column);
            FormulaCell old = cells.remove(position);
            if (old != null) {
                parsed.put(old.parsed().text(), old.parsed());
                forgetArray(old);
            }
            switch (tab.cells().value(row, column)) {
                case CellValue.Formula formula -> {
                    Parsed read = parsed.computeIfAbsent(formula.text(), Parsed::of);
                    FormulaCell cell = new FormulaCell(position, read, formula.arrayRows(), formula.arrayColumns());
                    cells.put(position, cell);
                    keepWide(cell);
                    dirt.add(cell);
                }
                case CellValue.Spilled _ -> tab.cells().setValue(row, column, CellValue.BLANK);
                case CellValue _ -> {
                    // a constant needs nothing
                }
            }
        }
    }
}
