/// What in the plan's data should be mended, most money first: what reading met, and what shows only beside the
/// other records. It reports and never mends: values stay as they are spelt. Uses `plan` and the shared measures.
///
/// What each import had is held against what the plan counts in [Reconciliation]: the causes of [Reckoning] add up to
/// the difference.
///
/// Start reading at [DataQuality], then at the lists of checks in [DealChecks] and its neighbours.
@NullMarked
package dev.patchbook.analysis.quality;

import org.jspecify.annotations.NullMarked;
