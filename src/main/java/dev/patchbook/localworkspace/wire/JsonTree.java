package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// Values as trees, for what is kept or told as JSON.
final class JsonTree {
    private JsonTree() {}

    /// The value that comes next; of fields of the same name the last counts.
    static JsonElement read(JsonInput in) {
        return switch (in.kind()) {
            case TEXT -> new JsonPrimitive(in.text());
            case NUMBER -> new JsonPrimitive(Numbers.json(in.number()));
            case FLAG -> new JsonPrimitive(in.flag());
            case NULL -> {
                in.gap();
                yield JsonNull.INSTANCE;
            }
            case ARRAY -> {
                JsonArray array = new JsonArray();
                in.open();
                while (in.hasMore()) {
                    array.add(read(in));
                }
                yield array;
            }
            case OBJECT -> {
                JsonObject object = new JsonObject();
                in.open();
                while (in.hasMore()) {
                    object.add(in.name(), read(in));
                }
                yield object;
            }
        };
    }
}
