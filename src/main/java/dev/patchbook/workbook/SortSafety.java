package dev.patchbook.workbook;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether rows can be sorted without harm to anything of the AE's.
final class SortSafety {

    private final TabBinding tab;
    private final Sheet sheet;
    private final CellRange range;

    /// @param range the rows to be sorted, as read, across the grid
    SortSafety(TabBinding tab, CellRange range) {
        this.tab = tab;
        this.sheet = tab.sheet();
        this.range = range;
    }

    /// What stands in the way, in words that end a sentence; nothing where the sort is safe.
    ///
    /// @param replaced cells whose formula the same write replaces by a value
    Optional<String> obstacle(Predicate<CellAddress> replaced) {
        return merged().or(this::closed)
                .or(this::hidden)
                .or(() -> sheet.formulas().entrySet().stream()
                        .filter(formula -> formula.getKey().row() < range.endRow())
                        .filter(formula -> !replaced.test(formula.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(formula -> harm(formula.getKey(), formula.getValue()).stream())
                        .findFirst());
    }

    private Optional<String> closed() {
        return new Fence(sheet).closesAnyOf(range) ? Optional.of("some of its rows are protected") : Optional.empty();
    }

    private Optional<String> merged() {
        return sheet.merges().stream()
                .filter(range::intersects)
                .min(Comparator.comparingInt(CellRange::startRow).thenComparingInt(CellRange::startColumn))
                .map(merge -> "cells are merged at " + new CellAddress(merge.startRow(), merge.startColumn()).a1());
    }

    private Optional<String> hidden() {
        int row = sheet.hiddenRows().nextSetBit(range.startRow());
        return row >= 0 && row < range.endRow()
                ? Optional.of("row %d is hidden or filtered out".formatted(row + 1))
                : Optional.empty();
    }

    private Optional<String> harm(CellAddress at, String formula) {
        if (FormulaReach.isArray(formula)) {
            return Optional.of("the formula in %s fills other cells too".formatted(at.a1()));
        }
        if (at.row() >= range.startRow() && FormulaReach.leavesItsRow(formula, at.row(), sheet.title())) {
            return Optional.of("the formula in %s refers to another row".formatted(at.a1()));
        }
        return Optional.empty();
    }

    /// The sentence for Start.
    String notice(String obstacle) {
        return "%s was not sorted because %s; %s tells the order."
                .formatted(
                        sheet.title(),
                        obstacle,
                        tab.schema().orderColumn().map(tab::shownHeader).orElse("the order column"));
    }
}
