package dev.patchbook.addon;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.patchbook.addon.identity.Authorization;
import dev.patchbook.google.DriveFile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What a host tells: where the user is, what was clicked, what the form holds.
///
/// Hosts spell and leave out more than the documentation says, so what is missing or odd is taken as not said.
///
/// @param host as in `SHEETS`; empty where it is not told
/// @param zone the user's time zone, where the host tells it
/// @param parameters of the action; untrusted input
/// @param sheet the spreadsheet on screen, in Sheets
/// @param selected the files selected in Drive
record Event(
        String host,
        Locale locale,
        Optional<ZoneId> zone,
        Map<String, String> parameters,
        FormInputs form,
        Authorization authorization,
        Optional<OpenFile> sheet,
        List<OpenFile> selected) {
    Event {
        parameters = Map.copyOf(parameters);
        selected = List.copyOf(selected);
    }

    Map<String, String> parametersWithout(String name) {
        Map<String, String> others = new HashMap<>(parameters);
        others.remove(name);
        return others;
    }

    /// @throws IllegalArgumentException where the text is no JSON object
    static Event parse(String text) {
        JsonObject json = objectOf(text);
        JsonObject common = object(json, "commonEventObject");
        return new Event(
                string(common, "hostApp").orElse(""),
                string(common, "userLocale").map(Event::locale).orElse(Locale.US),
                string(object(common, "timeZone"), "id").flatMap(Event::zone),
                parameters(object(common, "parameters")),
                new FormInputs(object(common, "formInputs")),
                authorization(object(json, "authorizationEventObject")),
                json.has("sheets") ? Optional.of(file(object(json, "sheets"))) : Optional.empty(),
                objects(object(json, "drive"), "selectedItems").map(Event::file).toList());
    }

    boolean isInSheets() {
        return host.equals("SHEETS") || sheet.isPresent();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    private static JsonObject objectOf(String text) {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject json) {
                return json;
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("An event must be JSON", e);
        }
        throw new IllegalArgumentException("An event must be a JSON object");
    }

    private static Authorization authorization(JsonObject json) {
        Optional<Set<String>> scopes = json.get("authorizedScopes") instanceof JsonArray array
                ? Optional.of(new HashSet<>(strings(array)))
                : Optional.empty();
        return new Authorization(
                string(json, "userOAuthToken").or(() -> string(json, "userOauthToken")),
                string(json, "userIdToken"),
                string(json, "systemIdToken"),
                scopes);
    }

    private static OpenFile file(JsonObject json) {
        boolean granted = json.get("addonHasFileScopePermission") instanceof JsonPrimitive flag && flag.getAsBoolean();
        boolean spreadsheet =
                string(json, "mimeType").map(DriveFile.SHEET::equals).orElse(true);
        return new OpenFile(string(json, "id"), spreadsheet, granted);
    }

    private static Map<String, String> parameters(JsonObject json) {
        Map<String, String> parameters = new HashMap<>();
        json.keySet().forEach(key -> string(json, key).ifPresent(value -> parameters.put(key, value)));
        return parameters;
    }

    /// Hosts write `en-US`, some `en_US`.
    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? Locale.US : locale;
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject inner ? inner : new JsonObject();
    }

    private static Stream<JsonObject> objects(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array
                ? StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                : Stream.empty();
    }

    private static Optional<String> string(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value
                ? Optional.of(value.getAsString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static List<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }
}
