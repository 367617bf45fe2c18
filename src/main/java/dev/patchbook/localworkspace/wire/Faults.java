package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Refusals in the words of Google's newer interfaces, with the details that go with them.
public final class Faults {
    private static final int CONTEXT = 20;

    private Faults() {}

    /// What is wrong with one field of a request, as google.rpc.BadRequest tells it.
    public record Violation(String field, String description) {}

    public static Refusal invalid(String message) {
        return Refusal.invalid(message);
    }

    public static Refusal invalid(String message, List<Violation> violations) {
        return new Refusal(400, "INVALID_ARGUMENT", "badRequest", message, details(violations));
    }

    /// A body that is no JSON, with some of it before and after the place where that shows.
    static Refusal broken(byte[] json, int at, String what) {
        int from = Math.max(0, at - CONTEXT);
        String before = text(json, from, at);
        String after = text(json, at, Math.min(json.length, at + CONTEXT));
        return invalid("Invalid JSON payload received. " + what + "\n" + before + after + "\n"
                + " ".repeat(before.length()) + "^");
    }

    private static String text(byte[] json, int from, int to) {
        return new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    /// A value of the wrong type, told as the JSON front of Google's interfaces tells it.
    public static Refusal wrongType(String field, String type, String found) {
        String text = "Invalid value at '" + field + "' (" + type + "), " + found;
        return invalid(text, List.of(new Violation(field, text)));
    }

    /// A part of a field mask that no message has.
    public static Refusal unknownPath(String path) {
        return invalid(
                "Request contains an invalid argument.",
                List.of(new Violation(
                        path,
                        "Error expanding 'fields' parameter. Cannot find matching fields for path '" + path + "'.")));
    }

    public static Refusal notFound() {
        return Refusal.notFound("Requested entity was not found.");
    }

    /// The same refusal told of a place in the request: `Invalid requests[0].addSheet: …`.
    public static Refusal at(String place, Refusal refusal) {
        return new Refusal(
                refusal.code(),
                refusal.status(),
                refusal.reason(),
                "Invalid " + place + ": " + refusal.message(),
                refusal.details());
    }

    private static JsonArray details(List<Violation> violations) {
        JsonArray fields = new JsonArray();
        for (Violation violation : violations) {
            JsonObject field = new JsonObject();
            if (!violation.field().isEmpty()) {
                field.addProperty("field", violation.field());
            }
            field.addProperty("description", violation.description());
            fields.add(field);
        }
        JsonObject badRequest = new JsonObject();
        badRequest.addProperty("@type", "type.googleapis.com/google.rpc.BadRequest");
        badRequest.add("fieldViolations", fields);
        JsonArray details = new JsonArray();
        details.add(badRequest);
        return details;
    }
}
