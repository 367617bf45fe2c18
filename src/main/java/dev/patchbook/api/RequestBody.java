package dev.patchbook.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A JSON object as sent, read field by field; every fault is collected and told at once.
final class RequestBody {

    private static final String JSON = "application/json";

    private final JsonObject json;
    private final List<ProblemDocument.Fault> faults = new ArrayList<>();

    private RequestBody(JsonObject json) {
        this.json = json;
    }

    /// An empty body is an empty object; a field outside `known` is a fault.
    ///
    /// @throws NotAccepted where the body says that it is something else than JSON
    static RequestBody of(Context context, Set<String> known) {
        Optional<String> kind = Answers.mediaType(context);
        String text = context.body();
        if (!text.isBlank() && kind.filter(type -> !type.equals(JSON)).isPresent()) {
            throw NotAccepted.kind(kind, JSON);
        }
        return of(text, known);
    }

    /// The same, where the kind of body is known.
    static RequestBody of(String text, Set<String> known) {
        RequestBody body = new RequestBody(parsed(text));
        body.json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> body.fault(
                        name,
                        "Unknown field; known are "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
        return body;
    }

    private static JsonObject parsed(String text) {
        try {
            JsonElement element = text.isBlank() ? new JsonObject() : JsonParser.parseString(text);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw new BadRequest("body", "This is not JSON: " + e.getMessage());
        }
        throw new BadRequest("body", "The body must be a JSON object.");
    }

    /// A text that may be left out.
    Optional<String> text(String name) {
        return get(name).flatMap(element -> {
            if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
                return Optional.of(element.getAsString().strip()).filter(text -> !text.isEmpty());
            }
            fault(name, "Must be a text.");
            return Optional.empty();
        });
    }

    /// A text that must be there; `""` with a fault noted where it is not.
    String required(String name, String example) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            fault(name, "Is missing; for instance \"" + example + "\".");
        }
        return text.orElse("");
    }

    /// A text turned into something else; a fault with the example where that fails.
    <T> Optional<T> parsed(String name, String example, Function<String, T> parser) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (RuntimeException e) {
                fault(name, "“%s” cannot be read; for instance “%s”.".formatted(text, example));
                return Optional.empty();
            }
        });
    }

    /// A date of the centuries that a sheet can hold.
    Optional<LocalDate> date(String name, String example) {
        Optional<LocalDate> date = parsed(name, example, LocalDate::parse);
        if (date.isPresent() && (date.get().getYear() < 1900 || date.get().getYear() > 2199)) {
            fault(name, "%s is no date between 1900 and 2199; for instance “%s”.".formatted(date.get(), example));
            return Optional.empty();
        }
        return date;
    }

    /// Any field that is there and not null.
    Optional<JsonElement> get(String name) {
        return Optional.ofNullable(json.get(name)).filter(element -> !element.isJsonNull());
    }

    void fault(String location, String message) {
        faults.add(new ProblemDocument.Fault(location, message));
    }

    /// Ends the reading.
    ///
    /// @throws BadRequest where any fault was met
    void check() {
        if (!faults.isEmpty()) {
            throw new BadRequest(faults);
        }
    }
}
