package dev.patchbook.imports;

import dev.patchbook.imports.identity.Proposal;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;

/// What an import did, or with a dry run would do.
///
/// @param added rows new on the tab
/// @param updated rows in which at least one cell changed
/// @param unchanged rows that say what the tab says already
/// @param gone rows that a full import no longer brings; none while every import is partial
/// @param conflicts cells that kept what the AE has there
/// @param columns what became of each column of the file, from left to right
/// @param problems what could not be read, was left out, or rests on a guess
/// @param proposals accounts that are gone and may go on as others, to be confirmed or denied
/// @param changes with a dry run the first 1,000 cells that would change: In CRM of rows that go or come back, then
///     updates, then additions; else empty
public record ImportReport(
        int added,
        int updated,
        int unchanged,
        int gone,
        List<Conflict> conflicts,
        List<ColumnUse> columns,
        List<Problem> problems,
        List<Proposal> proposals,
        List<CellChange> changes) {
    public ImportReport {
        conflicts = List.copyOf(conflicts);
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
        proposals = List.copyOf(proposals);
        changes = List.copyOf(changes);
    }

    /// The same, and one more thing to tell.
    ImportReport with(Problem problem) {
        List<Problem> told = new ArrayList<>(problems);
        told.add(problem);
        return new ImportReport(added, updated, unchanged, gone, conflicts, columns, told, proposals, changes);
    }

    /// The same, and what is to be asked about accounts.
    ImportReport asking(List<Proposal> proposed) {
        return new ImportReport(added, updated, unchanged, gone, conflicts, columns, problems, proposed, changes);
    }

    /// A cell that the import left as it is because of what the AE has there.
    ///
    /// @param key id or name of the record
    public record Conflict(String key, String column, Value kept, Value incoming, String why) {}

    /// Where a column of the file went; a column may go to two.
    ///
    /// @param to a header of the tab; empty where the column was left out
    /// @param why what speaks for it, as in `“Betrag” is a name of Amount`
    /// @param examples what stands in it: the first three different texts
    public record ColumnUse(String from, String to, Basis basis, String why, List<String> examples) {
        public ColumnUse {
            examples = List.copyOf(examples);
        }
    }

    /// How sure it is that a column of a file is what it was taken for, the surest first.
    public enum Basis {
        /// The request says so.
        SAID,
        /// An earlier import of the same source was told so.
        REMEMBERED,
        /// Its heading is known.
        NAME,
        /// Its values cannot well be anything else.
        CONTENT,
        /// Its values fit, but others could too: to be confirmed.
        GUESS,
        /// Nothing is known of it, so it is a column of the AE's own.
        KEPT,
        /// It was left out.
        LEFT
    }

    /// One cell before and after.
    ///
    /// @param key id or name of the record
    public record CellChange(String key, String column, Value before, Value after) {}
}
