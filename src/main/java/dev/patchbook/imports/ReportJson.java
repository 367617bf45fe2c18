package dev.patchbook.imports;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Optional;

/// Takes out of a report's JSON what must be there.
final class ReportJson {

    private ReportJson() {}

    static JsonObject object(JsonObject of, String name) {
        return required(of, name).getAsJsonObject();
    }

    static JsonArray array(JsonObject of, String name) {
        return required(of, name).getAsJsonArray();
    }

    static String text(JsonObject of, String name) {
        return required(of, name).getAsString();
    }

    private static JsonElement required(JsonObject of, String name) {
        return Optional.ofNullable(of.get(name)).orElseThrow(() -> new JsonParseException("no " + name));
    }
}
