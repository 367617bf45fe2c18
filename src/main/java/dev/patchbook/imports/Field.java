package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Keys;

/// A column of the tab that an import fills.
///
/// @param from the heading of the file's column behind it
/// @param own whether it is a column of the AE's own rather than one of the tab's
/// @param because why that column
record Field(Column column, String from, boolean own, Because because) {

    String header() {
        return column.header();
    }

    /// What the log calls it: the AE's own columns are found without case and surrounding space.
    String key() {
        return own ? Keys.normalized(header()) : header();
    }
}
