package dev.patchbook.imports;

import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;

/// Makes room on a tab: what stands below moves down with its notes and formulas.
final class NewRows {

    private NewRows() {}

    /// Room for some rows before a row, or at the end of the grid.
    ///
    /// @param made rows that were made on the tab before, in the same import
    static Change at(TabBinding tab, int row, int count, int made) {
        Sheet sheet = tab.sheet();
        return row >= sheet.rowCount() + made
                ? new Change.AppendRows(sheet.id(), count)
                : new Change.InsertRows(sheet.id(), row, count, row > tab.firstRow());
    }
}
