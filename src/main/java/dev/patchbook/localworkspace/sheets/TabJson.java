package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Optional;

/// `SheetProperties` of the interface and the model's, each from the other.
final class TabJson {
    static final int DEFAULT_ROWS = 1000;
    static final int DEFAULT_COLUMNS = 26;

    private TabJson() {}

    /// Of a tab with cells; one that shows an object has no grid to say anything of.
    static TabProperties properties(Message properties, int sheetId, String title) {
        Message grid = properties.part("gridProperties");
        return new TabProperties(
                sheetId,
                title,
                properties.flag("hidden"),
                Colors.read(properties, "tabColor", "tabColorStyle"),
                grid.whole("frozenRowCount"),
                grid.whole("frozenColumnCount"),
                grid.flag("hideGridlines"),
                properties.flag("rightToLeft"),
                false);
    }

    static JsonObject json(Book book, Tab tab) {
        TabProperties properties = tab.properties();
        JsonObject json = new JsonObject();
        json.addProperty("sheetId", tab.sheetId());
        json.addProperty("title", tab.title());
        json.addProperty("index", book.tabs().indexOf(tab));
        json.addProperty("sheetType", tab.isObject() ? "OBJECT" : "GRID");
        if (!tab.isObject()) {
            json.add("gridProperties", grid(tab));
        }
        if (properties.hidden()) {
            json.addProperty("hidden", true);
        }
        Colors.write(json, "tabColor", "tabColorStyle", Optional.of(properties).flatMap(TabProperties::tabColor));
        if (properties.rightToLeft()) {
            json.addProperty("rightToLeft", true);
        }
        return json;
    }

    private static JsonObject grid(Tab tab) {
        TabProperties properties = tab.properties();
        JsonObject grid = new JsonObject();
        grid.addProperty("rowCount", tab.rowCount());
        grid.addProperty("columnCount", tab.columnCount());
        if (properties.frozenRows() > 0) {
            grid.addProperty("frozenRowCount", properties.frozenRows());
        }
        if (properties.frozenColumns() > 0) {
            grid.addProperty("frozenColumnCount", properties.frozenColumns());
        }
        if (properties.hideGridlines()) {
            grid.addProperty("hideGridlines", true);
        }
        return grid;
    }
}
