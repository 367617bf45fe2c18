package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tables of the interface and the model's, each from the other.
final class TableJson {
    private TableJson() {}

    /// A table as asked for. Columns that are not named are called by what stands in their header.
    static Table table(Message table, String id, String name, Tab tab, Area area, Shown shown) {
        Map<Integer, Message> said = new TreeMap<>();
        for (Message column : table.messages("columnProperties")) {
            int index = column.whole("columnIndex");
            if (index < 0 || index >= area.columns().length()) {
                throw Faults.invalid("columnIndex[" + index + "] is outside of the table, which has "
                        + area.columns().length() + " columns.");
            }
            said.put(index, column);
        }
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < area.columns().length(); i++) {
            Message column = said.getOrDefault(i, Updates.message(new JsonObject(), "TableColumnProperties"));
            String text = column.text("columnName").isEmpty() ? header(tab, area, i, shown) : column.text("columnName");
            columns.add(column(column, text.isEmpty() ? Table.freeName(columns, i + 1) : text, columns));
        }
        return new Table(id, name, area, table.message("rowsProperties").map(Message::json), columns);
    }

    private static String header(Tab tab, Area area, int column, Shown shown) {
        int row = area.rows().start();
        int at = area.columns().start() + column;
        return shown.text(tab.cells().value(row, at), tab.cells().style(row, at));
    }

    private static Table.Column column(Message column, String name, List<Table.Column> before) {
        String type = column.text("columnType").equals("COLUMN_TYPE_UNSPECIFIED") ? "" : column.text("columnType");
        Optional<JsonObject> rule = column.message("dataValidationRule").map(Message::json);
        boolean list =
                column.part("dataValidationRule").part("condition").text("type").equals("ONE_OF_LIST");
        if (type.equals("DROPDOWN") != rule.isPresent() || rule.isPresent() && !list) {
            throw Faults.invalid("The column \"" + name
                    + "\" must have a ONE_OF_LIST dataValidationRule if it is a DROPDOWN, and none if it is not.");
        }
        if (before.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw Faults.invalid("The table has more than one column with the name \"" + name + "\".");
        }
        return new Table.Column(name, type, rule);
    }

    /// Whoever types over a header names the column anew.
    static JsonObject json(Tab tab, Table table, Shown shown) {
        JsonObject json = new JsonObject();
        json.addProperty("tableId", table.id());
        json.addProperty("name", table.name());
        json.add("range", GridRanges.json(tab.sheetId(), table.area()));
        table.rowsProperties().ifPresent(rows -> json.add("rowsProperties", rows));
        JsonArray columns = new JsonArray();
        for (int i = 0; i < table.columns().size(); i++) {
            String header = header(tab, table.area(), i, shown);
            Table.Column column = table.columns().get(i);
            columns.add(json(column, header.isEmpty() ? column.name() : header, i));
        }
        json.add("columnProperties", columns);
        return json;
    }

    private static JsonObject json(Table.Column column, String name, int index) {
        JsonObject json = new JsonObject();
        if (index != 0) {
            json.addProperty("columnIndex", index);
        }
        json.addProperty("columnName", name);
        if (!column.type().isEmpty()) {
            json.addProperty("columnType", column.type());
        }
        column.rule().ifPresent(rule -> json.add("dataValidationRule", rule));
        return json;
    }
}
