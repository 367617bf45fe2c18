/// What a plan remembers of itself: per goal, account and deal what changed since it was last sealed, one line
/// each, never rewritten. Uses `plan` and the shared measures; knows the other tables by their headers.
///
/// Start reading at [HistoryLog].
@NullMarked
package dev.patchbook.analysis.history;

import org.jspecify.annotations.NullMarked;
