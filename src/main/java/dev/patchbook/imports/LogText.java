package dev.patchbook.imports;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellValues;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

    private static final String IMPORT = "import";
    private static final String ADDED = "added";
    private static final String CELLS = "cells";
    private static final String WAS = "was";
    private static final String IS = "is";
    private static final String IMPORTED = "imported";

    private LogText() {}

    static String of(Map<String, Value> values) {
        return values.isEmpty() ? "" : written(json -> write(values, json));
    }

    static Map<String, Value> values(String text) {
        Map<String, Value> values = new HashMap<>();
        boolean whole = read(text, json -> {
            String header = json.nextName();
            value(json).ifPresent(value -> values.put(header, value));
        });
        return whole ? values : Map.of();
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String of(Undo undo) {
        return written(json -> {
            json.beginObject().name(IMPORT).value(undo.run());
            if (undo.added()) {
                json.name(ADDED).value(true);
            }
            if (!undo.cells().isEmpty()) {
                json.name(CELLS).beginObject();
                for (Map.Entry<String, Wrote> cell : new TreeMap<>(undo.cells()).entrySet()) {
                    json.name(cell.getKey());
                    write(cell.getValue(), json);
                }
                json.endObject();
            }
            json.endObject();
        });
    }

    static Optional<Undo> undo(String text) {
        Map<String, String> run = new HashMap<>();
        Map<String, Wrote> cells = new HashMap<>();
        boolean whole = read(text, json -> {
            switch (json.nextName()) {
                case IMPORT -> run.put(IMPORT, json.nextString());
                case ADDED -> {
                    run.put(ADDED, ADDED);
                    json.skipValue();
                }
                case CELLS ->
                    object(json, cell -> {
                        String header = cell.nextName();
                        wrote(cell).ifPresent(wrote -> cells.put(header, wrote));
                    });
                default -> json.skipValue();
            }
        });
        return whole && run.containsKey(IMPORT)
                ? Optional.of(new Undo(run.get(IMPORT), run.containsKey(ADDED), cells))
                : Optional.empty();
    }

    private static void write(Map<String, Value> values, JsonWriter json) throws IOException {
        json.beginObject();
        for (Map.Entry<String, Value> cell : new TreeMap<>(values).entrySet()) {
            json.name(cell.getKey());
            write(cell.getValue(), json);
        }
        json.endObject();
    }

    private static void write(Wrote wrote, JsonWriter json) throws IOException {
        json.beginObject().name(WAS);
        write(wrote.was(), json);
        json.name(IS);
        write(wrote.is(), json);
        if (wrote.imported().isPresent()) {
            json.name(IMPORTED);
            write(wrote.imported().get(), json);
        }
        json.endObject();
    }

    /// A value as a read gives it: a date is its serial number.
    private static void write(Value value, JsonWriter json) throws IOException {
        switch (CellValues.canonical(value)) {
            case Value.Text(String text) -> json.value(text);
            case Value.Number(double number) -> json.value(number);
            case Value.Flag(boolean set) -> json.value(set);
            case Value.Blank _, Value.Date _, Value.Fault _ -> json.nullValue();
        }
    }

    private static Optional<Wrote> wrote(JsonReader json) throws IOException {
        Map<String, Value> said = new HashMap<>();
        object(json, field -> {
            String name = field.nextName();
            value(field).ifPresent(value -> said.put(name, value));
        });
        return said.containsKey(WAS) && said.containsKey(IS)
                ? Optional.of(new Wrote(said.get(WAS), said.get(IS), Optional.ofNullable(said.get(IMPORTED))))
                : Optional.empty();
    }

    private static Optional<Value> value(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case NULL -> {
                json.nextNull();
                yield Optional.of(Value.BLANK);
            }
            case STRING -> Optional.of(Value.of(json.nextString()));
            case NUMBER -> Optional.of(Value.of(json.nextDouble()));
            case BOOLEAN -> Optional.of(new Value.Flag(json.nextBoolean()));
            case BEGIN_OBJECT, BEGIN_ARRAY, END_OBJECT, END_ARRAY, NAME, END_DOCUMENT -> {
                json.skipValue();
                yield Optional.empty();
            }
        };
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonWriter json) throws IOException;
    }

    @FunctionalInterface
    private interface Field {
        void of(JsonReader json) throws IOException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            writing.to(new JsonWriter(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// Takes the fields of an object, one by one.
    ///
    /// @return whether the text is one object and nothing else; if not, what was taken counts for nothing
    private static boolean read(String text, Field field) {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.LENIENT);
        try {
            if (text.isEmpty() || json.peek() != JsonToken.BEGIN_OBJECT) {
                return false;
            }
            object(json, field);
            return json.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | IllegalStateException | IllegalArgumentException edited) {
            return false;
        }
    }

    /// Takes the fields of an object; anything else says nothing.
    private static void object(JsonReader json, Field field) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return;
        }
        json.beginObject();
        while (json.hasNext()) {
            field.of(json);
        }
        json.endObject();
    }
}
