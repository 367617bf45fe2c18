package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.MaskedJson;
import dev.patchbook.localworkspace.wire.Message;
import dev.patchbook.localworkspace.wire.MessageReader;
import dev.patchbook.localworkspace.wire.MessageType;
import java.util.function.Consumer;

/// Requests read and answers written by their message types.
final class Bodies {
    private Bodies() {}

    static Message read(Call call, String type) {
        return read(call, type, "");
    }

    static Message read(Call call, String type, String prefix) {
        return MessageReader.read(call.body(), MessageType.sheets(type), prefix);
    }

    static Mask mask(Call call, String type) {
        return Mask.of(call.parameter("fields").orElse(""), MessageType.sheets(type));
    }

    /// An answer of that type, cut by the call's `fields`.
    static Body answer(Call call, String type, Consumer<MaskedJson> fields) {
        Mask mask = mask(call, type);
        return out -> {
            MaskedJson json = new MaskedJson(out, mask);
            json.document(() -> fields.accept(json));
        };
    }
}
