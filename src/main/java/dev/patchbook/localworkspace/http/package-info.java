/// What the interfaces of the local workspace share: a call as they see it, an answer that writes itself, and a refusal
/// with Google's words.
///
/// Start reading at [Call].
@NullMarked
package dev.patchbook.localworkspace.http;

import org.jspecify.annotations.NullMarked;
