package dev.patchbook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The OpenAPI description as a test reads it: its operations, and whether a body fits a schema.
///
/// Knows the part of JSON Schema that the description uses, and says so where it uses more. Where a schema names
/// properties, a field beyond them does not fit: what is answered is to be described.
final class Description {

    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "oneOf",
            "minItems",
            "maxItems",
            "format",
            "description",
            "example",
            "additionalProperties");

    private final JsonObject root;

    Description(JsonObject root) {
        this.root = root;
    }

    /// Every operation as `GET /path`.
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        root.getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue().getAsJsonObject().keySet().stream()
                        .filter(key -> !key.equals("parameters"))
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /// The statuses that an operation may answer.
    Set<String> statuses(String operation) {
        return new TreeSet<>(responses(operation).keySet());
    }

    /// What does not fit in an answer; nothing where all of it does.
    List<String> misfits(String operation, Rest.Answer answer) {
        String status = Integer.toString(answer.status());
        if (!responses(operation).has(status)) {
            return List.of(operation + " answers " + status + ", which is not described: " + answer.body());
        }
        JsonObject response = responses(operation).getAsJsonObject(status);
        if (!response.has("content")) {
            return answer.body().isJsonNull() ? List.of() : List.of(operation + " " + status + " should have no body");
        }
        JsonObject content = response.getAsJsonObject("content");
        if (!content.has(answer.mediaType())) {
            return List.of(operation + " " + status + " has a body of “" + answer.mediaType() + "”");
        }
        List<String> misfits = new ArrayList<>();
        JsonObject schema = content.getAsJsonObject(answer.mediaType()).getAsJsonObject("schema");
        check(operation + " " + status, schema, answer.body(), misfits);
        return misfits;
    }

    private JsonObject responses(String operation) {
        String[] parts = operation.split(" ", 2);
        return root.getAsJsonObject("paths")
                .getAsJsonObject(parts[1])
                .getAsJsonObject(parts[0].toLowerCase(java.util.Locale.ROOT))
                .getAsJsonObject("responses");
    }

    private void check(String place, JsonObject schema, JsonElement value, List<String> misfits) {
        schema.keySet().stream()
                .filter(keyword -> !KNOWN.contains(keyword))
                .forEach(keyword -> misfits.add(place + ": the check knows no “" + keyword + "”"));
        if (schema.has("$ref")) {
            check(place, referred(schema.get("$ref").getAsString()), value, misfits);
            return;
        }
        if (schema.has("oneOf")) {
            checkOneOf(place, schema.getAsJsonArray("oneOf"), value, misfits);
        }
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            misfits.add(place + ": " + value + " is none of " + schema.get("enum"));
        }
        if (schema.has("type") && types(schema.get("type")).stream().noneMatch(type -> isOf(type, value))) {
            misfits.add(place + ": " + value + " is not of type " + schema.get("type"));
        } else if (value instanceof JsonObject object) {
            checkObject(place, schema, object, misfits);
        } else if (value instanceof JsonArray array) {
            checkArray(place, schema, array, misfits);
        }
    }

    private void checkOneOf(String place, JsonArray choices, JsonElement value, List<String> misfits) {
        List<String> all = new ArrayList<>();
        int fitting = 0;
        for (JsonElement choice : choices) {
            List<String> own = new ArrayList<>();
            check(place, choice.getAsJsonObject(), value, own);
            fitting += own.isEmpty() ? 1 : 0;
            all.addAll(own);
        }
        if (fitting != 1) {
            misfits.add(place + ": fits " + fitting + " of oneOf: " + all);
        }
    }

    private void checkObject(String place, JsonObject schema, JsonObject value, List<String> misfits) {
        if (schema.has("required")) {
            schema.getAsJsonArray("required").forEach(name -> {
                if (!value.has(name.getAsString())) {
                    misfits.add(place + ": lacks " + name);
                }
            });
        }
        Optional<JsonObject> properties = Optional.ofNullable(schema.getAsJsonObject("properties"));
        for (Map.Entry<String, JsonElement> field : value.entrySet()) {
            properties.ifPresent(named -> {
                if (named.has(field.getKey())) {
                    check(
                            place + "." + field.getKey(),
                            named.getAsJsonObject(field.getKey()),
                            field.getValue(),
                            misfits);
                } else {
                    misfits.add(place + ": the field " + field.getKey() + " is not described");
                }
            });
            if (schema.has("additionalProperties")) {
                JsonObject each = schema.getAsJsonObject("additionalProperties");
                check(place + "." + field.getKey(), each, field.getValue(), misfits);
            }
        }
    }

    private void checkArray(String place, JsonObject schema, JsonArray value, List<String> misfits) {
        if (!schema.has("items")) {
            misfits.add(place + ": the schema says nothing of the items");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            check(place + "[" + i + "]", schema.getAsJsonObject("items"), value.get(i), misfits);
        }
    }

    private JsonObject referred(String reference) {
        String name = reference.substring("#/components/schemas/".length());
        return root.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
    }

    private static List<String> types(JsonElement type) {
        return type instanceof JsonArray several
                ? several.asList().stream().map(JsonElement::getAsString).toList()
                : List.of(type.getAsString());
    }

    private static boolean isOf(String type, JsonElement value) {
        return switch (type) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "null" -> value.isJsonNull();
            case "string" -> value instanceof JsonPrimitive text && text.isString();
            case "boolean" -> value instanceof JsonPrimitive flag && flag.isBoolean();
            case "number" -> value instanceof JsonPrimitive number && number.isNumber();
            case "integer" ->
                value instanceof JsonPrimitive number
                        && number.isNumber()
                        && number.getAsDouble() == Math.rint(number.getAsDouble());
            default -> throw new IllegalArgumentException("The check knows no type " + type);
        };
    }
}
