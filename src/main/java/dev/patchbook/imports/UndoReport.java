package dev.patchbook.imports;

import java.util.List;

/// What undoing an import did.
///
/// @param restored cells that say again what they said before, those of rows that went included
/// @param left cells that stayed as they are
public record UndoReport(int restored, List<Left> left) {
    public UndoReport {
        left = List.copyOf(left);
    }

    /// A cell that stayed as it is.
    ///
    /// @param cell its tab and address, as in `Accounts!D12`
    public record Left(String cell, String why) {}
}
