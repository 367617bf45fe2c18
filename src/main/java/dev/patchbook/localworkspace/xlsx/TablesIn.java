package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the tables of a tab. The number that the file gives a table is its id.
final class TablesIn {
    private final ZipParts parts;
    private final CarriedIn carried;

    TablesIn(ZipParts parts, CarriedIn carried) {
        this.parts = parts;
        this.carried = carried;
    }

    /// How a tab names what one of its tables refers to.
    static String of(Table table) {
        return "table " + table.id();
    }

    /// Gives the tab the tables that its part refers to.
    void read(Tab tab, String sheetPart) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (ZipParts.Relation relation : parts.relations(sheetPart).values()) {
            if (relation.is("table") && parts.has(relation.target())) {
                try (InputStream in = parts.open(relation.target())) {
                    Optional<Table> table = table(new XmlIn(in), tab);
                    table.ifPresent(tables::add);
                    if (table.isPresent()) {
                        carry(tab, table.get(), parts.relations(relation.target()));
                    }
                }
            }
        }
        tab.setOverlays(tab.overlays().withTables(tables));
    }

    /// A table may get its rows from elsewhere.
    private void carry(Tab tab, Table table, Map<String, ZipParts.Relation> relations) throws IOException {
        Map<String, String> named = new HashMap<>();
        relations.keySet().forEach(id -> named.put(id, of(table)));
        List<Carried> all = new ArrayList<>(tab.carried());
        all.addAll(carried.of(relations, Set.of("queryTable"), Set.of(), named));
        tab.setCarried(all);
    }

    /// None where it has no header, or the file says other columns than it has.
    private static Optional<Table> table(XmlIn part, Tab tab) throws IOException {
        part.next();
        String whole = part.whole();
        XmlIn xml = XmlIn.again(whole);
        String id = xml.attribute("id");
        String name = xml.attribute("displayName");
        Area area = Ranges.area(xml.attribute("ref"));
        boolean header = xml.integer("headerRowCount", 1) == 1;
        List<Table.Column> columns = new ArrayList<>();
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            switch (element.get()) {
                case "tableColumn" -> {
                    String heading = xml.attribute("name");
                    columns.add(new Table.Column(heading, "", Optional.empty(), xml.whole()));
                }
                case "extLst" -> xml.skip("extLst");
                default -> {}
            }
        }
        Area inside = area.within(tab.rowCount(), tab.columnCount());
        return header && inside.equals(area) && columns.size() == area.columns().length()
                ? Optional.of(new Table(id, name, area, Optional.empty(), columns, whole))
                : Optional.empty();
    }
}
