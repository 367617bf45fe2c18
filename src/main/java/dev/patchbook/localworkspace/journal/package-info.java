/// A journal that makes a change durable before it is answered: records are appended, forced to disk, and replayed
/// after a stop that saved nothing.
///
/// It knows nothing of what the records mean. Start reading at [Journal].
@NullMarked
package dev.patchbook.localworkspace.journal;

import org.jspecify.annotations.NullMarked;
