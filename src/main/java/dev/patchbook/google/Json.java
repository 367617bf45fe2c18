package dev.patchbook.google;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;

/// Walks over JSON as it arrives.
final class Json {

    private Json() {}

    /// What takes the value under a name, or skips it.
    @FunctionalInterface
    interface Field {
        void take(String name) throws IOException;
    }

    /// What takes an item of a list, by its place from 0.
    @FunctionalInterface
    interface Item {
        void take(int place) throws IOException;
    }

    static void object(JsonReader json, Field field) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            field.take(json.nextName());
        }
        json.endObject();
    }

    /// An item that is null says nothing, but has its place.
    static void list(JsonReader json, Item item) throws IOException {
        json.beginArray();
        for (int place = 0; json.hasNext(); place++) {
            if (json.peek() == JsonToken.NULL) {
                json.nextNull();
            } else {
                item.take(place);
            }
        }
        json.endArray();
    }

    /// Takes the value under one name and skips the others.
    static Field only(JsonReader json, String wanted, Field field) {
        return name -> {
            if (name.equals(wanted)) {
                field.take(name);
            } else {
                json.skipValue();
            }
        };
    }
}
