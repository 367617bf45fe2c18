/// The gateway to Google Sheets and Drive, the same for Google and for the local workspace: the only code that knows
/// Google's clients. It reads a spreadsheet into a `Workbook`, applies `Changes` as one atomic batch, keeps files in
/// Drive, waits and tries again where that is safe, and turns every fault of the world into a `WorkspaceProblem` in
/// the user's words. What a cell means is not known here.
///
/// Start reading at `GoogleSession`, then `WorkbookReading`, `Batch` and `Calling`.
@NullMarked
package dev.patchbook.google;

import org.jspecify.annotations.NullMarked;
