package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A read message: the fields that were set, under their camelCase names. Small: a cell's value takes some hundred
/// bytes.
///
/// A getter of a field that was not set answers the proto default (`""`, 0, false, an empty list).
public final class Message {
    private static final int PAIR = 2;

    private final MessageType type;
    private Object[] pairs = new Object[PAIR];
    private int used;

    public Message(MessageType type) {
        this.type = type;
    }

    public MessageType type() {
        return type;
    }

    void put(Field field, Object value) {
        int at = indexOf(field.name());
        if (at >= 0) {
            pairs[at + 1] = value;
            return;
        }
        if (used == pairs.length) {
            pairs = Arrays.copyOf(pairs, used + 2 * PAIR);
        }
        pairs[used] = field;
        pairs[used + 1] = value;
        used += PAIR;
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /// How many fields are set.
    public int size() {
        return used / PAIR;
    }

    public Optional<Object> value(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(pairs[at + 1]);
    }

    public String text(String name) {
        return (String) value(name).orElse("");
    }

    public String text(String name, String unset) {
        return (String) value(name).orElse(unset);
    }

    public int whole(String name) {
        return whole(name, 0);
    }

    public int whole(String name, int unset) {
        return (Integer) value(name).orElse(unset);
    }

    public double number(String name) {
        return (Double) value(name).orElse(0.0);
    }

    public boolean flag(String name) {
        return (Boolean) value(name).orElse(false);
    }

    public Optional<Message> message(String name) {
        return value(name).map(Message.class::cast);
    }

    /// The message of that name, or an empty one.
    public Message part(String name) {
        return message(name)
                .orElseGet(() -> new Message(
                        MessageType.sheets(type.field(name).orElseThrow().of())));
    }

    public List<Message> messages(String name) {
        return list(name).stream().map(Message.class::cast).toList();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    public List<?> list(String name) {
        return (List<?>) value(name).orElse(List.of());
    }

    /// The rows of values of that name.
    public CellRows rows(String name) {
        return (CellRows) value(name).orElseGet(CellRows::new);
    }

    /// The fields that were set, in the order in which they came.
    public void forEach(BiConsumer<Field, Object> visitor) {
        for (int at = 0; at < used; at += PAIR) {
            visitor.accept((Field) pairs[at], pairs[at + 1]);
        }
    }

    /// The same as a JSON tree, for what is kept as Google's JSON.
    public JsonObject json() {
        JsonObject object = new JsonObject();
        forEach((field, value) -> object.add(field.name(), element(value)));
        return object;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case Message message -> message.json();
            case CellRows rows -> rows.json();
            case List<?> list -> {
                JsonArray array = new JsonArray();
                list.forEach(item -> array.add(element(item)));
                yield array;
            }
            case Boolean flag -> new JsonPrimitive(flag);
            case Double number -> new JsonPrimitive(Numbers.json(number));
            case Number number -> new JsonPrimitive(number);
            case JsonElement element -> element;
            default -> new JsonPrimitive(value.toString());
        };
    }

    private int indexOf(String name) {
        for (int at = 0; at < used; at += PAIR) {
            String key = ((Field) pairs[at]).name();
            if (key.equals(name)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return type.name() + new ArrayList<>(Arrays.asList(pairs).subList(0, used));
    }
}
