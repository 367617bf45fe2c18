package dev.patchbook.workbook.merge;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which rows of a tab are written, which are new and where they go, and which are emptied or go.
///
/// Rows are numbered as read; new rows stand from [#at()] on, where rows below have made room.
final class RowPlan {

    private final TabBinding tab;
    private final ComputedTable table;
    private final RowMatch match;
    private final GoneRows gone;
    private final SortedMap<Integer, ComputedTable.Row> matched = new TreeMap<>();
    private final List<ComputedTable.Row> fresh = new ArrayList<>();
    private final TreeSet<Integer> own = new TreeSet<>();

    RowPlan(TabBinding tab, ComputedTable table, Fence fence, MergeRules rules) {
        this.tab = tab;
        this.table = table;
        this.match = RowMatch.of(tab, table);
        WhenGone whenGone = tab.schema().whenGone();
        boolean mayGo = whenGone == WhenGone.EMPTIED || whenGone == WhenGone.SOLVED;
        this.gone = new GoneRows(
                tab, mayGo ? match.others() : List.of(), match.duplicates().values(), fence, rules);
        HashSet<Integer> twice = new HashSet<>(match.twice());
        for (int i = 0; i < table.rows().size(); i++) {
            ComputedTable.Row row = table.rows().get(i);
            match.rowOf(i).ifPresent(at -> matched.put(at, row));
            if (whenGone != WhenGone.INPUT && match.rowOf(i).isEmpty() && !twice.contains(i)) {
                fresh.add(row);
            }
        }
        own.addAll(matched.keySet());
        own.addAll(whenGone == WhenGone.KEPT ? match.others() : List.of());
        own.addAll(gone.emptied());
        own.addAll(gone.deleted());
    }

    RowMatch match() {
        return match;
    }

    /// The rows that Patchbook keeps on the tab, from top to bottom.
    SortedSet<Integer> own() {
        return own;
    }

    /// The first of the new rows: below the last row of ours, under the header if there is none.
    int at() {
        return own.isEmpty() ? tab.firstRow() : own.last() + 1;
    }

    /// How many rows are new.
    int inserted() {
        return fresh.size();
    }

    /// Leaves the new rows out, as they cannot be inserted.
    void insertNothing() {
        fresh.clear();
    }

    /// Rows that go.
    SortedSet<Integer> deleted() {
        return gone.deleted();
    }

    /// The rows that a sort is about, once new ones are inserted and without those that go.
    ///
    /// A gone row that leaves no mark is nobody's from the next refresh on, so it counts in this one no more.
    List<Integer> standing() {
        List<Integer> standing = new ArrayList<>(own);
        standing.removeAll(gone.deleted());
        if (!gone.leavesMark()) {
            standing.removeAll(gone.emptied());
        }
        IntStream.range(at(), at() + fresh.size()).forEach(standing::add);
        return standing;
    }

    /// Whether a row's record is gone, so that it keeps its place whatever it says.
    boolean isGone(int row) {
        return gone.emptied().contains(row);
    }

    /// Whether the last refresh left a row out of the order because its record was gone.
    boolean wasGone(int row) {
        return gone.isMarked(row);
    }

    /// Where a row comes to lie once those that go are gone.
    int afterDeletion(int row) {
        return row - gone.deleted().headSet(row).size();
    }

    /// Writes what the rows should hold.
    void write(RowWrites writes) {
        if (tab.schema().whenGone() != WhenGone.KEPT) {
            matched.forEach(writes::update);
        }
        gone.emptied().forEach(row -> writes.empty(row, column -> gone.wanted(row, column)));
        for (int i = 0; i < fresh.size(); i++) {
            writes.fill(at() + i, fresh.get(i));
        }
        gone.deleted().forEach(writes::delete);
    }

    /// The change that makes room for the new rows.
    List<Change> insertion() {
        if (fresh.isEmpty()) {
            return List.of();
        }
        int sheetId = tab.sheet().id();
        return List.of(
                at() >= tab.sheet().rowCount()
                        ? new Change.AppendRows(sheetId, fresh.size())
                        : new Change.InsertRows(sheetId, at(), fresh.size(), !own.isEmpty()));
    }

    /// The changes that take rows away, from the bottom up.
    List<Change> deletions() {
        List<Change> changes = new ArrayList<>();
        Collection<Integer> upwards = gone.deleted().reversed();
        int end = -1;
        int start = -1;
        for (int row : upwards) {
            if (row + 1 != start && start >= 0) {
                changes.add(new Change.DeleteRows(tab.sheet().id(), start, end - start));
            }
            end = row + 1 == start ? end : row + 1;
            start = row;
        }
        if (start >= 0) {
            changes.add(new Change.DeleteRows(tab.sheet().id(), start, end - start));
        }
        return changes;
    }

    ComputedTable table() {
        return table;
    }
}
