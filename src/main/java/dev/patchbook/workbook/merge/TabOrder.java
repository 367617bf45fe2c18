package dev.patchbook.workbook.merge;

import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// What a merge does about the order of a tab's rows.
///
/// @param sort the sort, where there is one
/// @param marks what becomes of the mark `unsorted`
/// @param notice why the sort was left out
record TabOrder(Optional<Change.SortRows> sort, List<Change> marks, Optional<String> notice) {

    private static final TabOrder NONE = new TabOrder(Optional.empty(), List.of(), Optional.empty());

    /// The order for rows as planned and written.
    static TabOrder of(TabBinding tab, Columns columns, RowPlan plan, RowWrites writes, MergeRules rules) {
        Integer by = tab.schema().orderColumn().map(columns.places()::get).orElse(null);
        if (by == null
                || tab.schema().whenGone() == WhenGone.INPUT
                || plan.standing().isEmpty()) {
            return NONE;
        }
        Grid grid = tab.sheet().grid();
        List<Integer> standing = plan.standing();
        int first = Math.min(standing.getFirst(), plan.at());
        int end = Math.min(standing.getLast() + 1, plan.at());
        IntFunction<Value> written =
                row -> writes.cells().at(row, by).orElseGet(() -> row < plan.at() ? grid.at(row, by) : Value.BLANK);
        List<Value> asRead = plan.own().stream()
                .filter(row -> !grid.at(row, by).isBlank()
                        || (!plan.isGone(row) && !plan.wasGone(row) && writes.wasComputed(row)))
                .map(row -> grid.at(row, by))
                .toList();
        List<Value> asWritten = standing.stream()
                .filter(row -> !plan.isGone(row))
                .map(written::apply)
                .toList();
        SortSafety safety = new SortSafety(tab, new CellRange(first, end, 0, columns.columnCount()), plan.deleted());
        Optional<String> obstacle = safety.obstacle(at ->
                        writes.replacesFormulasIn(at.column()) && plan.own().contains(at.row()))
                .or(() -> safety.overtaking(plan.match().duplicates(), written));
        RowOrder order = new RowOrder(tab, asRead, asWritten);
        RowOrder.Outcome outcome = order.outcome(rules.keepRankOrder(), obstacle);
        return switch (outcome) {
            case SORTED ->
                new TabOrder(Optional.of(sort(tab, plan, standing, by)), order.marks(outcome), Optional.empty());
            case LEFT_OUT -> new TabOrder(Optional.empty(), order.marks(outcome), obstacle.map(safety::notice));
            case IN_ORDER, AS_THE_AE_SORTED -> new TabOrder(Optional.empty(), order.marks(outcome), Optional.empty());
        };
    }

    /// To the edge of the grid: a column that somebody inserts before the write must not stay behind.
    private static Change.SortRows sort(TabBinding tab, RowPlan plan, List<Integer> standing, int by) {
        CellRange range = new CellRange(
                plan.afterDeletion(standing.getFirst()), plan.afterDeletion(standing.getLast()) + 1, 0, CellRange.EDGE);
        return new Change.SortRows(tab.sheet().id(), range, by);
    }

    /// The changes, in order.
    List<Change> changes() {
        List<Change> changes = new ArrayList<>(sort.stream().toList());
        changes.addAll(marks);
        return changes;
    }
}
