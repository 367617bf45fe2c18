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
    /// How a tab names what tables refer to begins with this.
    static final String OF = "table ";

    private static final String KEPT = "kept-";

    private final ZipParts parts;
    private final CarriedIn carried;

    TablesIn(ZipParts parts, CarriedIn carried) {
        this.parts = parts;
        this.carried = carried;
    }

    /// How a tab names what one of its tables refers to.
    static String of(Table table) {
        return OF + table.id();
    }

    /// Gives the tab the tables that its part refers to.
    void read(Tab tab, String sheetPart) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, ZipParts.Relation> one :
                parts.relations(sheetPart).entrySet()) {
            ZipParts.Relation relation = one.getValue();
            if (relation.is("table") && parts.has(relation.target())) {
                Optional<Table> table = table(relation, tab);
                table.ifPresent(tables::add);
                if (table.isPresent()) {
                    carry(tab, table.get(), parts.relations(relation.target()));
                } else {
                    keep(tab, one.getKey(), relation);
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
        all.addAll(carried.of(relations, Set.of(), Set.of(), named));
        tab.setCarried(all);
    }

    /// A table of which the workspace knows no more than its range, under a name that no other table's part has.
    private void keep(Tab tab, String id, ZipParts.Relation relation) throws IOException {
        String number = XmlIn.again(whole(relation)).attribute("id");
        List<Carried> all = new ArrayList<>(tab.carried());
        for (Carried one : carried.of(Map.of(id, relation), Set.of(), Set.of(id), Map.of(id, Carried.TABLE + number))) {
            String target = renamed(one.target());
            Map<String, Carried.Part> taken = new HashMap<>(one.parts());
            for (String name : List.of(one.target(), ZipParts.relationsOf(one.target()))) {
                Optional.ofNullable(taken.remove(name))
                        .ifPresent(part ->
                                taken.put(name.equals(one.target()) ? target : ZipParts.relationsOf(target), part));
            }
            all.add(new Carried(one.relation(), one.type(), target, one.element(), taken));
        }
        tab.setCarried(all);
    }

    private static String renamed(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.startsWith(KEPT, name) ? part : part.substring(0, name) + KEPT + part.substring(name);
    }

    private String whole(ZipParts.Relation relation) throws IOException {
        try (InputStream in = parts.open(relation.target())) {
            XmlIn part = new XmlIn(in);
            part.next();
            return part.whole();
        }
    }

    /// None where it has no header, or the file says other columns than it has.
    private Optional<Table> table(ZipParts.Relation relation, Tab tab) throws IOException {
        String whole = whole(relation);
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
