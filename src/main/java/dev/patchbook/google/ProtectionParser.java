package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/// Parses a protected range, which is closed unless it says that it only warns or that the caller may edit it: false is
/// left out. Ranges that a protected sheet leaves open count as closed.
final class ProtectionParser {

    private int id;
    private OpenRange range = new OpenRange();
    private boolean open;

    static ProtectionParser parse(JsonParser json) throws IOException {
        ProtectionParser protection = new ProtectionParser();
        Json.object(json, name -> {
            switch (name) {
                case "protectedRangeId" -> protection.id = json.getIntValue();
                case "range" -> protection.range = OpenRange.parse(json);
                case "warningOnly", "requestingUserCanEdit" -> protection.open |= json.getBooleanValue();
                default -> json.skipChildren();
            }
        });
        return protection;
    }

    int id() {
        return id;
    }

    OpenRange range() {
        return range;
    }

    boolean closed() {
        return !open;
    }
}
