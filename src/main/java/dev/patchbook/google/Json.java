package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Walks over JSON as it arrives: what takes a value finds the parser at its first token, and leaves it at its last.
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

    static void object(JsonParser json, Field field) throws IOException {
        for (String name = first(json); name != null; name = next(json)) {
            field.take(name);
        }
    }

    /// The first name in the object that the parser is at, gone on to its value; null where the object is empty.
    static @Nullable String first(JsonParser json) throws IOException {
        open(json, JsonToken.START_OBJECT);
        return next(json);
    }

    /// The next name in the object, gone on to its value; null at its end.
    static @Nullable String next(JsonParser json) throws IOException {
        String name = json.nextFieldName();
        if (name != null) {
            json.nextToken();
        }
        return name;
    }

    /// An item that is null says nothing, but has its place.
    static void list(JsonParser json, Item item) throws IOException {
        open(json, JsonToken.START_ARRAY);
        for (int place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
            if (!json.hasToken(JsonToken.VALUE_NULL)) {
                item.take(place);
            }
        }
    }

    /// Takes the value under one name and skips the others.
    static Field only(JsonParser json, String wanted, Field field) {
        return name -> {
            if (name.equals(wanted)) {
                field.take(name);
            } else {
                json.skipChildren();
            }
        };
    }

    static String text(JsonParser json) throws IOException {
        open(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    /// A number that a double can hold.
    static double number(JsonParser json) throws IOException {
        double number = json.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new IOException("No double holds " + json.getText());
        }
        return number;
    }

    /// An [IOException] where the parser is at anything else.
    static void open(JsonParser json, JsonToken expected) throws IOException {
        if (!json.hasToken(expected)) {
            throw unexpected(json.currentToken());
        }
    }

    static IOException unexpected(@Nullable JsonToken token) {
        return new IOException("An answer of another shape: " + token);
    }
}
