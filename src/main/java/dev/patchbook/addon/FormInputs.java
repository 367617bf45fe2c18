package dev.patchbook.addon;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What the user typed and chose on a card, by the names of its fields.
record FormInputs(JsonObject json) {

    /// The text of a field; empty where it is missing or blank.
    Optional<String> text(String name) {
        return texts(name).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// All choices that are ticked.
    List<String> texts(String name) {
        if (json.get(name) instanceof JsonObject field
                && field.get("stringInputs") instanceof JsonObject inputs
                && inputs.get("value") instanceof JsonArray values) {
            return StreamSupport.stream(values.spliterator(), false)
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString)
                    .toList();
        }
        return List.of();
    }

    /// The names of all fields that the host sent.
    Set<String> names() {
        return json.keySet();
    }

    /// Whether the host sent any field: a card without its form is one that was never filled in.
    boolean isEmpty() {
        return json.isEmpty();
    }
}
