package dev.patchbook.google;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.plan.PlanId;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parses a spreadsheet without its values.
final class StructureParser {

    private final JsonParser json;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Metadata> metadata = List.of();
    private String title = "";
    private String locale = "";
    private String timeZone = "";

    StructureParser(JsonParser json) {
        this.json = json;
    }

    Workbook parse(PlanId id) throws IOException {
        Json.object(json, name -> {
            switch (name) {
                case "properties" -> Json.object(json, this::property);
                case "developerMetadata" -> metadata = MetadataParser.list(json);
                case "sheets" -> Json.list(json, _ -> sheets.add(new SheetParser(json).parse()));
                case "error" -> throw new IOException("An error in place of a spreadsheet");
                default -> json.skipChildren();
            }
        });
        sheets.sort(Comparator.comparingInt(Sheet::index));
        return new Workbook(id, title, locale, timeZone, sheets, metadata);
    }

    private void property(String name) throws IOException {
        switch (name) {
            case "title" -> title = Json.text(json);
            case "locale" -> locale = Json.text(json);
            case "timeZone" -> timeZone = Json.text(json);
            default -> json.skipChildren();
        }
    }
}
