package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.FormulaReach;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Whether rows can be sorted without harm to anything of the AE's.
final class SortSafety {

    private final TabBinding tab;
    private final Sheet sheet;
    private final CellRange range;
    private final Set<Integer> deleted;

    /// @param range the rows to be sorted, as read, across the grid
    /// @param deleted rows that are gone before the sort
    SortSafety(TabBinding tab, CellRange range, Set<Integer> deleted) {
        this.tab = tab;
        this.sheet = tab.sheet();
        this.range = range;
        this.deleted = deleted;
    }

    /// What stands in the way, in words that end a sentence; nothing where the sort is safe.
    ///
    /// @param replaced cells whose formula the same write replaces by a value
    Optional<String> obstacle(Predicate<CellAddress> replaced) {
        return merged().or(this::closed)
                .or(this::hidden)
                .or(() -> sheet.formulas().entrySet().stream()
                        .filter(formula -> !replaced.test(formula.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(formula -> harm(formula.getKey(), formula.getValue()).stream())
                        .findFirst());
    }

    /// A row that repeats another one's key, and would come to stand above it and so take its place.
    ///
    /// @param duplicates rows that repeat a key, each with the row that has it
    /// @param order what the order column says of a row
    Optional<String> overtaking(SortedMap<Integer, Integer> duplicates, IntFunction<Value> order) {
        return duplicates.subMap(range.startRow(), range.endRow()).entrySet().stream()
                .filter(pair ->
                        RowOrder.ASCENDING.compare(order.apply(pair.getKey()), order.apply(pair.getValue())) < 0)
                .map(pair -> "row %d repeats the key of row %d".formatted(pair.getKey() + 1, pair.getValue() + 1))
                .findFirst();
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
        return sheet.hiddenRows().stream()
                .filter(row -> row >= range.startRow() && row < range.endRow() && !deleted.contains(row))
                .mapToObj(row -> "row %d is hidden or filtered out".formatted(row + 1))
                .findFirst();
    }

    private Optional<String> harm(CellAddress at, String formula) {
        boolean inside = at.row() >= range.startRow() && at.row() < range.endRow();
        if (at.row() < range.endRow() && FormulaReach.isArray(formula)) {
            return Optional.of("the formula in %s fills other cells too".formatted(at.a1()));
        }
        boolean refers = inside
                ? FormulaReach.leavesItsRow(formula, at.row(), sheet.title())
                : FormulaReach.pointsInto(formula, range, sheet.title());
        return refers ? Optional.of("the formula in %s refers to another row".formatted(at.a1())) : Optional.empty();
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
