/// What has to outlive a restart and is not in the plan itself: which request made which plan, schedules and runs.
/// An embedded H2 file. Drive's `appProperties` are the truth about plans, so all of it but the schedules can be lost
/// and rebuilt. Owns SQL and the scheduler library. Uses `plan` only.
///
/// Start reading at [Store].
@NullMarked
package dev.patchbook.store;

import org.jspecify.annotations.NullMarked;
