package dev.patchbook.localworkspace.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of an interface, taken apart: the method after any override, the path's segments decoded each on its own,
/// the query, and the body.
///
/// A verb after a colon (`…:batchUpdate`) stays part of its segment: a range before it may hold colons too. Some
/// clients
/// set it off with a slash, which means the same.
@SuppressWarnings("ArrayRecordComponent") // calls are never compared
public record Call(String method, List<String> segments, Map<String, List<String>> query, byte[] body) {
    public Call {
        segments = List.copyOf(segments);
    }

    /// From the path and query as they came over the wire, still encoded.
    public static Call of(String method, String rawPath, String rawQuery, byte[] body) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.split("/")) {
            if (segment.startsWith(":") && !segments.isEmpty()) {
                segments.addLast(segments.removeLast() + decoded(segment));
            } else if (!segment.isEmpty()) {
                segments.add(decoded(segment.replace("+", "%2B")));
            }
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new Call(method, segments, query, body);
    }

    /// The first value of a query parameter.
    public Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    public List<String> parameters(String name) {
        return query.getOrDefault(name, List.of());
    }

    /// Whether a flag is set; clients spell it `true` and `True`.
    public boolean flag(String name) {
        return parameter(name).map("true"::equalsIgnoreCase).orElse(false);
    }

    /// The body as a JSON object; an empty body is an empty object.
    public JsonObject json() {
        try {
            JsonElement parsed = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
            if (parsed.isJsonNull()) {
                return new JsonObject();
            } else if (parsed.isJsonObject()) {
                return parsed.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw Refusal.invalid("Invalid JSON payload received. " + e.getMessage());
        }
        throw Refusal.invalid("Invalid JSON payload received. Expected an object.");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("Invalid percent-encoding in “" + text + "”: " + e.getMessage());
        }
    }
}
