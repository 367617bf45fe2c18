package dev.patchbook.imports;

import java.util.List;

/// What an undo did.
///
/// @param what it took back
/// @param restored cells that say again what they said before, those of rows that went included
/// @param left cells that stayed as they are
public record UndoReport(What what, int restored, List<Left> left) {
    public UndoReport {
        left = List.copyOf(left);
    }

    /// What an undo takes back.
    public enum What {
        IMPORT,
        /// What the AE said of two accounts.
        ANSWER
    }

    /// A cell that stayed as it is.
    ///
    /// @param cell its tab and address, as in `Accounts!D12`
    public record Left(String cell, String why) {}
}
