package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The links that cells carry in their style.
record Links(List<Link> links) {
    record Link(int row, int column, String target) {}

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
                    links.add(new Link(row, column, link.get()));
                }
            }
        }
        return new Links(links);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    void write(XmlOut out) throws IOException {
        if (isEmpty()) {
            return;
        }
        out.raw("<hyperlinks>");
        for (int i = 0; i < links.size(); i++) {
            out.raw("<hyperlink")
                    .attribute("ref", A1.cell(links.get(i).row(), links.get(i).column()));
            out.attribute("r:id", "rIdLink" + i).raw("/>");
        }
        out.raw("</hyperlinks>");
    }

    void writeRelations(XmlOut out) throws IOException {
        for (int i = 0; i < links.size(); i++) {
            PackageXml.outsideRelation(
                    out, "rIdLink" + i, "hyperlink", links.get(i).target());
        }
    }
}
