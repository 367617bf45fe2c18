package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.RangeSort;
import dev.patchbook.localworkspace.book.SortSpec;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links of another program: to a place in a page, with a hint, and to places in the file itself.
class KeptLinksTest {
    private static final String INSIDE = "<hyperlink ref=\"A%d\" location=\"%s!B%d\" display=\"there\"/>";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        HandMade.relations("rId1", "hyperlink", "file:///deals.html"),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>\
                        </sheetData><hyperlinks><hyperlink ref="A1" r:id="rId1" location="top" tooltip="Deals"/>%s</hyperlinks>\
                        </worksheet>""".formatted(HandMade.MAIN, INSIDE.formatted(2, "Data", 4))));
    }

    @Test
    void they_stay_as_they_are() throws IOException {
        assertThat(saved("xl/worksheets/sheet1.xml"))
                .contains("<hyperlinks><hyperlink ref=\"A1\" r:id=\"rIdLink0\" location=\"top\" tooltip=\"Deals\"/>"
                        + INSIDE.formatted(2, "Data", 4) + "</hyperlinks>");
        assertThat(saved("xl/worksheets/_rels/sheet1.xml.rels")).contains("Target=\"file:///deals.html\"");
        assertThat(book.styles().value(tab().cells().style(0, 0)).text().link()).hasValue("file:///deals.html#top");
    }

    @Test
    void they_follow_the_cells_and_know_the_new_title() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 1, true);
        GridEdits.rename(book, tab(), "All deals");

        assertThat(saved("xl/worksheets/sheet1.xml"))
                .contains(
                        "<hyperlink ref=\"A2\" r:id=\"rIdLink0\" location=\"top\"",
                        INSIDE.formatted(3, "'All deals'", 5));
    }

    @Test
    void they_are_sorted_with_their_rows() throws IOException {
        RangeSort.sort(tab(), Area.of(0, 2, 0, 1), List.of(new SortSpec(0, false)));

        assertThat(saved("xl/worksheets/sheet1.xml"))
                .contains("<hyperlink ref=\"A2\" r:id=\"rIdLink0\" location=\"top\"", INSIDE.formatted(1, "Data", 4));
    }

    @Test
    void one_on_a_deleted_row_is_gone() throws IOException {
        GridEdits.delete(book, tab(), Dimension.ROWS, 1, 2);

        assertThat(saved("xl/worksheets/sheet1.xml")).doesNotContain("there").contains("location=\"top\"");
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String saved(String part) throws IOException {
        return HandMade.saved(book).getOrDefault(part, "");
    }
}
