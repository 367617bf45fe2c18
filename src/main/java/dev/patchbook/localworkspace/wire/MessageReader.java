package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import dev.patchbook.localworkspace.http.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a request's JSON into a [Message], by streaming, as lenient and as strict as Google is.
///
/// Taken: camelCase and snake_case, one object where a list is meant, a list within a list, `null` for unset, numbers
/// as
/// text. Refused with 400: unknown names (all of them in one answer), values of a wrong type, broken JSON.
public final class MessageReader {
    private static final int MOST_SHARED = 50_000;

    private final JsonReader in;
    private final String prefix;
    private final List<Faults.Violation> unknown = new ArrayList<>();
    private final Map<Shared, Message> shared = new HashMap<>();

    private MessageReader(Reader text, String prefix) {
        this.in = new JsonReader(text);
        this.in.setStrictness(Strictness.LEGACY_STRICT);
        this.prefix = prefix;
    }

    /// Reads a body that is the whole request.
    public static Message read(Reader body, MessageType type) {
        return read(body, type, "");
    }

    /// Reads a body that Google takes as the field `prefix` of the request: its errors name it (`data.values`).
    public static Message read(Reader body, MessageType type, String prefix) {
        return new MessageReader(body, prefix).whole(type);
    }

    private Message whole(MessageType type) {
        Message message;
        try {
            if (isEmpty()) {
                return new Message(type);
            }
            message = message(type);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw Faults.invalid("Invalid JSON payload received. Expected end of input.");
            }
        } catch (MalformedJsonException | EOFException | JsonParseException | IllegalStateException broken) {
            throw Faults.invalid("Invalid JSON payload received. Unexpected token.\n" + broken.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!unknown.isEmpty()) {
            throw Faults.invalid(
                    String.join(
                            "\n",
                            unknown.stream().map(Faults.Violation::description).toList()),
                    unknown);
        }
        return message;
    }

    private boolean isEmpty() throws IOException {
        try {
            return in.peek() == JsonToken.END_DOCUMENT;
        } catch (EOFException nothing) {
            return true;
        }
    }

    private Message message(MessageType type) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw wrong("type.googleapis.com/google.apps.sheets.v4." + type.name());
        }
        Message message = new Message(type);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            Optional<Field> field = type.field(name);
            if (field.isEmpty()) {
                unknown(name);
            } else if (in.peek() == JsonToken.NULL) {
                in.nextNull();
            } else {
                message.put(field.get(), field.get().depth() == 0 ? single(field.get()) : list(field.get()));
            }
        }
        in.endObject();
        return message.size() > 1 ? message : sharing(message);
    }

    /// What one kind of message says with a single field.
    private record Shared(MessageType type, Object field, Object value) {}

    /// The same message where one was read that says the same: cells mostly repeat what other cells say.
    private Message sharing(Message message) {
        Object[] only = {"", ""};
        message.forEach((field, value) -> {
            only[0] = field.name();
            only[1] = value;
        });
        if (only[1] instanceof List<?> || only[1] instanceof JsonElement) {
            return message;
        }
        Shared says = new Shared(message.type(), only[0], only[1]);
        Message known = shared.get(says);
        if (known == null && shared.size() < MOST_SHARED) {
            shared.put(says, message);
        }
        return known == null ? message : known;
    }

    private Object list(Field field) throws IOException {
        if (field.depth() == 2) {
            return CellRows.read(in, this::wrong);
        }
        List<Object> items = new ArrayList<>();
        gather(field, items);
        return items;
    }

    private void gather(Field field, List<Object> items) throws IOException {
        switch (in.peek()) {
            case BEGIN_ARRAY -> {
                in.beginArray();
                while (in.hasNext()) {
                    gather(field, items);
                }
                in.endArray();
            }
            case NULL -> in.nextNull();
            default -> items.add(single(field));
        }
    }

    private Object single(Field field) throws IOException {
        return switch (field.holds()) {
            case MESSAGE -> message(MessageType.sheets(field.of()));
            case TEXT, MASK -> text("TYPE_STRING");
            case CHOICE -> choice(field);
            case WHOLE -> whole();
            case LONG -> (long) number("TYPE_INT64");
            case NUMBER -> number("TYPE_DOUBLE");
            case FLAG -> flag();
            case ANYTHING -> JsonParser.parseReader(in);
        };
    }

    private String text(String type) throws IOException {
        if (in.peek() != JsonToken.STRING) {
            throw wrong(type);
        }
        return in.nextString();
    }

    private String choice(Field field) throws IOException {
        String type = "type.googleapis.com/google.apps.sheets.v4." + field.name();
        if (in.peek() == JsonToken.NUMBER) {
            int index = in.nextInt();
            return index >= 0 && index < field.choices().size()
                    ? field.choices().get(index)
                    : field.choices().getFirst();
        }
        String found = text(type);
        if (!field.choices().contains(found)) {
            throw Faults.wrongType(path(), type, "\"" + found + "\"");
        }
        return found;
    }

    private int whole() throws IOException {
        double number = number("TYPE_INT32");
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw Faults.wrongType(path(), "TYPE_INT32", Numbers.json(number).toString());
        }
        return (int) number;
    }

    private double number(String type) throws IOException {
        if (in.peek() == JsonToken.NUMBER) {
            return Double.parseDouble(in.nextString());
        }
        if (in.peek() != JsonToken.STRING) {
            throw wrong(type);
        }
        String found = in.nextString();
        try {
            return Double.parseDouble(found);
        } catch (NumberFormatException notANumber) {
            throw Faults.wrongType(path(), type, "\"" + found + "\"");
        }
    }

    private boolean flag() throws IOException {
        if (in.peek() == JsonToken.BOOLEAN) {
            return in.nextBoolean();
        }
        if (in.peek() == JsonToken.STRING) {
            String found = in.nextString();
            if (found.equals("true") || found.equals("false")) {
                return Boolean.parseBoolean(found);
            }
            throw Faults.wrongType(path(), "TYPE_BOOL", "\"" + found + "\"");
        }
        throw wrong("TYPE_BOOL");
    }

    private Refusal wrong(String type) {
        String at = path();
        return Faults.wrongType(at, type, JsonParser.parseReader(in).toString());
    }

    private void unknown(String name) throws IOException {
        String whole = path();
        String parent = whole.contains(".") ? whole.substring(0, whole.lastIndexOf('.')) : "";
        in.skipValue();
        String at = parent.isEmpty() ? "" : " at '" + parent + "'";
        unknown.add(new Faults.Violation(
                parent, "Invalid JSON payload received. Unknown name \"" + name + "\"" + at + ": Cannot find field."));
    }

    private String path() {
        String path = in.getPath().replaceFirst("^\\$\\.?", "");
        String snake = Field.snake(path);
        return prefix.isEmpty() ? snake : snake.isEmpty() ? prefix : prefix + "." + snake;
    }
}
