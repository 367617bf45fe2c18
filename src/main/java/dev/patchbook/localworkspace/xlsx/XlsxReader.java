package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads an `.xlsx` into a book. Tab ids are made from the order: 0, 1, 2 …
public final class XlsxReader {
    private final ZipParts parts;
    private final Book book;
    private final List<Sheet> sheets = new ArrayList<>();
    private final NamesIn names = new NamesIn();
    private final KeptIn kept = new KeptIn();
    private final Map<String, String> elements = new HashMap<>();
    private final List<View> views = new ArrayList<>();

    private XlsxReader(ZipParts parts, Book book) {
        this.parts = parts;
        this.book = book;
    }

    /// Which tab a window shows, and which title it shows first.
    private record View(int active, int first) {}

    private record Sheet(String name, String number, String relation, String state) {
        boolean isHidden() {
            return !state.isEmpty() && !state.equals("visible");
        }
    }

    /// Reads the file; one that is no workbook, is broken or unreasonable is an [IOException] that says why.
    public static Book read(Path file, String id, String title) throws IOException {
        Book book = new Book(id, BookProperties.of(title));
        try (ZipParts parts = new ZipParts(file)) {
            new XlsxReader(parts, book).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("it is broken: " + e.getMessage(), e);
        }
        return book;
    }

    private void read() throws IOException {
        String workbook = parts.relations("").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(ZipParts.Relation::target)
                .findFirst()
                .orElseThrow(() -> new IOException("it holds no workbook"));
        try (InputStream in = parts.open(workbook)) {
            readWorkbook(new XmlIn(in));
        }
        Map<String, ZipParts.Relation> relations = parts.relations(workbook);
        CarriedIn carried = CarriedIn.of(parts);
        carry(carried, relations);
        Palette palette = Palette.read(parts, target(relations, "theme"));
        StylesIn styles = StylesIn.read(parts, target(relations, "styles"), palette);
        book.setKeptStyles(styles.kept());
        TextsIn texts = TextsIn.read(parts, target(relations, "sharedStrings"));
        SheetIn.Shared shared = new SheetIn.Shared(parts, carried, book, styles, texts, palette);
        for (Sheet sheet : sheets) {
            ZipParts.Relation relation = relations.get(sheet.relation());
            TabProperties properties =
                    TabProperties.of(book.tabs().size(), sheet.name()).withHidden(sheet.isHidden());
            if (relation != null && relation.is("worksheet")) {
                book.tabs().add(SheetIn.read(shared, properties, relation.target()));
            } else {
                Tab tab = Tab.ofObject(properties);
                Map<String, ZipParts.Relation> instead =
                        relation == null ? Map.of() : Map.of(sheet.relation(), relation);
                tab.setCarried(carried.of(instead, Set.of(), Set.of(), Map.of(sheet.relation(), Carried.SHEET)));
                book.tabs().add(tab);
            }
        }
        for (int i = 0; i < sheets.size(); i++) {
            Tab tab = book.tabs().get(i);
            Sheet sheet = sheets.get(i);
            tab.setKept(tab.kept().with(KeptXml.NUMBER, sheet.number()).with(KeptXml.STATE, sheet.state()));
        }
        if (book.tabs().isEmpty()) {
            throw new IOException("it has no sheet");
        }
        for (int window = 0; window < views.size(); window++) {
            look(window);
        }
        names.apply(book);
        TablesIn tables = new TablesIn(parts, carried);
        ChartsIn charts = new ChartsIn(parts, book);
        for (int i = 0; i < sheets.size(); i++) {
            ZipParts.Relation relation = relations.get(sheets.get(i).relation());
            if (relation != null && (relation.is("worksheet") || relation.is("chartsheet"))) {
                charts.read(book.tabs().get(i), relation.target());
            }
            if (relation != null && relation.is("worksheet")) {
                tables.read(book.tabs().get(i), relation.target());
            }
        }
    }

    private void carry(CarriedIn carried, Map<String, ZipParts.Relation> relations) throws IOException {
        Map<String, ZipParts.Relation> others = new HashMap<>(relations);
        sheets.forEach(sheet -> others.remove(sheet.relation()));
        List<Carried> all = new ArrayList<>(carried.of(others, CarriedIn.NOT_OF_BOOK, kept.relations(), elements));
        book.setKept(kept.of(all));
        Map<String, ZipParts.Relation> outer = parts.relations("");
        Map<String, String> named = new HashMap<>();
        outer.keySet().forEach(id -> named.put(id, CarriedIn.PACKAGE));
        all.addAll(carried.of(outer, CarriedIn.NOT_OF_PACKAGE, Set.of(), named));
        book.setCarried(all);
    }

    private void readWorkbook(XmlIn xml) throws IOException {
        for (Optional<String> element = xml.next(); element.isPresent(); element = xml.next()) {
            switch (element.get()) {
                case "workbook" -> kept.begin(xml);
                case DateSystem.SAID -> kept.add(DateSystem.SAID, xml.attributesBut());
                case "workbookView" -> readView(xml);
                case "calcPr" -> kept.add("calcPr", xml.attributesBut("calcId", "fullCalcOnLoad"));
                case "sheet" ->
                    sheets.add(new Sheet(
                            xml.attribute("name"), xml.attribute("sheetId"), xml.relation(), xml.attribute("state")));
                case "pivotCache" -> elements.put(xml.relation(), xml.attribute("cacheId"));
                case "definedName" -> names.read(xml);
                default -> {
                    if (xml.depth() == 1 && WorkbookXml.KEPT.contains(element.get())) {
                        kept.keep(element.get(), xml);
                    }
                }
            }
        }
    }

    private void readView(XmlIn xml) throws IOException {
        kept.add(WorkbookXml.view(views.size()), xml.attributesBut("activeTab", "firstSheet"));
        views.add(new View(xml.integer("activeTab", 0), xml.integer("firstSheet", 0)));
    }

    /// Says at the tabs which of them a window shows.
    private void look(int window) {
        View view = views.get(window);
        if (view.active() > WorkbookXml.firstVisible(book)
                && view.active() < book.tabs().size()) {
            mark(view.active(), KeptXml.ACTIVE + window);
        }
        if (view.first() > 0 && view.first() < book.tabs().size()) {
            mark(view.first(), KeptXml.FIRST + window);
        }
    }

    private void mark(int number, String name) {
        Tab tab = book.tabs().get(number);
        tab.setKept(tab.kept().with(name, "1"));
    }

    /// A text that stands for one range of one tab; other formulas and constants are none.
    static Optional<GridRange> range(Book book, String text) {
        int mark = text.lastIndexOf('!');
        if (mark <= 0) {
            return Optional.empty();
        }
        String quoted = text.substring(0, mark);
        String title = quoted.startsWith("'")
                ? quoted.substring(1, quoted.length() - 1).replace("''", "'")
                : quoted;
        try {
            Area area = Ranges.area(text.substring(mark + 1));
            return book.tab(title).map(tab -> new GridRange(tab.sheetId(), area));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> target(Map<String, ZipParts.Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.is(kind))
                .map(ZipParts.Relation::target)
                .findFirst();
    }
}
