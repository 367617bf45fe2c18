package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.ImportStage.Doing;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Compares the records of a file with the rows of a tab: what to add, what to change, what to leave, what is gone.
final class TabChanges {

    private static final int MOST_LISTED = 1_000;
    private static final int ROWS_A_STEP = 1_000;

    private final TabRows rows;
    private final TabColumns columns;
    private final RowMerge merge;
    private final Additions additions;
    private int updated;
    private int unchanged;
    private int gone;

    TabChanges(TabRows rows, TabColumns columns, RowMerge merge, Additions additions) {
        this.rows = rows;
        this.columns = columns;
        this.merge = merge;
        this.additions = additions;
    }

    /// Merges the records.
    ///
    /// @return the rows that they are in
    Set<Integer> compare(List<IncomingRow> incoming, Consumer<ImportStage> progress) {
        Set<Integer> brought = new HashSet<>();
        for (int i = 0; i < incoming.size(); i++) {
            if (i % ROWS_A_STEP == 0) {
                progress.accept(new ImportStage(Doing.COMPARING, i, incoming.size()));
            }
            IncomingRow record = incoming.get(i);
            OptionalInt row = rows.find(record);
            if (row.isEmpty()) {
                additions.add(record);
                continue;
            }
            brought.add(row.getAsInt());
            boolean touched = merge.merge(row.getAsInt(), record);
            updated += touched ? 1 : 0;
            unchanged += touched ? 0 : 1;
        }
        return brought;
    }

    /// The row of a record that was there before.
    OptionalInt row(IncomingRow record) {
        return rows.find(record);
    }

    /// What a cell will say.
    Value after(int row, String header) {
        return merge.after(row, header);
    }

    void mark(List<Vanished.Gone> rowsThatGo) {
        rowsThatGo.forEach(one -> merge.gone(one.row(), one.line()));
        gone = rowsThatGo.size();
    }

    /// The changes to the tab, new columns first.
    ///
    /// @param sheetId of the tab
    List<Change> changes(int sheetId) {
        List<Change> added = additions.changes(rows.belowLast());
        List<Change> changes = new ArrayList<>(columns.changes());
        changes.addAll(merge.writes().blocks(sheetId));
        changes.addAll(added);
        return changes;
    }

    ImportReport report(List<ImportReport.ColumnUse> uses, ImportNotes notes, boolean listing) {
        List<CellChange> listed = listing
                ? Stream.of(merge.comingAndGoing().stream(), merge.changed().stream(), additions.cells())
                        .flatMap(cells -> cells)
                        .limit(MOST_LISTED)
                        .toList()
                : List.of();
        return new ImportReport(
                additions.size(), updated, unchanged, gone, merge.conflicts(), uses, notes.all(), List.of(), listed);
    }

    /// What is written into rows that are there.
    CellWrites writes() {
        return merge.writes();
    }

    /// The records that are new on the tab.
    List<IncomingRow> added() {
        return additions.records();
    }

    int cellsChanged() {
        return merge.changed().size() + additions.filled();
    }
}
