package dev.patchbook.imports;

import dev.patchbook.plan.Value;

/// A cell in which the AE and the CRM say different things, until they agree or the AE decides.
///
/// @param at where the log keeps it
/// @param name id or name of the record
/// @param column header of the cell, as shown
/// @param yours what the AE has there
/// @param theirs what the CRM said at the last import
/// @param formula whether the cell holds a formula, which an import never replaces
public record OpenConflict(Place at, String name, String column, Value yours, Value theirs, boolean formula) {

    /// Where the log keeps a conflict.
    ///
    /// @param tab that was imported into, as provisioned
    /// @param source as the log calls it
    /// @param kind of the log's line
    /// @param key of the log's line
    /// @param cell the column, as the log calls it
    public record Place(String tab, String source, String kind, String key, String cell) {}

    /// What the AE decides about one conflict.
    ///
    /// @param takeCrm whether the cell is to say what the CRM says; else it stays, and is named again only when the
    ///     CRM says something else
    public record Decision(Place at, boolean takeCrm) {}
}
