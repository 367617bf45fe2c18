package dev.patchbook.imports;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.LocalDate;
import java.util.Optional;

/// What becomes of one cell: a comparison in three ways of what the last import brought, what stands there now, and
/// what comes in (workbook.md §5, *Merging*).
enum CellMerge {
    /// The cell says already what comes in.
    SAME,
    /// Only the AE changed it, or nothing comes in: it stays, and nothing is said.
    STAYS,
    /// Only the CRM changed it, or nothing is there yet.
    TAKEN,
    /// Both changed it and differ: what the AE has stays and is named.
    CONFLICT;

    /// @param last what the last import brought; empty where none brought the cell
    /// @param now as read
    static CellMerge of(Optional<Value> last, Value now, Value incoming) {
        if (incoming.isBlank()) {
            return STAYS;
        }
        if (same(now, incoming)) {
            return SAME;
        }
        if (last.isPresent() && same(last.get(), incoming)) {
            return STAYS;
        }
        boolean untouched = last.map(imported -> same(imported, now)).orElse(now.isBlank());
        return untouched ? TAKEN : CONFLICT;
    }

    /// Whether a cell as read says what a file says: a date by its serial number, text by its letters, so that an id
    /// that the sheet holds as a number is that id.
    static boolean same(Value read, Value incoming) {
        return read.equals(incoming)
                || incoming instanceof Value.Date(LocalDate date)
                        && read instanceof Value.Number(double serial)
                        && serial == SerialDate.of(date)
                || incoming instanceof Value.Text
                        && !read.isBlank()
                        && CellForm.text(read).equals(CellForm.text(incoming));
    }
}
