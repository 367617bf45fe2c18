package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The `fields` of a Drive call: `id,files(id,name),capabilities/canEdit`, `*` for all.
final class Fields {
    private final Map<String, Fields> wanted = new LinkedHashMap<>();

    static Fields parse(String text) {
        Parser parser = new Parser(text);
        Fields fields = parser.list();
        if (parser.at < text.length()) {
            throw parser.invalid();
        }
        return fields;
    }

    JsonObject of(JsonObject whole) {
        if (wanted.containsKey("*")) {
            return whole;
        }
        JsonObject part = new JsonObject();
        wanted.forEach((name, inner) -> {
            if (whole.has(name)) {
                part.add(name, inner.of(whole.get(name)));
            }
        });
        return part;
    }

    private JsonElement of(JsonElement value) {
        if (wanted.isEmpty()) {
            return value;
        } else if (value instanceof JsonObject object) {
            return of(object);
        } else if (value instanceof JsonArray array) {
            JsonArray parts = new JsonArray();
            array.forEach(item -> parts.add(of(item)));
            return parts;
        }
        return value;
    }

    private void merge(Fields other) {
        other.wanted.forEach(
                (name, inner) -> wanted.computeIfAbsent(name, _ -> new Fields()).merge(inner));
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Fields list() {
            Fields fields = new Fields();
            do {
                fields.merge(one());
            } while (isAt(','));
            return fields;
        }

        /// One field, with what stands below it after a slash or in parentheses.
        private Fields one() {
            String name = name();
            Fields inner = new Fields();
            if (isAt('/')) {
                inner = one();
            } else if (isAt('(')) {
                inner = list();
                if (!isAt(')')) {
                    throw invalid();
                }
            }
            Fields fields = new Fields();
            fields.wanted.put(name, inner);
            return fields;
        }

        private String name() {
            int start = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "*_-".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (at == start) {
                throw invalid();
            }
            String name = text.substring(start, at);
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return name;
        }

        private boolean isAt(char wantedChar) {
            boolean there = at < text.length() && text.charAt(at) == wantedChar;
            if (there) {
                at++;
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
            }
            return there;
        }

        Refusal invalid() {
            return new Refusal(400, "INVALID_ARGUMENT", "invalidParameter", "Invalid field selection " + text);
        }
    }
}
