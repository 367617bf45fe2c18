package dev.patchbook.localworkspace.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A message of Google's REST interface: its name and its fields, found by either spelling.
public final class MessageType {
    private static final Map<String, MessageType> SHEETS = load("sheets-messages.txt");

    private final String name;
    private final Map<String, Field> byCamel;
    private final Map<String, Field> bySpelling;

    private MessageType(String name, Map<String, Field> fields) {
        this.name = name;
        this.byCamel = fields;
        this.bySpelling = new HashMap<>(fields);
        fields.values().forEach(field -> bySpelling.putIfAbsent(Field.snake(field.name()), field));
    }

    /// The message type of that name in Sheets v4; a name that is not there is a mistake of ours.
    public static MessageType sheets(String name) {
        return Objects.requireNonNull(SHEETS.get(name), () -> "no message type " + name);
    }

    /// A type made by hand, for an interface whose messages are not listed: name to type, as in `sheets-messages.txt`.
    public static MessageType of(String name, Map<String, String> fields) {
        Map<String, Field> parsed = new LinkedHashMap<>();
        fields.forEach((field, type) -> parsed.put(field, Field.parse(field, type)));
        return new MessageType(name, parsed);
    }

    public String name() {
        return name;
    }

    public Collection<Field> fields() {
        return byCamel.values();
    }

    /// The field of that name, in camelCase or snake_case.
    public Optional<Field> field(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    private static Map<String, MessageType> load(String resource) {
        Map<String, Map<String, Field>> found = new LinkedHashMap<>();
        try (InputStream in = MessageType.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            Map<String, Field> current = new LinkedHashMap<>();
            for (String line : lines.lines().toList()) {
                if (line.startsWith("  ")) {
                    String[] words = line.trim().split(" ", 2);
                    current.put(words[0], Field.parse(words[0], words[1]));
                } else {
                    current = new LinkedHashMap<>();
                    found.put(line, current);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, MessageType> types = new HashMap<>();
        found.forEach((name, fields) -> types.put(name, new MessageType(name, fields)));
        return types;
    }
}
