/// What Patchbook computes: pure functions from a plan and a date to tables, a package each. Analyses do not name each
/// other; what several of them measure lives in `analysis.measures`. Uses `plan` only.
///
/// Start reading at [Analysis], then at any of the packages below.
@NullMarked
package dev.patchbook.analysis;

import org.jspecify.annotations.NullMarked;
