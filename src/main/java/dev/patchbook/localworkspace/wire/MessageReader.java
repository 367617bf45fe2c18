package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonElement;
import dev.patchbook.localworkspace.http.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a request's JSON into a [Message], by streaming, as lenient and as strict as Google is.
///
/// Taken: camelCase and snake_case, one object where a list is meant, a list within a list, `null` for unset, numbers
/// as text. Refused with 400: unknown names (all of them in one answer), values of a wrong type, broken JSON.
public final class MessageReader {
    private static final int MOST_SHARED = 50_000;

    private final JsonInput in;
    private final String prefix;
    private final List<Faults.Violation> unknown = new ArrayList<>();
    private final Map<Shared, Message> shared = new HashMap<>();

    private MessageReader(byte[] body, String prefix) {
        this.in = new JsonInput(body);
        this.prefix = prefix;
    }

    /// Reads a body that is the whole request.
    public static Message read(byte[] body, MessageType type) {
        return read(body, type, "");
    }

    /// Reads a body that Google takes as the field `prefix` of the request: its errors name it (`data.values`).
    public static Message read(byte[] body, MessageType type, String prefix) {
        return new MessageReader(body, prefix).whole(type);
    }

    private Message whole(MessageType type) {
        if (in.isAtEnd()) {
            return new Message(type);
        }
        Message message = message(type);
        in.checkEnd();
        if (!unknown.isEmpty()) {
            throw Faults.invalid(
                    String.join(
                            "\n",
                            unknown.stream().map(Faults.Violation::description).toList()),
                    unknown);
        }
        return message;
    }

    private Message message(MessageType type) {
        if (in.kind() != JsonInput.Kind.OBJECT) {
            throw wrong("type.googleapis.com/google.apps.sheets.v4." + type.name());
        }
        Message message = new Message(type);
        in.open();
        while (in.hasMore()) {
            String name = in.name();
            Optional<Field> field = type.field(name);
            if (field.isEmpty()) {
                unknown(name);
            } else if (in.kind() == JsonInput.Kind.NULL) {
                in.gap();
            } else {
                message.put(field.get(), field.get().depth() == 0 ? single(field.get()) : list(field.get()));
            }
        }
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

    private Object list(Field field) {
        if (field.depth() == 2) {
            return new CellRowsReader(in, this::wrong).read();
        }
        List<Object> items = new ArrayList<>();
        gather(field, items);
        return items;
    }

    private void gather(Field field, List<Object> items) {
        switch (in.kind()) {
            case ARRAY -> {
                in.open();
                while (in.hasMore()) {
                    gather(field, items);
                }
            }
            case NULL -> in.gap();
            default -> items.add(single(field));
        }
    }

    private Object single(Field field) {
        return switch (field.holds()) {
            case MESSAGE -> message(MessageType.sheets(field.of()));
            case TEXT, MASK -> text("TYPE_STRING");
            case CHOICE -> choice(field);
            case WHOLE -> whole();
            case LONG -> (long) number("TYPE_INT64");
            case NUMBER -> number("TYPE_DOUBLE");
            case FLAG -> flag();
            case ANYTHING -> JsonTree.read(in);
        };
    }

    private String text(String type) {
        if (in.kind() != JsonInput.Kind.TEXT) {
            throw wrong(type);
        }
        return in.text();
    }

    private String choice(Field field) {
        String type = "type.googleapis.com/google.apps.sheets.v4." + field.name();
        if (in.kind() == JsonInput.Kind.NUMBER) {
            int index = whole();
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

    private int whole() {
        double number = number("TYPE_INT32");
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw Faults.wrongType(path(), "TYPE_INT32", Numbers.json(number).toString());
        }
        return (int) number;
    }

    private double number(String type) {
        return switch (in.kind()) {
            case NUMBER -> in.number();
            case TEXT -> {
                String found = in.text();
                try {
                    yield Double.parseDouble(found);
                } catch (NumberFormatException notANumber) {
                    throw Faults.wrongType(path(), type, "\"" + found + "\"");
                }
            }
            default -> throw wrong(type);
        };
    }

    private boolean flag() {
        return switch (in.kind()) {
            case FLAG -> in.flag();
            case TEXT -> {
                String found = in.text();
                if (!found.equals("true") && !found.equals("false")) {
                    throw Faults.wrongType(path(), "TYPE_BOOL", "\"" + found + "\"");
                }
                yield Boolean.parseBoolean(found);
            }
            default -> throw wrong("TYPE_BOOL");
        };
    }

    private Refusal wrong(String type) {
        String at = path();
        return Faults.wrongType(at, type, JsonTree.read(in).toString());
    }

    private void unknown(String name) {
        String whole = path();
        String parent = whole.contains(".") ? whole.substring(0, whole.lastIndexOf('.')) : "";
        JsonTree.read(in);
        String at = parent.isEmpty() ? "" : " at '" + parent + "'";
        unknown.add(new Faults.Violation(
                parent, "Invalid JSON payload received. Unknown name \"" + name + "\"" + at + ": Cannot find field."));
    }

    private String path() {
        String snake = Field.snake(in.path());
        return prefix.isEmpty() ? snake : snake.isEmpty() ? prefix : prefix + "." + snake;
    }
}
