package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.store.Catalogue;
import dev.patchbook.localworkspace.store.FileEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// A file as Drive shows it, with all its fields.
final class FileJson {
    /// The folder at the top, which is no entry of its own.
    static final FileEntry ROOT = FileEntry.of(FileEntry.ROOT, "My Drive", FileEntry.FOLDER, "", Instant.EPOCH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private FileJson() {}

    static JsonObject of(Catalogue catalogue, FileEntry entry) {
        JsonObject file = new JsonObject();
        file.addProperty("kind", "drive#file");
        file.addProperty("id", entry.id());
        file.addProperty("name", entry.name());
        file.addProperty("mimeType", entry.mimeType());
        if (!entry.extras().description().isEmpty()) {
            file.addProperty("description", entry.extras().description());
        }
        file.addProperty("starred", entry.extras().starred());
        file.addProperty("trashed", catalogue.isTrashed(entry));
        file.addProperty("explicitlyTrashed", entry.trashed());
        if (!entry.parent().isEmpty()) {
            JsonArray parents = new JsonArray();
            parents.add(entry.parent());
            file.add("parents", parents);
        }
        addMap(file, "properties", entry.extras().properties());
        addMap(file, "appProperties", entry.extras().appProperties());
        JsonArray spaces = new JsonArray();
        spaces.add("drive");
        file.add("spaces", spaces);
        file.addProperty("version", Long.toString(entry.version()));
        file.addProperty("webViewLink", link(entry));
        file.addProperty("createdTime", time(entry.createdTime()));
        file.addProperty("modifiedTime", time(entry.modifiedTime()));
        addPeople(file, entry);
        entry.blob().ifPresent(blob -> addBlob(file, entry, blob));
        return file;
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    private static void addMap(JsonObject file, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            JsonObject map = new JsonObject();
            values.forEach(map::addProperty);
            file.add(name, map);
        }
    }

    private static void addPeople(JsonObject file, FileEntry entry) {
        JsonArray owners = new JsonArray();
        owners.add(About.user());
        file.add("owners", owners);
        file.add("lastModifyingUser", About.user());
        file.addProperty("ownedByMe", true);
        file.addProperty("shared", !entry.extras().shares().isEmpty());
        JsonArray permissions = Permissions.of(entry);
        file.add("permissions", permissions);
        JsonArray ids = new JsonArray();
        permissions.forEach(permission -> ids.add(permission.getAsJsonObject().get("id")));
        file.add("permissionIds", ids);
        file.addProperty("isAppAuthorized", true);
        JsonObject capabilities = new JsonObject();
        for (String capability :
                new String[] {"canCopy", "canDelete", "canDownload", "canEdit", "canRename", "canTrash"}) {
            capabilities.addProperty(capability, true);
        }
        file.add("capabilities", capabilities);
    }

    private static void addBlob(JsonObject file, FileEntry entry, FileEntry.Blob blob) {
        file.addProperty("size", Long.toString(blob.size()));
        file.addProperty("quotaBytesUsed", Long.toString(blob.size()));
        file.addProperty("md5Checksum", blob.md5());
        file.addProperty("originalFilename", entry.name());
        int dot = entry.name().lastIndexOf('.');
        file.addProperty("fileExtension", dot < 0 ? "" : entry.name().substring(dot + 1));
    }

    private static String link(FileEntry entry) {
        if (entry.isSpreadsheet()) {
            return "https://docs.google.com/spreadsheets/d/" + entry.id() + "/edit?usp=drivesdk";
        }
        return entry.isFolder()
                ? "https://drive.google.com/drive/folders/" + entry.id()
                : "https://drive.google.com/file/d/" + entry.id() + "/view?usp=drivesdk";
    }
}
