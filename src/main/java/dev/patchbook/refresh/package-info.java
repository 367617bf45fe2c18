/// The one main job: read the plan, think, write the plan. A card's button, a REST call and the nightly job all end
/// in [Refreshing]. Also when that happens by itself, and what was computed without writing it.
///
/// Start reading at [Refreshing].
@NullMarked
package dev.patchbook.refresh;

import org.jspecify.annotations.NullMarked;
