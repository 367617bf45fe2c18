package dev.patchbook.workbook.repair;

import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts back what a write displaced of the AE's because somebody edited between its read and itself.
///
/// The read before the write says what stood where, a read after it what stands there now. Three steps on each tab: the
/// header row, where the write sorted or deleted it; the columns, where the write labelled or named the wrong ones; the
/// cells and rows, each followed to where it is now ([ColumnTrail], [RowTrail]). A cell is put back only where it shows
/// what the write put into that column and had not meant for it, so that what the other one typed stays. A row that is
/// missing although it was not meant to go comes back, even where the other one may have deleted it: nothing is lost.
/// What the other one typed in that second into a row that the write deleted is in neither read, and is gone.
public final class Repair {

    private Repair() {}

    /// The changes, of which nothing is left to do where no edit came in between; the refresh runs once more after it.
    ///
    /// @param before the bindings of the read on which the write rests
    /// @param written the write
    /// @param now the workbook as read after it
    public static Changes of(Bindings before, Changes written, Workbook now) {
        List<Change> changes = new ArrayList<>();
        for (TabBinding was : before.tabs()) {
            int id = was.sheet().id();
            SheetWrites writes = SheetWrites.of(was.sheet(), written.changes());
            Optional<Sheet> sheet =
                    now.sheets().stream().filter(one -> one.id() == id).findFirst();
            if (!writes.isEmpty() && sheet.isPresent()) {
                changes.addAll(tab(was, writes, sheet.get(), now));
            }
        }
        return new Changes(changes, List.of(), List.of());
    }

    private static List<Change> tab(TabBinding was, SheetWrites writes, Sheet sheet, Workbook now) {
        HeaderReturn header = HeaderReturn.of(was, writes, sheet);
        ColumnReturn columns = ColumnReturn.of(was, writes, header);
        List<Change> changes = new ArrayList<>(header.changes());
        changes.addAll(columns.changes());
        Bindings.of(now.with(columns.sheet()), List.of(was.schema()))
                .tab(was.schema().title())
                .filter(is -> is.sheet().id() == was.sheet().id())
                .ifPresent(is -> changes.addAll(new TabRepair(was, writes, is).changes()));
        return changes;
    }
}
