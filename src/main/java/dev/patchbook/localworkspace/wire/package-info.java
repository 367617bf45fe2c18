/// The JSON of Google's REST interfaces: message types, reading requests, field masks, writing answers, errors.
///
/// A request becomes a [Message], checked against the message types listed in `sheets-messages.txt`; an answer is
/// streamed through [MaskedJson], which leaves out what the caller's [Mask] does not name before it is built.
/// [JsonInput] takes the bytes of a body apart; rows of values become [CellRows].
/// Knows nothing of spreadsheets; uses `http` for refusals. Begin reading at [MessageReader].
@NullMarked
package dev.patchbook.localworkspace.wire;

import org.jspecify.annotations.NullMarked;
