package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.wire.Mask;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;

/// `spreadsheets.create`: a book with the tabs and first cells asked for, or with one blank tab.
final class BookCreation {
    private BookCreation() {}

    static Book create(Call call, String id, Chance chance) {
        Message wanted = Bodies.read(call, "Spreadsheet");
        Message properties = wanted.part("properties");
        BookProperties untitled = BookProperties.of(properties.text("title", "Untitled spreadsheet"));
        Book book = new Book(id, SheetRequests.updated(untitled, properties, Mask.ALL));
        Draft draft = new Draft(book, chance, Guard.of(call));
        for (Message sheet : wanted.messages("sheets")) {
            book.tabs().add(tab(draft, sheet));
        }
        if (book.tabs().isEmpty()) {
            book.tabs().add(blank());
        }
        return book;
    }

    /// The tab of a new spreadsheet.
    static Tab blank() {
        return new Tab(TabProperties.of(0, "Sheet1"), TabJson.DEFAULT_ROWS, TabJson.DEFAULT_COLUMNS);
    }

    private static Tab tab(Draft draft, Message sheet) {
        Book book = draft.book();
        Message properties = sheet.part("properties");
        Message grid = properties.part("gridProperties");
        String title = properties.text("title");
        if (properties.has("title")) {
            SheetRequests.checkTitle(book, title);
        } else {
            title = SheetRequests.freeTitle(book, "Sheet", "");
        }
        int id = properties.has("sheetId") || !book.tabs().isEmpty()
                ? SheetRequests.freeId(draft, properties, "sheetId")
                : 0;
        int rows = grid.whole("rowCount", TabJson.DEFAULT_ROWS);
        int columns = grid.whole("columnCount", TabJson.DEFAULT_COLUMNS);
        Limits.check(book, (long) rows * columns);
        Tab tab = new Tab(TabJson.properties(properties, id, title), rows, columns);
        TabUpdate.checkFrozen(tab);
        fill(book, tab, sheet.messages("data"));
        List<dev.patchbook.localworkspace.book.Area> merges = new ArrayList<>();
        sheet.messages("merges").forEach(merge -> merges.add(GridRanges.area(merge)));
        tab.setMerges(merges);
        return tab;
    }

    private static void fill(Book book, Tab tab, List<Message> data) {
        CellPatch patch = new CellPatch(book, Mask.ALL);
        for (Message part : data) {
            int row = part.whole("startRow");
            for (Message line : part.messages("rowData")) {
                int column = part.whole("startColumn");
                for (Message cell : line.messages("values")) {
                    RangeText.within(tab, dev.patchbook.localworkspace.book.Area.cell(row, column));
                    patch.apply(tab.cells(), row, column++, cell);
                }
                row++;
            }
        }
    }
}
