package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Requests on tables. The names of the columns are the texts of the header row.
final class TableRequests {
    private TableRequests() {}

    /// A table and the tab that it lies on.
    record Placed(Tab tab, Table table) {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addTable", TableRequests::add);
        kinds.put("updateTable", TableRequests::update);
        kinds.put("deleteTable", TableRequests::delete);
    }

    static Stream<Placed> all(Book book) {
        return book.tabs().stream()
                .flatMap(tab -> tab.overlays().tables().stream().map(table -> new Placed(tab, table)));
    }

    static Optional<Placed> find(Book book, String id) {
        return all(book).filter(placed -> placed.table().id().equals(id)).findFirst();
    }

    private static JsonObject add(Draft draft, Message request) {
        Book book = draft.book();
        Message wanted = request.part("table");
        String id = wanted.text("tableId").isEmpty() ? freshId(draft) : wanted.text("tableId");
        if (find(book, id).isPresent()) {
            throw Faults.invalid("A table with the id " + id + " already exists.");
        }
        String name = wanted.text("name").isEmpty() ? freeName(book, "Table") : wanted.text("name");
        Placed made = placed(draft, wanted, id, name);
        put(made);
        return Draft.reply("addTable", "table", TableJson.json(made.tab(), made.table(), new Shown(book)));
    }

    static String freshId(Draft draft) {
        return String.valueOf(
                draft.freshId(id -> find(draft.book(), String.valueOf(id)).isPresent()));
    }

    /// The first of `Table1`, `Table2` … that is free.
    static String freeName(Book book, String start) {
        int number = 1;
        while (isNamed(book, start + number)) {
            number++;
        }
        return start + number;
    }

    private static boolean isNamed(Book book, String name) {
        return all(book).anyMatch(placed -> placed.table().name().equalsIgnoreCase(name));
    }

    private static Placed placed(Draft draft, Message wanted, String id, String name) {
        Book book = draft.book();
        if (!wanted.has("range")) {
            throw Faults.invalid("Must specify a range for the table.");
        }
        Tab tab = GridRanges.tab(book, wanted.part("range"));
        Area area = GridRanges.within(tab, wanted.part("range"));
        draft.guard().check(tab, area);
        if (isNamed(book, name)) {
            throw Faults.invalid("A table with the name \"" + name + "\" already exists.");
        }
        if (tab.overlays().tables().stream().anyMatch(other -> other.area().overlaps(area))) {
            throw Faults.invalid("You can't create a table over another table.");
        }
        if (tab.basicFilter().filter(filter -> filter.area().overlaps(area)).isPresent()) {
            throw Faults.invalid("You can't create a table over a range with a filter.");
        }
        return new Placed(tab, TableJson.table(wanted, id, name, tab, area, new Shown(book)));
    }

    private static JsonObject update(Draft draft, Message request) {
        Mask mask = Updates.mask(request, "Table");
        Message wanted = request.part("table");
        Placed before = existing(draft, wanted.text("tableId"));
        JsonObject json = TableJson.json(before.tab(), before.table(), new Shown(draft.book()));
        JsonObject merged = Updates.merged(json, wanted.json(), mask);
        if (mask.wants("range") && !mask.wants("columnProperties")) {
            keepInside(merged, before.table());
        }
        remove(before);
        String name = merged.has("name")
                ? merged.get("name").getAsString()
                : before.table().name();
        Placed after =
                placed(draft, Updates.message(merged, "Table"), before.table().id(), name);
        put(after);
        return Draft.nothing();
    }

    /// Columns that a smaller range leaves out are said of no longer.
    private static void keepInside(JsonObject table, Table before) {
        JsonObject range = table.getAsJsonObject("range");
        int width = range.has("endColumnIndex")
                ? range.get("endColumnIndex").getAsInt()
                        - (range.has("startColumnIndex")
                                ? range.get("startColumnIndex").getAsInt()
                                : 0)
                : before.columns().size();
        JsonArray columns = table.getAsJsonArray("columnProperties");
        while (columns.size() > Math.max(0, width)) {
            columns.remove(columns.size() - 1);
        }
    }

    /// A table goes with what is in it.
    private static JsonObject delete(Draft draft, Message request) {
        Placed placed = existing(draft, request.text("tableId"));
        Area area = placed.table().area();
        draft.guard().check(placed.tab(), area);
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                placed.tab().cells().setValue(row, column, CellValue.BLANK);
                placed.tab().cells().setStyle(row, column, 0);
            }
        }
        remove(placed);
        return Draft.nothing();
    }

    private static Placed existing(Draft draft, String id) {
        return find(draft.book(), id).orElseThrow(() -> Faults.invalid("No table with id: " + id));
    }

    /// Lays the table over its cells, and writes the names of its columns where others stand.
    private static void put(Placed placed) {
        Area area = placed.table().area();
        for (int i = 0; i < placed.table().columns().size(); i++) {
            CellValue name = new CellValue.Text(placed.table().columns().get(i).name());
            int row = area.rows().start();
            int column = area.columns().start() + i;
            if (!placed.tab().cells().value(row, column).equals(name)) {
                placed.tab().cells().setValue(row, column, name);
            }
        }
        List<Table> all = new ArrayList<>(placed.tab().overlays().tables());
        all.add(placed.table());
        placed.tab().setOverlays(placed.tab().overlays().withTables(all));
    }

    static void replace(Tab tab, Table table) {
        List<Table> all = new ArrayList<>(tab.overlays().tables());
        all.replaceAll(each -> each.id().equals(table.id()) ? table : each);
        tab.setOverlays(tab.overlays().withTables(all));
    }

    private static void remove(Placed placed) {
        List<Table> left = placed.tab().overlays().tables().stream()
                .filter(table -> !table.id().equals(placed.table().id()))
                .toList();
        placed.tab().setOverlays(placed.tab().overlays().withTables(left));
    }
}
