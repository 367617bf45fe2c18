package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// Writes an answer by streaming; what the mask does not name is never built.
///
/// Bodies of [#object] and [#array] run only where the field is wanted, under that field's part of the mask.
public final class MaskedJson {
    private final JsonWriter out;
    private Mask mask;

    public MaskedJson(JsonWriter out, Mask mask) {
        this.out = out;
        this.mask = mask;
    }

    /// The mask of the object being written.
    public Mask mask() {
        return mask;
    }

    public boolean wants(String field) {
        return mask.wants(field);
    }

    /// The whole answer: one object.
    public void document(Runnable body) {
        run(() -> {
            out.beginObject();
            body.run();
            out.endObject();
        });
    }

    public void text(String field, String value) {
        if (mask.wants(field)) {
            run(() -> out.name(field).value(value));
        }
    }

    public void number(String field, double value) {
        if (mask.wants(field)) {
            run(() -> out.name(field).value(Numbers.json(value)));
        }
    }

    public void flag(String field, boolean value) {
        if (mask.wants(field)) {
            run(() -> out.name(field).value(value));
        }
    }

    public void object(String field, Runnable body) {
        Mask outer = mask;
        if (outer.wants(field)) {
            mask = outer.part(field);
            run(() -> {
                out.name(field).beginObject();
                body.run();
                out.endObject();
            });
            mask = outer;
        }
    }

    /// A list of objects.
    public <T> void array(String field, Iterable<? extends T> items, Consumer<T> each) {
        Mask outer = mask;
        if (outer.wants(field)) {
            mask = outer.part(field);
            run(() -> {
                out.name(field).beginArray();
                for (T item : items) {
                    out.beginObject();
                    each.accept(item);
                    out.endObject();
                }
                out.endArray();
            });
            mask = outer;
        }
    }

    /// A list of anything else; the body gets the writer between the brackets.
    public void list(String field, Consumer<JsonWriter> body) {
        if (mask.wants(field)) {
            run(() -> {
                out.name(field).beginArray();
                body.accept(out);
                out.endArray();
            });
        }
    }

    /// A text into a list that is being written.
    public static void value(JsonWriter list, String text) {
        run(() -> list.value(text));
    }

    /// A kept tree, cut by the mask.
    public void tree(String field, JsonElement value) {
        if (mask.wants(field)) {
            run(() -> {
                out.name(field);
                tree(value, mask.part(field));
            });
        }
    }

    /// The fields of a kept tree, cut by the mask, into the object being written.
    public void fields(JsonObject tree) {
        tree.entrySet().forEach(entry -> tree(entry.getKey(), entry.getValue()));
    }

    private void tree(JsonElement value, Mask part) throws IOException {
        switch (value) {
            case JsonObject object -> {
                out.beginObject();
                for (var entry : object.entrySet()) {
                    if (part.wants(entry.getKey())) {
                        out.name(entry.getKey());
                        tree(entry.getValue(), part.part(entry.getKey()));
                    }
                }
                out.endObject();
            }
            case JsonArray array -> {
                out.beginArray();
                for (JsonElement item : array) {
                    tree(item, part);
                }
                out.endArray();
            }
            case JsonPrimitive plain when plain.isString() -> out.value(plain.getAsString());
            case JsonPrimitive plain when plain.isBoolean() -> out.value(plain.getAsBoolean());
            case JsonPrimitive plain -> out.value(Numbers.json(plain.getAsDouble()));
            default -> out.nullValue();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
