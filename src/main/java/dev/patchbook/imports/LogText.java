package dev.patchbook.imports;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellValues;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The cells of the log as text and back: JSON, headers in order, so that the same content is the same text.
///
/// Text that is no such JSON, because somebody edited the hidden tab, says nothing: the next import takes what it finds
/// for the AE's.
final class LogText {

    private LogText() {}

    static String of(Map<String, Value> values) {
        return values.isEmpty() ? "" : json(values).toString();
    }

    static Map<String, Value> values(String text) {
        Map<String, Value> values = new HashMap<>();
        object(text)
                .ifPresent(json -> json.entrySet()
                        .forEach(cell -> value(cell.getValue()).ifPresent(value -> values.put(cell.getKey(), value))));
        return values;
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String of(Undo undo) {
        JsonObject json = new JsonObject();
        json.addProperty("import", undo.run());
        if (undo.added()) {
            json.addProperty("added", true);
        }
        if (!undo.cells().isEmpty()) {
            JsonObject cells = new JsonObject();
            new TreeMap<>(undo.cells()).forEach((header, wrote) -> cells.add(header, json(wrote)));
            json.add("cells", cells);
        }
        return json.toString();
    }

    static Optional<Undo> undo(String text) {
        return object(text).filter(json -> json.has("import")).map(json -> {
            Map<String, Wrote> cells = new HashMap<>();
            if (json.get("cells") instanceof JsonObject written) {
                written.entrySet()
                        .forEach(cell -> wrote(cell.getValue()).ifPresent(wrote -> cells.put(cell.getKey(), wrote)));
            }
            return new Undo(json.get("import").getAsString(), json.has("added"), cells);
        });
    }

    private static JsonObject json(Wrote wrote) {
        JsonObject json = new JsonObject();
        json.add("was", json(wrote.was()));
        json.add("is", json(wrote.is()));
        wrote.imported().ifPresent(value -> json.add("imported", json(value)));
        return json;
    }

    private static Optional<Wrote> wrote(JsonElement element) {
        if (!(element instanceof JsonObject json) || !json.has("was") || !json.has("is")) {
            return Optional.empty();
        }
        Optional<Value> was = value(json.get("was"));
        Optional<Value> is = value(json.get("is"));
        return was.flatMap(before -> is.map(after -> new Wrote(
                before, after, Optional.ofNullable(json.get("imported")).flatMap(LogText::value))));
    }

    private static JsonObject json(Map<String, Value> values) {
        JsonObject json = new JsonObject();
        new TreeMap<>(values).forEach((header, value) -> json.add(header, json(value)));
        return json;
    }

    /// A value as a read gives it: a date is its serial number.
    private static JsonElement json(Value value) {
        return switch (CellValues.canonical(value)) {
            case Value.Text(String text) -> new JsonPrimitive(text);
            case Value.Number(double number) -> new JsonPrimitive(number);
            case Value.Flag(boolean set) -> new JsonPrimitive(set);
            case Value.Blank _, Value.Date _, Value.Fault _ -> JsonNull.INSTANCE;
        };
    }

    private static Optional<Value> value(JsonElement element) {
        return switch (element) {
            case JsonNull _ -> Optional.of(Value.BLANK);
            case JsonPrimitive text when text.isString() -> Optional.of(Value.of(text.getAsString()));
            case JsonPrimitive number when number.isNumber() -> Optional.of(Value.of(number.getAsDouble()));
            case JsonPrimitive flag when flag.isBoolean() -> Optional.of(new Value.Flag(flag.getAsBoolean()));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonObject> object(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject json ? Optional.of(json) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
