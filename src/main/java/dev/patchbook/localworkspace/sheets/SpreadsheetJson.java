package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.DeveloperMetadata;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.MaskedJson;
import java.util.List;
import java.util.function.Function;

/// Writes a `Spreadsheet`: properties, tabs with all that is laid over them, and the cells of the ranges asked for.
///
/// @param ranges the ranges asked for, inside the grid; empty for the whole spreadsheet
/// @param gridData whether cells are answered
record SpreadsheetJson(Book book, List<GridRange> ranges, boolean gridData, Guard guard) {
    SpreadsheetJson {
        ranges = List.copyOf(ranges);
    }

    void write(MaskedJson out) {
        out.text("spreadsheetId", book.id());
        if (out.wants("properties")) {
            out.tree("properties", BookJson.json(book));
        }
        List<Tab> tabs = book.tabs().stream().filter(this::isAsked).toList();
        out.array("sheets", tabs, tab -> sheet(out, tab));
        objects(out, "namedRanges", book.namedRanges(), RangeJson::json);
        out.text("spreadsheetUrl", "https://docs.google.com/spreadsheets/d/" + book.id() + "/edit");
        objects(
                out,
                "developerMetadata",
                book.developerMetadata().stream()
                        .filter(metadata -> metadata.location() instanceof DeveloperMetadata.Location.OfSpreadsheet)
                        .toList(),
                MetadataJson::json);
    }

    private boolean isAsked(Tab tab) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.sheetId() == tab.sheetId());
    }

    private void sheet(MaskedJson out, Tab tab) {
        int id = tab.sheetId();
        if (out.wants("properties")) {
            out.tree("properties", TabJson.json(book, tab));
        }
        if (gridData && !tab.isObject()) {
            GridDataJson data = new GridDataJson(book, tab, out.mask().part("data"));
            out.array("data", areas(tab), area -> data.write(out, area));
        }
        objects(out, "merges", tab.merges(), area -> GridRanges.json(id, area));
        objects(out, "conditionalFormats", tab.conditionalFormats(), format -> RuleJson.json(id, format));
        objects(out, "protectedRanges", tab.protectedRanges(), range -> RangeJson.json(tab, range, guard));
        tab.basicFilter().ifPresent(filter -> out.tree("basicFilter", FilterJson.json(id, filter)));
        objects(out, "filterViews", tab.overlays().filterViews(), view -> FilterJson.json(tab, view));
        objects(out, "charts", tab.overlays().charts(), chart -> ChartJson.json(tab, chart));
        objects(out, "bandedRanges", tab.bandings(), banding -> RangeJson.json(id, banding));
        objects(
                out,
                "developerMetadata",
                book.developerMetadata().stream()
                        .filter(metadata -> MetadataJson.isOn(metadata, id))
                        .toList(),
                MetadataJson::json);
        objects(out, "rowGroups", tab.axis(Dimension.ROWS).groups(), group -> group(id, Dimension.ROWS, group));
        objects(
                out,
                "columnGroups",
                tab.axis(Dimension.COLUMNS).groups(),
                group -> group(id, Dimension.COLUMNS, group));
        objects(out, "tables", tab.overlays().tables(), table -> TableJson.json(tab, table, new Shown(book)));
    }

    private List<Area> areas(Tab tab) {
        if (ranges.isEmpty()) {
            return List.of(Area.of(0, tab.rowCount(), 0, tab.columnCount()));
        }
        return ranges.stream()
                .filter(range -> range.sheetId() == tab.sheetId())
                .map(GridRange::area)
                .toList();
    }

    static JsonObject group(int sheetId, Dimension dimension, Axis.Group group) {
        JsonObject json = new JsonObject();
        json.add("range", GridRanges.json(sheetId, dimension, group.span()));
        json.addProperty("depth", group.depth());
        if (group.collapsed()) {
            json.addProperty("collapsed", true);
        }
        return json;
    }

    private static <T> void objects(MaskedJson out, String field, List<T> items, Function<T, JsonObject> json) {
        if (!items.isEmpty()) {
            out.array(field, items, item -> out.fields(json.apply(item)));
        }
    }
}
