package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.FileEntry;
import dev.patchbook.localworkspace.store.FileEntry.Share;
import dev.patchbook.localworkspace.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// Who may do what with a file: the owner, and whom the owner shares it with. They are kept and told; nobody is kept
/// out by them.
final class Permissions {
    private static final String OWNER = "1";
    private static final Set<String> TYPES = Set.of("user", "group", "domain", "anyone");
    private static final Set<String> ROLES = Set.of("writer", "commenter", "reader", "organizer", "fileOrganizer");
    private static final String FIELDS = "kind,id,type,role";

    private final Store store;
    private final InstantSource clock;

    Permissions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The path begins after `permissions`.
    Reply answer(Call call, String fileId, List<String> path) {
        FileEntry entry = store.existing(fileId);
        String what = call.method() + (path.isEmpty() ? "" : " one");
        return switch (what) {
            case "GET" -> list(entry, call);
            case "POST" -> create(entry, call);
            case "GET one" -> one(existing(entry, path.getFirst()), call);
            case "PATCH one" -> update(entry, path.getFirst(), call);
            case "DELETE one" -> {
                shared(entry, path.getFirst());
                change(entry, shares -> shares.remove(path.getFirst()));
                yield new Reply.Empty(204, Map.of());
            }
            default -> throw Drive.unknown();
        };
    }

    /// All permissions of a file, the owner's first.
    static JsonArray of(FileEntry entry) {
        JsonArray all = new JsonArray();
        JsonObject owner = json(OWNER, new Share("user", "owner", "user@localhost"));
        owner.addProperty("displayName", "Local user");
        all.add(owner);
        entry.extras().shares().forEach((id, share) -> all.add(json(id, share)));
        return all;
    }

    private static JsonObject json(String id, Share share) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "drive#permission");
        json.addProperty("id", id);
        json.addProperty("type", share.type());
        json.addProperty("role", share.role());
        if (!share.address().isEmpty()) {
            json.addProperty(share.type().equals("domain") ? "domain" : "emailAddress", share.address());
        }
        json.addProperty("deleted", false);
        return json;
    }

    private static Reply list(FileEntry entry, Call call) {
        JsonObject answer = new JsonObject();
        answer.addProperty("kind", "drive#permissionList");
        answer.add("permissions", of(entry));
        Fields fields = Fields.parse(call.parameter("fields").orElse("kind,permissions(" + FIELDS + ")"));
        return Reply.ok(Body.of(fields.of(answer)));
    }

    private static Reply one(JsonObject permission, Call call) {
        Fields fields = Fields.parse(call.parameter("fields").orElse(FIELDS));
        return Reply.ok(Body.of(fields.of(permission)));
    }

    private Reply create(FileEntry entry, Call call) {
        FileMetadata said = new FileMetadata(call.json());
        String type = said.text("type").orElseThrow(() -> required("type"));
        String role = role(said);
        if (!TYPES.contains(type)) {
            throw invalid("The specified type is invalid or not supported: " + type);
        }
        String field = type.equals("domain") ? "domain" : "emailAddress";
        String address = type.equals("anyone") ? "" : said.text(field).orElseThrow(() -> required(field));
        String id = type.equals("anyone") ? "anyoneWithLink" : id(address);
        Share share = new Share(type, role, address);
        change(entry, shares -> shares.put(id, share));
        return one(json(id, share), call);
    }

    private Reply update(FileEntry entry, String id, Call call) {
        Share before = shared(entry, id);
        Share after = new Share(before.type(), role(new FileMetadata(call.json())), before.address());
        change(entry, shares -> shares.put(id, after));
        return one(json(id, after), call);
    }

    private static String role(FileMetadata said) {
        String role = said.text("role").orElseThrow(() -> required("role"));
        if (role.equals("owner")) {
            throw new Refusal(
                    403, "PERMISSION_DENIED", "forbidden", "The owner of a file of this workspace stays its owner.");
        } else if (!ROLES.contains(role)) {
            throw invalid("The specified role is invalid or not supported: " + role);
        }
        return role;
    }

    /// The same for an address wherever it is met, as by Drive.
    private static String id(String address) {
        byte[] name = address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Long.toUnsignedString(UUID.nameUUIDFromBytes(name).getMostSignificantBits());
    }

    private void change(FileEntry entry, Consumer<Map<String, Share>> change) {
        store.update(entry.id(), now -> {
            Map<String, Share> shares = new TreeMap<>(now.extras().shares());
            change.accept(shares);
            return now.touched(clock.instant())
                    .withModifiedTime(now.modifiedTime())
                    .withExtras(now.extras().withShares(shares));
        });
    }

    private static JsonObject existing(FileEntry entry, String id) {
        for (var permission : of(entry)) {
            if (permission.getAsJsonObject().get("id").getAsString().equals(id)) {
                return permission.getAsJsonObject();
            }
        }
        throw Refusal.notFound("Permission not found: " + id + ".");
    }

    private static Share shared(FileEntry entry, String id) {
        Share share = entry.extras().shares().get(id);
        if (share == null) {
            existing(entry, id);
            throw new Refusal(
                    403, "PERMISSION_DENIED", "forbidden", "The owner of a file of this workspace stays its owner.");
        }
        return share;
    }

    private static Refusal required(String field) {
        return new Refusal(400, "INVALID_ARGUMENT", "required", "The permission " + field + " field is required.");
    }

    private static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_ARGUMENT", "invalid", message);
    }
}
