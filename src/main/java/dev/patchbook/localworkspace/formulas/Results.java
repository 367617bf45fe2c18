package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.formulas.evaluation.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Puts what formulas come to into the cells. An array fills the cells beside and below; where somebody
/// entered something there, or the array of an earlier cell fills them, it stays out.
final class Results {
    private final Set<FormulaCell> wide;
    private final Dirt spread = new Dirt();
    private final Set<FormulaCell> crowdedOut = new HashSet<>();

    /// @param wide the formulas that fill more than their own cell
    Results(Set<FormulaCell> wide) {
        this.wide = wide;
    }

    /// The ranges that arrays newly filled or left.
    Dirt spread() {
        return spread;
    }

    /// Whether the array of this formula has to give way to an earlier one.
    boolean isCrowdedOut(FormulaCell cell) {
        return crowdedOut.contains(cell);
    }

    void put(Cells cells, FormulaCell cell, Outcome outcome, IntFunction<Optional<NumberFormat>> formats) {
        Area before = cell.area();
        Optional<CellValue> refused =
                outcome.height() == 1 && outcome.width() == 1 ? Optional.empty() : refusal(cells, cell, outcome);
        Outcome shown = refused.map(Results::single).orElse(outcome);
        cell.setRestless(refused.isPresent());
        cell.fill(shown.height(), shown.width());
        if (!cell.area().equals(before)) {
            clear(cells, cell, before);
            spread.add(new GridRange(cell.position().sheetId(), before));
            spread.add(new GridRange(cell.position().sheetId(), cell.area()));
        }
        fill(cells, cell, shown, formats);
    }

    /// A single value, without room for more.
    void put(Cells cells, FormulaCell cell, CellValue value) {
        put(cells, cell, single(value), _ -> Optional.empty());
    }

    private static Outcome single(CellValue value) {
        return new Outcome(List.of(List.of(value)));
    }

    private void clear(Cells cells, FormulaCell cell, Area before) {
        Area inside = before.within(cells.rowCount(), cells.columnCount());
        for (int row = inside.rows().start(); row < inside.rows().end(); row++) {
            for (int column = inside.columns().start();
                    column < inside.columns().end();
                    column++) {
                if (!isFilled(cell.position().sheetId(), row, column)
                        && cells.value(row, column) instanceof CellValue.Spilled) {
                    cells.setValue(row, column, CellValue.BLANK);
                }
            }
        }
    }

    private boolean isFilled(int sheetId, int row, int column) {
        return wide.stream()
                .anyMatch(other ->
                        other.position().sheetId() == sheetId && other.area().contains(row, column));
    }

    private static void fill(
            Cells cells, FormulaCell cell, Outcome outcome, IntFunction<Optional<NumberFormat>> formats) {
        int top = cell.position().row();
        int left = cell.position().column();
        for (int column = 0; column < outcome.width(); column++) {
            Optional<NumberFormat> format = formats.apply(column);
            for (int row = 0; row < outcome.height(); row++) {
                CellValue value = outcome.rows().get(row).get(column);
                CellValue before = cells.value(top + row, left + column);
                CellValue after = row == 0 && column == 0
                        ? formula(before, outcome, numeric(value, format))
                        : value.isBlank() ? value : new CellValue.Spilled(value, numeric(value, format));
                if (!after.equals(before)) {
                    cells.setValue(top + row, left + column, after);
                }
            }
        }
    }

    private static Optional<NumberFormat> numeric(CellValue value, Optional<NumberFormat> format) {
        return value instanceof CellValue.Number ? format : Optional.empty();
    }

    private static CellValue formula(CellValue before, Outcome outcome, Optional<NumberFormat> format) {
        if (!(before instanceof CellValue.Formula formula)) {
            throw new IllegalStateException("a formula is gone while it was calculated");
        }
        return new CellValue.Formula(formula.text(), outcome.first(), outcome.height(), outcome.width(), format);
    }

    /// Why the array has no room.
    private Optional<CellValue> refusal(Cells cells, FormulaCell cell, Outcome outcome) {
        int top = cell.position().row();
        int left = cell.position().column();
        int below = top + outcome.height() - cells.rowCount();
        int beyond = left + outcome.width() - cells.columnCount();
        if (below > 0 || beyond > 0) {
            return Optional.of(error("Result was not automatically expanded, please insert more %s (%d)."
                    .formatted(below > 0 ? "rows" : "columns", below > 0 ? below : beyond)));
        }
        Area area = Area.of(top, top + outcome.height(), left, left + outcome.width());
        for (FormulaCell other : wide) {
            if (other != cell
                    && other.position().sheetId() == cell.position().sheetId()
                    && other.area().overlaps(area)) {
                if (other.position().compareTo(cell.position()) < 0) {
                    return Optional.of(inTheWay(
                            Math.max(top, other.area().rows().start()),
                            Math.max(left, other.area().columns().start())));
                }
                crowdedOut.add(other);
            }
        }
        return blocked(cells, area);
    }

    private static Optional<CellValue> blocked(Cells cells, Area area) {
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                boolean first =
                        row == area.rows().start() && column == area.columns().start();
                if (!first && !cells.isBlank(row, column) && !(cells.value(row, column) instanceof CellValue.Spilled)) {
                    return Optional.of(inTheWay(row, column));
                }
            }
        }
        return Optional.empty();
    }

    private static CellValue inTheWay(int row, int column) {
        return error("Array result was not expanded because it would overwrite data in " + A1.cell(row, column) + ".");
    }

    private static CellValue error(String reason) {
        return new CellValue.Error(ErrorKind.REF, reason);
    }
}
