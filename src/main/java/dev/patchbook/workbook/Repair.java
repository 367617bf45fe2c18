package dev.patchbook.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts back what a write displaced of the AE's because somebody edited between its read and itself.
///
/// The read before the write says what stood where, a read after it what stands there now. Columns are followed by
/// their identity, rows by their key, and rows of the AE's by everything that the write could not reach. A cell is put
/// back only where it shows what the write put into that column, so that what the other one typed stays.
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
            SheetWrites writes = SheetWrites.of(id, written.changes());
            Optional<Sheet> sheet =
                    now.sheets().stream().filter(one -> one.id() == id).findFirst();
            if (!writes.isEmpty() && sheet.isPresent()) {
                List<Change> header = HeaderReturn.changes(was, written.changes(), sheet.get());
                changes.addAll(header.isEmpty() ? cells(was, writes, now) : header);
            }
        }
        return new Changes(changes, List.of(), List.of());
    }

    private static List<Change> cells(TabBinding was, SheetWrites writes, Workbook now) {
        return Bindings.of(now, List.of(was.schema()))
                .tab(was.schema().title())
                .filter(is -> is.sheet().id() == was.sheet().id())
                .map(is -> new TabRepair(was, writes, is).changes())
                .orElse(List.of());
    }
}
