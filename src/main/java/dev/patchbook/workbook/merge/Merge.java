package dev.patchbook.workbook.merge;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Problem;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns computed tables into the smallest set of changes that brings a workbook to them, losing nothing of the AE's.
public final class Merge {

    private Merge() {}

    /// The changes, tab by tab in the order of the bindings; the same inputs give the same changes.
    ///
    /// Columns and labels that were lost come back on every bound tab; cells are written where there is a table.
    /// Pure, and linear in the number of cells (workbook.md §1 and §2).
    ///
    /// @param tables at most one for each tab; one whose tab is missing is left out
    public static Merged changes(Bindings bindings, List<ComputedTable> tables, MergeRules rules) {
        Map<String, ComputedTable> byTitle = new HashMap<>();
        tables.forEach(table -> byTitle.put(table.schema().title(), table));
        List<Change> changes = new ArrayList<>();
        List<Changes.Guard> guards = new ArrayList<>();
        List<Changes.Count> counts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> notices = new ArrayList<>(bindings.notices());
        for (TabBinding tab : bindings.tabs()) {
            Optional<ComputedTable> table =
                    Optional.ofNullable(byTitle.get(tab.schema().title()));
            TabMerge merge =
                    table.map(computed -> TabMerge.of(tab, computed, rules)).orElseGet(() -> TabMerge.of(tab, rules));
            changes.addAll(merge.changes());
            guards.addAll(merge.guards());
            problems.addAll(merge.problems());
            notices.addAll(merge.notices());
            table.ifPresent(computed -> counts.add(
                    new Changes.Count(tab.schema().title(), computed.rows().size(), merge.cellsChanged())));
        }
        return new Merged(new Changes(changes, guards, counts), problems, notices);
    }
}
