package dev.patchbook.workbook;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.merge.Merged;
import java.util.List;

/// A spreadsheet with the three small tabs, on which an AE and refreshes work in turn, or at once.
interface Desk {

    List<TableSchema> SCHEMAS = List.of(Tables.RANKING, Tables.GROUPS, Tables.FAULTS);

    /// All of it, sheets that are the AE's own included.
    Workbook look();

    /// Does what the AE does, all at once.
    void act(List<Deed> deeds);

    /// Reads, lets the work draft its changes, writes them and, where that met an edit, repairs and works again.
    void refresh(Work work);

    /// Whether nothing has changed where a write was refused.
    boolean refusesWhole();

    /// What a refresh does between its read and its write.
    @FunctionalInterface
    interface Work {
        /// The changes for what was read.
        ///
        /// @param again after an edit in between
        Merged draft(Bindings read, boolean again);
    }

    /// The write was refused as a whole, as after an edit in between it may be.
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(RuntimeException why) {
            super(why);
        }
    }
}
