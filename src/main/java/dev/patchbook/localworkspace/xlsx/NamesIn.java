package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.KeptName;
import dev.patchbook.localworkspace.book.NamedRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of a workbook: ranges that have one for the whole spreadsheet, and all else, which is kept.
final class NamesIn {
    private static final String FILTER = "_xlnm._FilterDatabase";

    /// Before the name of a range, under which the book keeps what else the file says of it.
    static final String SAID = "name ";

    /// Behind what else is said of a name, where it holds on its range's tab alone.
    static final String HERE = " here";

    private final List<Name> names = new ArrayList<>();

    private record Name(String name, String text, int sheet, boolean hidden, String attributes) {}

    /// Takes a name that was just begun.
    void read(XmlIn xml) throws IOException {
        String name = xml.attribute("name");
        int sheet = xml.integer("localSheetId", -1);
        boolean hidden = xml.flag("hidden", false);
        String attributes = xml.attributesBut("name", "localSheetId");
        names.add(new Name(name, xml.text(), sheet, hidden, attributes));
    }

    /// Gives the book its names; its tabs are there.
    void apply(Book book) {
        List<NamedRange> ranges = new ArrayList<>();
        List<KeptName> kept = new ArrayList<>();
        for (Name name : names) {
            Optional<GridRange> range = isOfAll(name)
                    ? XlsxReader.range(book, name.text()).filter(found -> holdsThere(book, name, found))
                    : Optional.empty();
            if (range.isPresent()) {
                ranges.add(new NamedRange("name" + ranges.size(), name.name(), range.get()));
                String said = name.attributes() + (name.sheet() < 0 ? "" : HERE);
                book.setKept(book.kept().with(SAID + name.name(), said));
            } else if (!name.name().equals(FILTER) && name.sheet() < book.tabs().size()) {
                kept.add(new KeptName(name.name(), tab(book, name.sheet()), name.attributes(), name.text()));
            }
        }
        book.setNamedRanges(ranges);
        book.setKeptNames(kept);
    }

    /// A name that holds on one tab alone is told like one of all where it names something on that tab.
    private static boolean holdsThere(Book book, Name name, GridRange range) {
        return name.sheet() < 0
                || name.sheet() < book.tabs().size()
                        && book.tabs().get(name.sheet()).sheetId() == range.sheetId();
    }

    private boolean isOfAll(Name name) {
        return !name.hidden()
                && !name.name().startsWith("_xlnm.")
                && names.stream()
                                .filter(other -> spelling(other).equals(spelling(name)))
                                .count()
                        == 1;
    }

    private static String spelling(Name name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> tab(Book book, int sheet) {
        return sheet < 0 ? Optional.empty() : Optional.of(book.tabs().get(sheet).title());
    }
}
