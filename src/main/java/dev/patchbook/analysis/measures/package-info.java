/// Measures that several analyses share: what was known on a date, rates with intervals, cycles, distributions
/// of outcomes. Pure functions; each states its source. Uses `plan` only.
///
/// Start reading at [AsKnown].
@NullMarked
package dev.patchbook.analysis.measures;

import org.jspecify.annotations.NullMarked;
