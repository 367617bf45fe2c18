package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;

/// `updateSheetProperties`: title, place, visibility, colour, frozen part and size of a tab.
final class TabUpdate {
    private TabUpdate() {}

    static JsonObject apply(Draft draft, Message request) {
        Book book = draft.book();
        Message update = request.part("properties");
        Tab tab = SheetRequests.tab(book, update.whole("sheetId"));
        Mask mask = Updates.mask(request, "SheetProperties").withTwins("tabColor", "tabColorStyle");
        Message merged =
                mask.isAll() ? update : Updates.merged(TabJson.json(book, tab), update, mask, "SheetProperties");
        if (mask.wants("title") && (update.has("title") || !mask.isAll())) {
            rename(book, tab, update.text("title"));
        }
        if (tab.isObject() && mask.wants("gridProperties") && update.has("gridProperties")) {
            throw Faults.invalid("The sheet \"" + tab.title() + "\" has no grid, so it has no grid properties.");
        }
        TabProperties properties =
                TabJson.properties(merged, tab.sheetId(), tab.title()).withObject(tab.isObject());
        if (properties.hidden()
                && book.tabs().stream()
                        .allMatch(other -> other == tab || other.properties().hidden())) {
            throw Faults.invalid("You can't hide all the sheets in a document.");
        }
        resize(draft, tab, merged.part("gridProperties"), mask.part("gridProperties"));
        tab.setProperties(properties);
        if (!tab.isObject()) {
            checkFrozen(tab);
        }
        if (mask.wants("index") && update.has("index")) {
            move(book, tab, update.whole("index"));
        }
        return Draft.nothing();
    }

    private static void rename(Book book, Tab tab, String title) {
        if (title.equals(tab.title())) {
            return;
        }
        if (title.equalsIgnoreCase(tab.title())) {
            GridEdits.rename(book, tab, title);
            return;
        }
        SheetRequests.checkTitle(book, title);
        GridEdits.rename(book, tab, title);
    }

    /// Rows and columns are added or taken away at the end.
    private static void resize(Draft draft, Tab tab, Message grid, Mask mask) {
        if (mask.wants("rowCount") && grid.has("rowCount")) {
            resize(draft, tab, Dimension.ROWS, grid.whole("rowCount"));
        }
        if (mask.wants("columnCount") && grid.has("columnCount")) {
            resize(draft, tab, Dimension.COLUMNS, grid.whole("columnCount"));
        }
    }

    private static void resize(Draft draft, Tab tab, Dimension dimension, int wanted) {
        int size = GridRanges.size(tab, dimension);
        if (wanted <= 0) {
            throw Faults.invalid("You can't delete all the " + GridRanges.word(dimension) + "s on the sheet.");
        }
        if (wanted > size) {
            DimensionRequests.checkRoom(draft, tab, dimension, wanted - size);
            GridEdits.insert(draft.book(), tab, dimension, size, wanted - size, true);
        } else if (wanted < size) {
            GridEdits.delete(draft.book(), tab, dimension, wanted, size);
        }
    }

    static void checkFrozen(Tab tab) {
        TabProperties properties = tab.properties();
        if (properties.frozenRows() < 0 || properties.frozenRows() >= tab.rowCount()) {
            throw Faults.invalid("You can't freeze all visible rows on the sheet.");
        }
        if (properties.frozenColumns() < 0 || properties.frozenColumns() >= tab.columnCount()) {
            throw Faults.invalid("You can't freeze all visible columns on the sheet.");
        }
    }

    /// The new index counts before the move, as Google has it.
    private static void move(Book book, Tab tab, int index) {
        int before = book.tabs().indexOf(tab);
        if (index == before || index == before + 1) {
            return;
        }
        if (index < 0 || index > book.tabs().size()) {
            throw Faults.invalid("index[" + index + "] is after the last sheet["
                    + book.tabs().size() + "]");
        }
        book.tabs().remove(before);
        book.tabs().add(index > before ? index - 1 : index, tab);
    }
}
