package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the tables of a tab. The number that the file gives a table is its id.
final class TablesIn {
    private TablesIn() {}

    /// Gives the tab the tables that its part refers to.
    static void read(ZipParts parts, Tab tab, String sheetPart) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (ZipParts.Relation relation : parts.relations(sheetPart).values()) {
            if (relation.is("table") && parts.has(relation.target())) {
                try (InputStream in = parts.open(relation.target())) {
                    table(new XmlIn(in), tab).ifPresent(tables::add);
                }
            }
        }
        tab.setOverlays(tab.overlays().withTables(tables));
    }

    /// None where it has no header, or the file says other columns than it has.
    private static Optional<Table> table(XmlIn xml, Tab tab) throws IOException {
        String id = "";
        String name = "";
        Area area = Area.ALL;
        boolean header = false;
        List<Table.Column> columns = new ArrayList<>();
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            switch (element.get()) {
                case "table" -> {
                    id = xml.attribute("id");
                    name = xml.attribute("displayName");
                    area = Ranges.area(xml.attribute("ref"));
                    header = xml.integer("headerRowCount", 1) == 1;
                }
                case "tableColumn" -> columns.add(Table.Column.plain(xml.attribute("name")));
                case "extLst" -> xml.skip("extLst");
                default -> {}
            }
        }
        Area inside = area.within(tab.rowCount(), tab.columnCount());
        return header && inside.equals(area) && columns.size() == area.columns().length()
                ? Optional.of(new Table(id, name, area, Optional.empty(), columns))
                : Optional.empty();
    }
}
