package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The links that cells carry in their style, and those to places in the file itself, which are kept as they are.
record Links(List<Link> links, String kept) {
    /// The name of those that are kept.
    static final String KEPT = "hyperlink";

    private static final Pattern LOCATION = Pattern.compile("\\blocation=\"([^\"]*)\"");

    /// @param more what the file said of it beside its address, as attributes
    record Link(int row, int column, String target, String more) {}

    /// The name under which is kept what a file says of links to this address.
    static String more(String address) {
        return "link " + address;
    }

    static Links of(Book book, Tab tab) {
        List<Link> links = new ArrayList<>();
        RowCursor cursor = tab.cells().cursor();
        for (int row = 0; row < tab.rowCount(); row++) {
            cursor.row(row);
            for (int column = 0; column < cursor.columnsUsed(); column++) {
                int style = cursor.style(column);
                Optional<String> link = style == 0
                        ? Optional.empty()
                        : book.styles().value(style).text().link();
                if (link.isPresent()) {
                    links.add(link(row, column, link.get(), tab.kept().element(more(link.get()))));
                }
            }
        }
        return new Links(links, tab.kept().element(KEPT));
    }

    /// The file says a place in what is linked to apart from the address.
    private static Link link(int row, int column, String address, String more) {
        int mark = LOCATION.matcher(more).find() ? address.indexOf('#') : -1;
        return new Link(row, column, mark < 0 ? address : address.substring(0, mark), more);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    void write(XmlOut out) throws IOException {
        if (isEmpty() && kept.isEmpty()) {
            return;
        }
        out.raw("<hyperlinks>");
        for (int i = 0; i < links.size(); i++) {
            out.raw("<hyperlink")
                    .attribute("ref", A1.cell(links.get(i).row(), links.get(i).column()));
            out.attribute("r:id", "rIdLink" + i).raw(links.get(i).more()).raw("/>");
        }
        out.raw(kept);
        out.raw("</hyperlinks>");
    }

    void writeRelations(XmlOut out) throws IOException {
        for (int i = 0; i < links.size(); i++) {
            PackageXml.outsideRelation(
                    out, "rIdLink" + i, "hyperlink", links.get(i).target());
        }
    }
}
