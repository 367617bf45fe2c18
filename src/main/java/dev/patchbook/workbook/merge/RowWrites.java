package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.KeyText;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Gathers, row by row, the cells of a tab that differ from what was computed for them.
///
/// A formula in a computed cell gives way to the value. Of the key only a blank id is filled in, and a key that is a
/// formula is left alone.
final class RowWrites {

    private final TabBinding tab;
    private final Fence fence;
    private final List<Target> targets = new ArrayList<>();
    private final CellWrites writes = new CellWrites();
    private final List<CellAddress> closed = new ArrayList<>();
    private final List<CellAddress> covered = new ArrayList<>();
    private int changed;

    /// A column that is written.
    private record Target(Column column, int at, boolean key) {
        String header() {
            return column.header();
        }
    }

    RowWrites(TabBinding tab, Columns columns, Fence fence) {
        this.tab = tab;
        this.fence = fence;
        Set<String> keys = keysOf(tab.schema());
        tab.schema().columns().stream()
                .filter(column -> column.owner() == Owner.PATCHBOOK)
                .forEach(column -> columns.place(column)
                        .ifPresent(at -> targets.add(new Target(column, at, keys.contains(column.header())))));
    }

    static Set<String> keysOf(TableSchema schema) {
        Set<String> keys = new HashSet<>(schema.keyColumns());
        schema.idColumn().ifPresent(keys::add);
        return keys;
    }

    /// The computed row beside a row that is there. On an input tab only what it names is written.
    void update(int row, ComputedTable.Row wanted) {
        boolean input = tab.schema().whenGone() == WhenGone.INPUT;
        for (Target target : targets) {
            boolean named = !input || wanted.values().containsKey(target.header());
            if (named && (!target.key() || isBlankId(row, target))) {
                put(row, target, wanted.at(target.header()));
            }
        }
    }

    /// What is left of a row whose record is gone.
    void empty(int row, Function<Column, Value> wanted) {
        targets.stream()
                .filter(target -> !target.key())
                .forEach(target -> put(row, target, wanted.apply(target.column())));
    }

    /// A computed row in a row that the same write inserts.
    void fill(int row, ComputedTable.Row wanted) {
        for (Target target : targets) {
            Value value = CellValues.written(wanted.at(target.header()));
            if (!value.isBlank()) {
                writes.put(row, target.at(), value);
                changed++;
            }
        }
    }

    /// A row that goes: what stood in it counts as changed.
    void delete(int row) {
        Grid grid = tab.sheet().grid();
        changed += (int) IntStream.range(0, grid.width(row))
                .filter(column -> !grid.at(row, column).isBlank())
                .count();
    }

    CellWrites cells() {
        return writes;
    }

    /// Cells whose value differs from what was read.
    int changed() {
        return changed;
    }

    /// What stayed as it was because it may not be written, as a sentence.
    Optional<String> leftOut() {
        if (closed.isEmpty() && covered.isEmpty()) {
            return Optional.empty();
        }
        List<CellAddress> all = new ArrayList<>(closed);
        all.addAll(covered);
        CellAddress first = all.stream().min(CellAddress::compareTo).orElseThrow();
        return Optional.of("%s: %d %s from %s on could not be updated because %s."
                .formatted(
                        tab.sheet().title(),
                        all.size(),
                        all.size() == 1 ? "cell" : "cells",
                        first.a1(),
                        covered.isEmpty()
                                ? "they are protected"
                                : closed.isEmpty() ? "they are merged" : "they are protected or merged"));
    }

    /// Whether a formula in a cell of ours gives way to the value.
    boolean replacesFormulasIn(int column) {
        return targets.stream().anyMatch(target -> !target.key() && target.at() == column);
    }

    /// Whether a row as read holds anything that a refresh had computed.
    boolean wasComputed(int row) {
        return targets.stream()
                .anyMatch(target ->
                        !target.key() && !tab.value(row, target.header()).isBlank());
    }

    private boolean isBlankId(int row, Target target) {
        return tab.schema().idColumn().stream().anyMatch(target.header()::equals)
                && KeyText.of(target.column(), tab.value(row, target.header())).isEmpty()
                && !isFormula(row, target.at());
    }

    private void put(int row, Target target, Value wanted) {
        boolean same = CellValues.same(tab.value(row, target.header()), wanted);
        if (same && !isFormula(row, target.at())) {
            return;
        }
        if (fence.isClosed(row, target.at())) {
            closed.add(new CellAddress(row, target.at()));
        } else if (fence.isCovered(row, target.at())) {
            covered.add(new CellAddress(row, target.at()));
        } else {
            writes.put(row, target.at(), CellValues.written(wanted));
            changed += same ? 0 : 1;
        }
    }

    private boolean isFormula(int row, int column) {
        return !tab.sheet().formulas().isEmpty() && tab.sheet().formulas().containsKey(new CellAddress(row, column));
    }
}
