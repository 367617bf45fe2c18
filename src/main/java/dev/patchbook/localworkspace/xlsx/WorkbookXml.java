package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.KeptName;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The workbook part: the tabs in order, and names.
final class WorkbookXml {
    private static final String[] FIRST = {"fileVersion", "fileSharing"};
    private static final String[] SECOND = {"AlternateContent", "revisionPtr", "workbookProtection"};
    private static final String[] THIRD = {"functionGroups", "externalReferences"};
    private static final String[] FOURTH = {"oleSize", "customWorkbookViews"};
    private static final String[] LAST = {
        "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"
    };

    /// The elements that are kept as they are.
    static final Set<String> KEPT =
            Stream.of(FIRST, SECOND, THIRD, FOURTH, LAST).flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());

    private WorkbookXml() {}

    static void write(XmlOut out, Book book) throws IOException {
        out.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"");
        out.raw(book.kept().declarations()).raw(">");
        write(out, book, FIRST);
        out.raw("<workbookPr").raw(book.kept().element(DateSystem.SAID)).raw("/>");
        write(out, book, SECOND);
        writeViews(out, book);
        out.raw("<sheets>");
        List<String> numbers = numbers(book);
        for (int i = 0; i < book.tabs().size(); i++) {
            Tab tab = book.tabs().get(i);
            out.raw("<sheet").attribute("name", tab.title()).attribute("sheetId", numbers.get(i));
            boolean deep = tab.kept().element(KeptXml.STATE).equals("veryHidden");
            out.raw(tab.properties().hidden() ? " state=\"" + (deep ? "veryHidden" : "hidden") + "\"" : "")
                    .attribute("r:id", "rId" + (i + 1))
                    .raw("/>");
        }
        out.raw("</sheets>");
        write(out, book, THIRD);
        writeNames(out, book);
        out.raw("<calcPr calcId=\"0\"").raw(book.kept().element("calcPr")).raw(" fullCalcOnLoad=\"1\"/>");
        write(out, book, FOURTH);
        CarriedXml.writePivotCaches(out, book.carried());
        write(out, book, LAST);
        out.raw("</workbook>");
    }

    /// The name under which stands what the file says of a window.
    static String view(int window) {
        return "workbookView " + window;
    }

    private static void writeViews(XmlOut out, Book book) throws IOException {
        out.raw("<bookViews>");
        for (int window = 0; window == 0 || book.kept().elements().containsKey(view(window)); window++) {
            out.raw("<workbookView").raw(book.kept().element(view(window)));
            int first = IntStream.range(0, book.tabs().size())
                    .filter(marked(book, KeptXml.FIRST + window))
                    .findFirst()
                    .orElse(0);
            if (first > 0) {
                out.attribute("firstSheet", first);
            }
            out.attribute("activeTab", active(book, window)).raw("/>");
        }
        out.raw("</bookViews>");
    }

    /// The tabs' numbers: those that they came with, by which slicers know them, and free ones for new tabs.
    private static List<String> numbers(Book book) {
        List<String> numbers = new ArrayList<>();
        for (Tab tab : book.tabs()) {
            String number = tab.kept().element(KeptXml.NUMBER);
            numbers.add(number.matches("[1-9]\\d{0,4}") && !numbers.contains(number) ? number : "");
        }
        int next = 1;
        for (int i = 0; i < numbers.size(); i++) {
            while (numbers.get(i).isEmpty()) {
                String free = Integer.toString(next++);
                numbers.set(i, numbers.contains(free) ? "" : free);
            }
        }
        return numbers;
    }

    private static void write(XmlOut out, Book book, String... names) throws IOException {
        for (String name : names) {
            out.raw(book.kept().element(name));
        }
    }

    private static IntPredicate marked(Book book, String name) {
        return i -> !book.tabs().get(i).kept().element(name).isEmpty();
    }

    /// The number of the tab that a window shows.
    static int active(Book book, int window) {
        return IntStream.range(0, book.tabs().size())
                .filter(marked(book, KeptXml.ACTIVE + window))
                .filter(i -> !book.tabs().get(i).properties().hidden())
                .findFirst()
                .orElseGet(() -> firstVisible(book));
    }

    static int firstVisible(Book book) {
        for (int i = 0; i < book.tabs().size(); i++) {
            if (!book.tabs().get(i).properties().hidden()) {
                return i;
            }
        }
        return 0;
    }

    private static void writeNames(XmlOut out, Book book) throws IOException {
        boolean filters = book.tabs().stream().anyMatch(tab -> tab.basicFilter().isPresent());
        if (book.namedRanges().isEmpty() && book.keptNames().isEmpty() && !filters) {
            return;
        }
        out.raw("<definedNames>");
        for (int i = 0; i < book.tabs().size(); i++) {
            Tab tab = book.tabs().get(i);
            if (tab.basicFilter().isPresent()) {
                out.raw("<definedName name=\"_xlnm._FilterDatabase\" hidden=\"1\"")
                        .attribute("localSheetId", i);
                out.raw(">").text(absolute(tab, tab.basicFilter().get().area())).raw("</definedName>");
            }
        }
        for (NamedRange named : book.namedRanges()) {
            Optional<Tab> tab = book.tab(named.range().sheetId());
            if (tab.isPresent()) {
                String said = book.kept().element(NamesIn.SAID + named.name());
                boolean here = said.endsWith(NamesIn.HERE);
                out.raw("<definedName").attribute("name", named.name());
                if (here) {
                    out.attribute("localSheetId", book.tabs().indexOf(tab.get()));
                }
                out.raw(here ? said.substring(0, said.length() - NamesIn.HERE.length()) : said)
                        .raw(">");
                out.text(absolute(tab.get(), named.range().area())).raw("</definedName>");
            }
        }
        for (KeptName named : book.keptNames()) {
            if (named.tab().isPresent() || !isTaken(book, named.name())) {
                writeKept(out, book, named);
            }
        }
        out.raw("</definedNames>");
    }

    /// Whether somebody gave a range this name since.
    private static boolean isTaken(Book book, String name) {
        return book.namedRanges().stream().anyMatch(range -> range.name().equalsIgnoreCase(name));
    }

    private static void writeKept(XmlOut out, Book book, KeptName named) throws IOException {
        out.raw("<definedName").attribute("name", named.name());
        if (named.tab().isPresent()) {
            out.attribute("localSheetId", position(book, named.tab().get()));
        }
        out.raw(named.attributes()).raw(">").text(named.formula()).raw("</definedName>");
    }

    private static int position(Book book, String title) {
        return book.tab(title).map(book.tabs()::indexOf).orElseThrow();
    }

    private static String absolute(Tab tab, Area range) {
        Area area = range.within(tab.rowCount(), tab.columnCount());
        String first =
                "$" + A1.column(area.columns().start()) + "$" + (area.rows().start() + 1);
        String last =
                "$" + A1.column(Math.max(area.columns().start(), area.columns().end() - 1)) + "$"
                        + Math.max(area.rows().start() + 1, area.rows().end());
        return A1.tab(tab.title()) + "!" + (first.equals(last) ? first : first + ":" + last);
    }
}
