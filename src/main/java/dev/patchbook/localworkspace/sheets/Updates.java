package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import dev.patchbook.localworkspace.wire.MessageReader;
import dev.patchbook.localworkspace.wire.MessageType;
import java.nio.charset.StandardCharsets;

/// Updates under a field mask: what the mask names is taken from the request, or cleared where the request leaves it
/// out.
final class Updates {
    private Updates() {}

    /// The mask in the request's `fields`, for messages of that type.
    static Mask mask(Message request, String type) {
        String fields = request.text("fields");
        if (fields.isBlank()) {
            throw Faults.invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
        }
        try {
            return Mask.of(fields, MessageType.sheets(type));
        } catch (Refusal unknown) {
            throw Faults.invalid(
                    "Invalid field mask \"" + fields + "\": it names a field that " + type + " does not have.");
        }
    }

    /// The old message with the masked parts of the new one.
    static Message merged(JsonObject before, Message update, Mask mask, String type) {
        return message(merged(before, update.json(), mask), type);
    }

    static JsonObject merged(JsonObject before, JsonObject update, Mask mask) {
        if (mask.isAll()) {
            return update;
        }
        JsonObject merged = before.deepCopy();
        for (String name : mask.names()) {
            JsonElement incoming = update.get(name);
            if (mask.part(name).isAll()) {
                merged.remove(name);
                if (incoming != null) {
                    merged.add(name, incoming);
                }
            } else {
                JsonObject old = merged.get(name) instanceof JsonObject object ? object : new JsonObject();
                JsonObject now = incoming instanceof JsonObject object ? object : new JsonObject();
                JsonObject part = merged(old, now, mask.part(name));
                merged.remove(name);
                if (!part.isEmpty()) {
                    merged.add(name, part);
                }
            }
        }
        return merged;
    }

    static Message message(JsonObject json, String type) {
        return MessageReader.read(json.toString().getBytes(StandardCharsets.UTF_8), MessageType.sheets(type));
    }
}
