/// What the deals on the Opportunities tab add up to, by quarter, stage, product, owner, industry, size and
/// source. Rates
/// come with their intervals, and nothing is ranked by them. Uses `plan` and `analysis.measures`.
///
/// Start reading at [Pipeline], then [Tally].
@NullMarked
package dev.patchbook.analysis.pipeline;

import org.jspecify.annotations.NullMarked;
