package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.wire.Message;

/// What one kind of request of a batch does: changes the draft and answers its reply, or throws a refusal.
@FunctionalInterface
interface RequestKind {
    JsonObject apply(Draft draft, Message request);
}
