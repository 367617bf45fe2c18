package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.workbook.Metadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Parses one piece of developer metadata.
final class MetadataParser {

    private final JsonParser json;
    private int id;
    private String key = "";
    private String value = "";

    private MetadataParser(JsonParser json) {
        this.json = json;
    }

    static List<Metadata> list(JsonParser json) throws IOException {
        List<Metadata> pieces = new ArrayList<>();
        Json.list(json, _ -> pieces.add(new MetadataParser(json).parse()));
        return List.copyOf(pieces);
    }

    private Metadata parse() throws IOException {
        Json.object(json, this::property);
        return new Metadata(id, key, value);
    }

    private void property(String name) throws IOException {
        switch (name) {
            case "metadataId" -> id = json.getIntValue();
            case "metadataKey" -> key = Json.text(json);
            case "metadataValue" -> value = Json.text(json);
            default -> json.skipChildren();
        }
    }
}
