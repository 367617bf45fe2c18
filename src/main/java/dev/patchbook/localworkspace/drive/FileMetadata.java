package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.FileEntry.Extras;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a caller says of a file, in JSON, and the file with it.
record FileMetadata(JsonObject json) {
    private static final int LONGEST_PROPERTY = 124;

    Optional<String> text(String field) {
        JsonElement value = json.get(field);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        } else if (!value.isJsonPrimitive()) {
            throw Refusal.invalid("Invalid value for: " + field + " is not a valid value");
        }
        return Optional.of(value.getAsString());
    }

    Optional<String> parent() {
        JsonElement parents = json.get("parents");
        if (parents == null
                || !parents.isJsonArray()
                || parents.getAsJsonArray().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parents.getAsJsonArray().get(0).getAsString());
    }

    /// The entry with everything that the caller said, but for its parents and type.
    FileEntry applyTo(FileEntry entry) {
        Extras before = entry.extras();
        Extras extras = new Extras(
                text("description").orElse(before.description()),
                flag("starred").orElse(before.starred()),
                patched(before.properties(), "properties"),
                patched(before.appProperties(), "appProperties"),
                before.shares());
        FileEntry changed = entry.withName(text("name").orElse(entry.name()))
                .withExtras(extras)
                .withTrashed(flag("trashed").orElse(entry.trashed()));
        return text("modifiedTime")
                .map(FileMetadata::instant)
                .map(changed::withModifiedTime)
                .orElse(changed);
    }

    private Optional<Boolean> flag(String field) {
        return text(field).map("true"::equalsIgnoreCase);
    }

    /// New values over the old ones; null takes one away.
    private Map<String, String> patched(Map<String, String> before, String field) {
        JsonElement values = json.get(field);
        if (values == null || !values.isJsonObject()) {
            return before;
        }
        Map<String, String> after = new TreeMap<>(before);
        values.getAsJsonObject().entrySet().forEach(each -> {
            if (each.getValue().isJsonNull()) {
                after.remove(each.getKey());
            } else {
                after.put(each.getKey(), checked(each.getKey(), each.getValue().getAsString()));
            }
        });
        return after;
    }

    private static String checked(String key, String value) {
        if ((key + value).getBytes(StandardCharsets.UTF_8).length > LONGEST_PROPERTY) {
            throw new Refusal(
                    400,
                    "INVALID_ARGUMENT",
                    "invalid",
                    "The property " + key + " is too long: key and value may have " + LONGEST_PROPERTY
                            + " bytes together.");
        }
        return value;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw Refusal.invalid("Invalid value for: modifiedTime is not a valid value");
        }
    }
}
