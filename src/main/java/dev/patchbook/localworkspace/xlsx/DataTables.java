package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tables that show what a formula comes to with other values in one or two cells. The workspace does not calculate
/// them: it keeps them while nobody writes into their cells.
final class DataTables {
    static final String TYPE = "dataTable";

    private final List<Area> areas = new ArrayList<>();
    private final StringBuilder elements = new StringBuilder();

    /// Takes the formula that was just begun, which says such a table.
    void add(XmlIn xml) throws IOException {
        String range = xml.attribute("ref");
        if (!range.isEmpty()) {
            areas.add(Ranges.area(range));
            elements.append("<f t=\"dataTable\"").append(xml.attributesBut("t")).append("/>");
        }
        xml.skip("f");
    }

    boolean contains(int row, int column) {
        return !areas.isEmpty() && areas.stream().anyMatch(area -> area.contains(row, column));
    }

    String xml() {
        return elements.toString();
    }

    /// By the address of their first cells, those of a tab into whose cells nobody has written.
    static Map<String, String> of(Book book, Tab tab) throws IOException {
        Map<String, String> whole = new HashMap<>();
        XmlIn xml = XmlIn.again("<all>" + tab.kept().element(TYPE) + "</all>");
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            Area area = Ranges.area(xml.attribute("ref")).within(tab.rowCount(), tab.columnCount());
            String element = xml.whole();
            if (isWhole(book, tab, area)) {
                whole.put(A1.cell(area.rows().start(), area.columns().start()), element);
            }
        }
        return whole;
    }

    private static boolean isWhole(Book book, Tab tab, Area area) {
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                boolean tried =
                        book.marks().value(tab.cells().mark(row, column)).tried();
                if (!tried && !tab.cells().isBlank(row, column)) {
                    return false;
                }
            }
        }
        return true;
    }
}
