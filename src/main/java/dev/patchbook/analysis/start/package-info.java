/// The first tab of a plan: what to do this week, how the goals stand, how far the process has come, how fresh
/// the data are, and what was left out. Uses `plan` and the shared measures; knows the other tables by their
/// headers.
///
/// Start reading at [Start].
@NullMarked
package dev.patchbook.analysis.start;

import org.jspecify.annotations.NullMarked;
