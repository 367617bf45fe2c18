package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Borders;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.FormulaReferences;
import dev.patchbook.localworkspace.book.Interned;
import dev.patchbook.localworkspace.book.Style;
import java.util.Map;
import java.util.Set;

/// A rectangle of cells taken out of a tab, to be put elsewhere in whole or in part.
record CellBlock(Cells cells, int rows, int columns) {
    /// The parts of a cell that a paste takes along.
    enum Part {
        VALUE,
        FORMULA,
        STYLE,
        BORDERS,
        NOTE,
        RULE
    }

    private static final Map<String, Set<Part>> PARTS = Map.of(
            "PASTE_VALUES", Set.of(Part.VALUE),
            "PASTE_FORMAT", Set.of(Part.STYLE, Part.BORDERS),
            "PASTE_NO_BORDERS", Set.of(Part.FORMULA, Part.STYLE, Part.NOTE, Part.RULE),
            "PASTE_FORMULA", Set.of(Part.FORMULA),
            "PASTE_DATA_VALIDATION", Set.of(Part.RULE),
            "PASTE_CONDITIONAL_FORMATTING", Set.of());

    static CellBlock of(Cells from, Area area) {
        Cells copy = new Cells(area.rows().length(), area.columns().length());
        for (int row = 0; row < area.rows().length(); row++) {
            for (int column = 0; column < area.columns().length(); column++) {
                copy.copyCell(
                        row,
                        column,
                        from,
                        area.rows().start() + row,
                        area.columns().start() + column);
            }
        }
        return new CellBlock(copy, area.rows().length(), area.columns().length());
    }

    static Set<Part> partsOf(String pasteType) {
        return PARTS.getOrDefault(pasteType, Set.of(Part.FORMULA, Part.STYLE, Part.BORDERS, Part.NOTE, Part.RULE));
    }

    CellBlock transposed() {
        Cells turned = new Cells(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned.copyCell(column, row, cells, row, column);
            }
        }
        return new CellBlock(turned, columns, rows);
    }

    /// Puts one cell of the block into a cell; a formula's references move by `down` and `right`.
    void put(Cells into, int row, int column, int from, int fromColumn, Set<Part> parts, int down, int right) {
        CellValue value = cells.value(from, fromColumn);
        if (parts.contains(Part.VALUE)) {
            into.setValue(row, column, value.effective());
        }
        if (parts.contains(Part.FORMULA)) {
            into.setValue(
                    row,
                    column,
                    value instanceof CellValue.Formula formula
                            ? formula.withText(FormulaReferences.copied(formula.text(), down, right))
                            : value.effective());
        }
        if (parts.contains(Part.NOTE)) {
            into.setNote(row, column, cells.note(from, fromColumn));
        }
        if (parts.contains(Part.RULE)) {
            into.setRule(row, column, cells.rule(from, fromColumn));
        }
        if (parts.contains(Part.STYLE) && parts.contains(Part.BORDERS)) {
            into.setStyle(row, column, cells.style(from, fromColumn));
        }
    }

    /// Puts the cell's look without its borders, which stay those of the target.
    void putLook(Interned<Style> styles, Cells into, int row, int column, int from, int fromColumn) {
        Borders borders = styles.value(into.style(row, column)).borders();
        Style look = styles.value(cells.style(from, fromColumn)).withBorders(borders);
        into.setStyle(row, column, styles.number(look));
    }
}
