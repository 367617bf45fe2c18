package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of a tab that the file can hold: it asks for different texts in the header, a row below it, and no merge.
///
/// @param first the number of the first table's part, one higher for each that follows
/// @param numbers by which the file knows the tables: what came with one keeps its number, by which slicers know it
record TableParts(Tab tab, List<Table> tables, int first, List<Integer> numbers) {
    /// One for each tab, in order.
    static List<TableParts> of(Book book) {
        List<TableParts> all = new ArrayList<>();
        int next = 1;
        Set<Integer> taken = new HashSet<>();
        book.tabs().forEach(tab -> tab.overlays().tables().forEach(table -> taken.add(number(table))));
        book.tabs().stream().flatMap(TableParts::kept).forEach(one -> taken.add(number(one)));
        for (Tab tab : book.tabs()) {
            List<Table> tables = tab.overlays().tables().stream()
                    .filter(table -> fits(tab, table))
                    .toList();
            List<Integer> numbers = tables.stream()
                    .map(table -> number(table) > 0 ? number(table) : free(taken))
                    .toList();
            all.add(new TableParts(tab, tables, next, numbers));
            next += tables.size();
        }
        return all;
    }

    /// The number that a table came with, 0 for none.
    private static int number(Table table) {
        return table.xml().isEmpty() || !table.id().matches("[1-9]\\d{0,8}") ? 0 : Integer.parseInt(table.id());
    }

    /// Those of a tab that are kept as they are.
    private static Stream<Carried> kept(Tab tab) {
        return tab.carried().stream().filter(Carried::isTable);
    }

    private static int number(Carried table) {
        String number = table.element().substring(Carried.TABLE.length());
        return number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
    }

    private static int free(Set<Integer> taken) {
        int number = 1;
        while (!taken.add(number)) {
            number++;
        }
        return number;
    }

    private static boolean fits(Tab tab, Table table) {
        Set<String> names = new HashSet<>();
        headers(tab, table).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names.size() == table.columns().size()
                && table.area().rows().length() > 1
                && tab.merges().stream().noneMatch(table.area()::overlaps);
    }

    /// The texts of the header row; fewer than columns where one is no text.
    private static List<String> headers(Tab tab, Table table) {
        List<String> headers = new ArrayList<>();
        Area area = table.area();
        for (int column = area.columns().start(); column < area.columns().end(); column++) {
            if (tab.cells().value(area.rows().start(), column) instanceof CellValue.Text(String text)
                    && !text.isBlank()) {
                headers.add(text);
            }
        }
        return headers;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    void writeRelations(XmlOut out) throws IOException {
        for (int i = 0; i < tables.size(); i++) {
            PackageXml.relation(out, "rIdTable" + i, "table", "../tables/table" + (first + i) + ".xml");
        }
    }

    /// The references at the end of the tab's part.
    void writeReferences(XmlOut out) throws IOException {
        List<Carried> kept = kept(tab).toList();
        if (isEmpty() && kept.isEmpty()) {
            return;
        }
        out.raw("<tableParts").attribute("count", tables.size() + kept.size()).raw(">");
        for (int i = 0; i < tables.size(); i++) {
            out.raw("<tablePart").attribute("r:id", "rIdTable" + i).raw("/>");
        }
        for (Carried table : kept) {
            out.raw("<tablePart").attribute("r:id", table.relation()).raw("/>");
        }
        out.raw("</tableParts>");
    }

    void write(XmlOut out, int index) throws IOException {
        Table table = tables.get(index);
        if (!table.xml().isEmpty()) {
            out.raw(TableXml.of(
                    table, Ranges.text(table.area(), tab), Ranges.text(filtered(table), tab), headers(tab, table)));
            return;
        }
        int number = numbers.get(index);
        String range = Ranges.text(table.area(), tab);
        out.raw("<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.attribute("id", number).attribute("name", spelt(table.name(), number));
        out.attribute("displayName", spelt(table.name(), number)).attribute("ref", range);
        out.raw(table.hasFooter() ? " totalsRowCount=\"1\">" : " totalsRowShown=\"0\">");
        out.raw("<autoFilter")
                .attribute("ref", Ranges.text(filtered(table), tab))
                .raw("/>");
        List<String> headers = headers(tab, table);
        out.raw("<tableColumns").attribute("count", headers.size()).raw(">");
        for (int i = 0; i < headers.size(); i++) {
            out.raw("<tableColumn")
                    .attribute("id", i + 1)
                    .attribute("name", headers.get(i))
                    .raw("/>");
        }
        out.raw("</tableColumns><tableStyleInfo name=\"TableStyleMedium2\" showFirstColumn=\"0\"");
        out.raw(" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>");
    }

    private static Area filtered(Table table) {
        Area area = table.area();
        int end = table.hasFooter() ? area.rows().end() - 1 : area.rows().end();
        return Area.of(
                area.rows().start(), end, area.columns().start(), area.columns().end());
    }

    /// A name that the file allows: a word that is no reference.
    private static String spelt(String name, int number) {
        String word = name.replaceAll("[^\\p{L}\\p{N}_.]", "_");
        boolean usable = word.matches("[\\p{L}_].*")
                && !word.matches("(?i)[a-z]{1,3}[0-9]+|r|c|r[0-9]*c[0-9]*")
                && word.length() < 255;
        return usable ? word : "Table_" + number + (word.length() < 200 ? "_" + word : "");
    }
}
