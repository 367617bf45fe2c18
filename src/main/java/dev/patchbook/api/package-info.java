/// The features as REST: JSON in and out, errors as problem documents (RFC 9457). It turns requests into calls of the
/// features and their answers into JSON, and decides nothing itself.
///
/// Start reading at [PlanRoutes].
@NullMarked
package dev.patchbook.api;

import org.jspecify.annotations.NullMarked;
