package dev.patchbook.imports;

import static dev.patchbook.plan.Column.computed;

import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.NewTab;
import dev.patchbook.workbook.Workbook;
import java.util.List;
import java.util.Optional;

/// The hidden tab on which a plan keeps what its imports brought (workbook.md §5): made by the first import.
final class LogTab {

    static final TableSchema SCHEMA = new TableSchema(
            "Import log",
            "What imports brought, so that the next one can tell your edits from the CRM's.",
            List.of(
                    computed(
                            About.HEADER,
                            Format.TEXT,
                            "The tab that was imported into | where the data came from | what the line is: a record by its id or its name, the import, an account's old key."),
                    computed("Key", Format.ID, "The id or name of the record."),
                    computed("Imported", Format.TEXT, "What the last import that brought the record said, by column."),
                    computed("Before", Format.TEXT, "What the last import changed, and what stood there before."),
                    computed("Conflicts", Format.TEXT, "What the CRM says where you say something else.")),
            Optional.empty(),
            List.of(About.HEADER, "Key"),
            Optional.empty(),
            WhenGone.KEPT);

    private LogTab() {}

    /// What makes the tab in a workbook that does not have it.
    ///
    /// @param id of the new sheet, as [#freeId] gives it
    static List<Change> make(int id) {
        return NewTab.hidden(id, SCHEMA);
    }

    /// An id that no sheet has yet, the same for the same workbook.
    static int freeId(Workbook workbook) {
        return NewTab.freeId(workbook, SCHEMA.title());
    }
}
