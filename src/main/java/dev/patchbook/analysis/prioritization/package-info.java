/// Which accounts to work on first, and why: a rank, a tier, the reasons, and the next action for every account
/// of the patch. Uses `plan` and the shared measures; names no other analysis.
///
/// Start reading at [Prioritization], which goes from facts to factors, score, rank, tier and words.
@NullMarked
package dev.patchbook.analysis.prioritization;

import org.jspecify.annotations.NullMarked;
