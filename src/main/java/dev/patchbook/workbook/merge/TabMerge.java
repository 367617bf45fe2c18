package dev.patchbook.workbook.merge;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Problem;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The merge of one tab, in the order in which its changes apply: columns, new rows, cells, rows that go, the sort.
///
/// Everything before the sort refers to rows as read, with the new ones inserted; guards refer to rows after it.
final class TabMerge {

    private final TabBinding tab;
    private final MergeRules rules;
    private final Fence fence;
    private final List<Change> changes = new ArrayList<>();
    private final List<Changes.Guard> guards = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int cellsChanged;

    private TabMerge(TabBinding tab, MergeRules rules) {
        this.tab = tab;
        this.rules = rules;
        this.fence = new Fence(tab.sheet());
    }

    /// The merge of a tab that has no table: only its columns and labels are seen to.
    static TabMerge of(TabBinding tab, MergeRules rules) {
        TabMerge merge = new TabMerge(tab, rules);
        if (merge.isOpen()) {
            Columns columns = merge.columns();
            if (!merge.changes.isEmpty()) {
                merge.guards.add(new KeyGuards(tab, columns).header());
            }
        }
        return merge;
    }

    /// The merge of a tab and what was computed for it.
    static TabMerge of(TabBinding tab, ComputedTable table, MergeRules rules) {
        TabMerge merge = new TabMerge(tab, rules);
        if (merge.isOpen()) {
            merge.rows(table, merge.columns());
        }
        return merge;
    }

    List<Change> changes() {
        return changes;
    }

    List<Changes.Guard> guards() {
        return guards;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> notices() {
        return notices;
    }

    /// Cells whose value differs from what was read.
    int cellsChanged() {
        return cellsChanged;
    }

    private boolean isOpen() {
        if (fence.closesAll()) {
            notices.add("The tab %s is protected, so it was left out. Ask its owner to let you edit it."
                    .formatted(tab.sheet().title()));
        }
        return !fence.closesAll();
    }

    private Columns columns() {
        ColumnRepair repair = new ColumnRepair(tab, fence, rules);
        Columns columns = repair.columns();
        changes.addAll(columns.changes());
        notices.addAll(repair.notices());
        cellsChanged += columns.headers().size();
        return columns;
    }

    private void rows(ComputedTable table, Columns columns) {
        RowPlan plan = new RowPlan(tab, table, fence, rules);
        RowReports reports = new RowReports(tab, plan);
        problems.addAll(reports.problems());
        if (plan.inserted() > 0
                && fence.closesInsertion(
                        plan.at(), new HashSet<>(columns.places().values()))) {
            notices.add(reports.notInserted());
            plan.insertNothing();
        }
        RowWrites writes = new RowWrites(tab, columns, fence);
        plan.write(writes);
        TabOrder order = TabOrder.of(tab, columns, plan, writes, rules);
        changes.addAll(plan.insertion());
        changes.addAll(writes.cells().blocks(tab.sheet().id()));
        changes.addAll(plan.deletions());
        changes.addAll(order.changes());
        writes.leftOut().ifPresent(notices::add);
        order.notice().ifPresent(notices::add);
        cellsChanged += writes.changed();
        if (!changes.isEmpty()) {
            KeyGuards foreseen = new KeyGuards(tab, columns);
            guards.add(foreseen.header());
            KeyGuards.Rows rows = new KeyGuards.Rows(plan.at(), plan.inserted(), plan.deleted());
            guards.addAll(foreseen.keys(rows, writes.cells(), order.sort()));
            guards.addAll(foreseen.below(rows));
        }
    }
}
