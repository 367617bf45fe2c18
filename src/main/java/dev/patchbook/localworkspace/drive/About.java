package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.store.FileEntry;

/// Who uses this workspace and what it can convert.
final class About {
    private About() {}

    static JsonObject json() {
        JsonObject about = new JsonObject();
        about.addProperty("kind", "drive#about");
        about.add("user", user());
        JsonObject imports = new JsonObject();
        imports.add(FileEntry.XLSX, list(FileEntry.SPREADSHEET));
        about.add("importFormats", imports);
        JsonObject exports = new JsonObject();
        JsonArray formats = list(FileEntry.XLSX);
        formats.add(Exports.CSV);
        exports.add(FileEntry.SPREADSHEET, formats);
        about.add("exportFormats", exports);
        return about;
    }

    static JsonObject user() {
        JsonObject user = new JsonObject();
        user.addProperty("kind", "drive#user");
        user.addProperty("displayName", "Local user");
        user.addProperty("me", true);
        user.addProperty("permissionId", "1");
        user.addProperty("emailAddress", "user@localhost");
        return user;
    }

    private static JsonArray list(String value) {
        JsonArray list = new JsonArray();
        list.add(value);
        return list;
    }
}
