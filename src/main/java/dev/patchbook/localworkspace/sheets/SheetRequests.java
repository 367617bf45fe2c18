package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/// Requests that add, delete and copy tabs, and those on the properties of the spreadsheet.
final class SheetRequests {
    private static final int LONGEST_TITLE = 100;

    private SheetRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addSheet", SheetRequests::add);
        kinds.put("deleteSheet", SheetRequests::delete);
        kinds.put("duplicateSheet", SheetRequests::duplicate);
        kinds.put("updateSheetProperties", TabUpdate::apply);
        kinds.put("updateSpreadsheetProperties", SheetRequests::updateBook);
    }

    private static JsonObject add(Draft draft, Message request) {
        Book book = draft.book();
        Message properties = request.part("properties");
        String title = properties.text("title");
        if (properties.has("title")) {
            checkTitle(book, title);
        } else {
            title = freeTitle(book, "Sheet", "");
        }
        if (properties.text("sheetType").equals("OBJECT")) {
            throw Faults.invalid("A sheet that shows an object comes with its object: add a chart on a new sheet.");
        }
        Message grid = properties.part("gridProperties");
        int rows = grid.whole("rowCount", TabJson.DEFAULT_ROWS);
        int columns = grid.whole("columnCount", TabJson.DEFAULT_COLUMNS);
        if (rows <= 0 || columns <= 0) {
            throw Faults.invalid("A sheet must have at least one row and one column.");
        }
        Limits.check(book, (long) rows * columns);
        Tab tab = new Tab(TabJson.properties(properties, freeId(draft, properties, "sheetId"), title), rows, columns);
        TabUpdate.checkFrozen(tab);
        book.tabs().add(place(properties.whole("index", book.tabs().size()), book), tab);
        return Draft.reply("addSheet", "properties", TabJson.json(book, tab));
    }

    static int freeId(Draft draft, Message properties, String field) {
        if (!properties.has(field)) {
            return draft.freshId(id -> draft.book().tab(id).isPresent());
        }
        int id = properties.whole(field);
        if (id < 0) {
            throw Faults.invalid("Sheet id must be non-negative, but is: " + id);
        }
        if (draft.book().tab(id).isPresent()) {
            throw Faults.invalid("A sheet with the id " + id + " already exists.");
        }
        return id;
    }

    private static int place(int index, Book book) {
        return Math.clamp(index, 0, book.tabs().size());
    }

    static void checkTitle(Book book, String title) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Faults.invalid("The sheet name must have between 1 and " + LONGEST_TITLE + " characters.");
        }
        if (book.tab(title).isPresent()) {
            throw Faults.invalid("A sheet with the name \"" + title + "\" already exists. Please enter another name.");
        }
    }

    static String freeTitle(Book book, String start, String bare) {
        if (!bare.isEmpty() && book.tab(bare).isEmpty()) {
            return bare;
        }
        int number = bare.isEmpty() ? book.tabs().size() + 1 : 1;
        while (book.tab(start + number).isPresent()) {
            number++;
        }
        return start + number;
    }

    private static JsonObject delete(Draft draft, Message request) {
        Book book = draft.book();
        delete(draft, tab(book, request.whole("sheetId")));
        return Draft.nothing();
    }

    /// A tab of either kind.
    static Tab tab(Book book, int id) {
        return book.tab(id).orElseThrow(() -> Faults.invalid("No sheet with id: " + id));
    }

    static void delete(Draft draft, Tab tab) {
        Book book = draft.book();
        boolean othersShown = book.tabs().stream()
                .anyMatch(other -> other != tab && !other.properties().hidden());
        if (!othersShown) {
            throw Faults.invalid("You can't remove all the visible sheets in a document.");
        }
        draft.guard().check(tab, Area.ALL);
        GridEdits.delete(book, tab);
    }

    private static JsonObject duplicate(Draft draft, Message request) {
        Book book = draft.book();
        Tab source = tab(book, request.whole("sourceSheetId"));
        String title = request.text("newSheetName");
        if (title.isEmpty()) {
            title = TabCopy.freeTitle(book, source);
        } else {
            checkTitle(book, title);
        }
        Limits.check(book, (long) source.rowCount() * source.columnCount());
        int id = freeId(draft, request, "newSheetId");
        Tab copy = TabCopy.of(draft, book, source, id, title);
        book.tabs().add(place(request.whole("insertSheetIndex"), book), copy);
        return Draft.reply("duplicateSheet", "properties", TabJson.json(book, copy));
    }

    private static JsonObject updateBook(Draft draft, Message request) {
        Message properties = request.part("properties");
        draft.book()
                .setProperties(
                        updated(draft.book().properties(), properties, Updates.mask(request, "SpreadsheetProperties")));
        return Draft.nothing();
    }

    static BookProperties updated(BookProperties before, Message properties, Mask mask) {
        BookProperties after = before;
        if (mask.wants("title") && (!mask.isAll() || properties.has("title"))) {
            if (properties.text("title").isEmpty()) {
                throw Faults.invalid("The title of the spreadsheet must not be empty.");
            }
            after = after.withTitle(properties.text("title"));
        }
        if (mask.wants("locale") && properties.has("locale")) {
            String locale = properties.text("locale");
            if (!locale.matches("[a-z]{2,3}([_-][A-Za-z]{2,4}([_-][A-Z]{2})?)?")) {
                throw Faults.invalid("Unsupported locale: " + locale);
            }
            after = after.withLocale(locale);
        }
        if (mask.wants("timeZone") && properties.has("timeZone")) {
            after = after.withTimeZone(timeZone(properties.text("timeZone")));
        }
        if (mask.wants("autoRecalc") && properties.has("autoRecalc")) {
            after = after.withAutoRecalc(properties.text("autoRecalc"));
        }
        return after;
    }

    private static String timeZone(String name) {
        try {
            ZoneId.of(name);
            return name;
        } catch (DateTimeException unknown) {
            throw Faults.invalid("Invalid time zone: " + name);
        }
    }
}
