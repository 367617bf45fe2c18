package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.BasicFilter;
import dev.patchbook.localworkspace.book.BasicFilter.Criteria;
import dev.patchbook.localworkspace.book.FilterView;
import dev.patchbook.localworkspace.book.SortSpec;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Basic filters and sort orders of the interface and the model's, each from the other.
final class FilterJson {
    private FilterJson() {}

    static BasicFilter filter(Message filter, Area area) {
        TreeMap<Integer, Criteria> criteria = new TreeMap<>();
        if (filter.value("criteria").orElse("") instanceof JsonElement map && map.isJsonObject()) {
            map.getAsJsonObject()
                    .asMap()
                    .forEach((column, value) -> criteria.put(
                            column(column), criteria(Updates.message(value.getAsJsonObject(), "FilterCriteria"))));
        }
        for (Message spec : filter.messages("filterSpecs")) {
            criteria.put(spec.whole("columnIndex"), criteria(spec.part("filterCriteria")));
        }
        return new BasicFilter(area, sortSpecs(filter), criteria);
    }

    private static int column(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException notANumber) {
            throw Faults.wrongType("criteria", "TYPE_INT32", "\"" + key + "\"");
        }
    }

    private static Criteria criteria(Message criteria) {
        return new Criteria(
                new HashSet<>(criteria.texts("hiddenValues")),
                criteria.message("condition").map(RuleJson::condition));
    }

    static List<SortSpec> sortSpecs(Message parent) {
        return parent.messages("sortSpecs").stream()
                .map(spec -> new SortSpec(
                        spec.whole("dimensionIndex"), spec.text("sortOrder").equals("DESCENDING")))
                .toList();
    }

    static JsonObject json(int sheetId, BasicFilter filter) {
        JsonObject json = new JsonObject();
        json.add("range", GridRanges.json(sheetId, filter.area()));
        if (!filter.sortSpecs().isEmpty()) {
            JsonArray specs = new JsonArray();
            filter.sortSpecs().forEach(spec -> specs.add(json(spec)));
            json.add("sortSpecs", specs);
        }
        if (!filter.criteria().isEmpty()) {
            JsonObject byColumn = new JsonObject();
            JsonArray specs = new JsonArray();
            filter.criteria().forEach((column, criteria) -> {
                byColumn.add(column.toString(), json(criteria));
                JsonObject spec = new JsonObject();
                spec.addProperty("columnIndex", column);
                spec.add("filterCriteria", json(criteria));
                specs.add(spec);
            });
            json.add("criteria", byColumn);
            json.add("filterSpecs", specs);
        }
        return json;
    }

    /// A view of a table tells the table's range as it is.
    static JsonObject json(Tab tab, FilterView view) {
        Optional<Table> table = view.tableId()
                .flatMap(id -> tab.overlays().tables().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        BasicFilter filter = table.map(Table::area)
                .map(area -> new BasicFilter(
                        area, view.filter().sortSpecs(), view.filter().criteria()))
                .orElse(view.filter());
        JsonObject json = new JsonObject();
        json.addProperty("filterViewId", view.id());
        json.addProperty("title", view.title());
        view.namedRangeId().ifPresent(named -> json.addProperty("namedRangeId", named));
        table.ifPresent(its -> json.addProperty("tableId", its.id()));
        json(tab.sheetId(), filter).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        return json;
    }

    private static JsonObject json(SortSpec spec) {
        JsonObject json = new JsonObject();
        if (spec.column() != 0) {
            json.addProperty("dimensionIndex", spec.column());
        }
        json.addProperty("sortOrder", spec.descending() ? "DESCENDING" : "ASCENDING");
        return json;
    }

    private static JsonObject json(Criteria criteria) {
        JsonObject json = new JsonObject();
        RangeJson.texts(json, "hiddenValues", criteria.hiddenValues());
        criteria.condition().ifPresent(condition -> json.add("condition", RuleJson.json(condition)));
        return json;
    }
}
