package dev.patchbook.google;

import static dev.patchbook.google.Json.only;

import com.fasterxml.jackson.core.JsonParser;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Protection;
import dev.patchbook.workbook.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses one sheet without its values.
final class SheetParser {

    private final JsonParser json;
    private final GridDataParser data;
    private final List<OpenRange> merges = new ArrayList<>();
    private final List<ProtectionParser> protections = new ArrayList<>();
    private Optional<OpenRange> filter = Optional.empty();
    private List<Metadata> metadata = List.of();
    private int id;
    private String title = "";
    private int index;
    private boolean hidden;
    private int rowCount;
    private int columnCount;

    SheetParser(JsonParser json) {
        this.json = json;
        this.data = new GridDataParser(json);
    }

    Sheet parse() throws IOException {
        Json.object(json, name -> {
            switch (name) {
                case "properties" -> Json.object(json, this::property);
                case "merges" -> Json.list(json, _ -> merges.add(OpenRange.parse(json)));
                case "protectedRanges" -> Json.list(json, _ -> protections.add(ProtectionParser.parse(json)));
                case "basicFilter" ->
                    Json.object(json, only(json, "range", _ -> filter = Optional.of(OpenRange.parse(json))));
                case "developerMetadata" -> metadata = MetadataParser.list(json);
                case "data" -> Json.list(json, _ -> data.parse());
                default -> json.skipChildren();
            }
        });
        return sheet();
    }

    private void property(String name) throws IOException {
        switch (name) {
            case "sheetId" -> id = json.getIntValue();
            case "title" -> title = Json.text(json);
            case "index" -> index = json.getIntValue();
            case "hidden" -> hidden = json.getBooleanValue();
            case "gridProperties" -> Json.object(json, this::gridProperty);
            default -> json.skipChildren();
        }
    }

    private void gridProperty(String name) throws IOException {
        switch (name) {
            case "rowCount" -> rowCount = json.getIntValue();
            case "columnCount" -> columnCount = json.getIntValue();
            default -> json.skipChildren();
        }
    }

    private Sheet sheet() {
        return new Sheet(
                id,
                title,
                index,
                rowCount,
                columnCount,
                hidden,
                Grid.of(List.of()),
                data.formulas(),
                data.notes(),
                merges.stream().map(this::bounded).toList(),
                protections.stream()
                        .map(it -> new Protection(it.id(), bounded(it.range()), it.closed()))
                        .toList(),
                filter.map(this::bounded),
                data.hiddenRows(),
                metadata,
                data.columnMetadata());
    }

    private CellRange bounded(OpenRange range) {
        return range.within(rowCount, columnCount);
    }
}
