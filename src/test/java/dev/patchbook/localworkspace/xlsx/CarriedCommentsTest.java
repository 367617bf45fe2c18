package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.RangeSort;
import dev.patchbook.localworkspace.book.SortSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people wrote to each other at cells, in a file of another program.
class CarriedCommentsTest {
    private static final String COMMENTS = """
            <ThreadedComments><threadedComment ref="A%d" id="{1}"><text>at the largest</text></threadedComment>\
            <threadedComment ref="A%d" id="{2}"><text>at the smallest</text></threadedComment>\
            <threadedComment ref="C2" id="{3}"><text>beside</text></threadedComment></ThreadedComments>""";

    @TempDir
    private Path folder;

    @Test
    void comments_go_with_their_cells_when_these_are_sorted() throws IOException {
        Book book = HandMade.read(
                folder,
                Map.of(
                        "[Content_Types].xml",
                        HandMade.types(
                                "xl/threadedComments/threadedComment1.xml",
                                "application/vnd.ms-excel.threadedcomments+xml"),
                        "_rels/.rels",
                        HandMade.relations("rId1", "officeDocument", "xl/workbook.xml"),
                        "xl/workbook.xml",
                        "<workbook %s><sheets><sheet name=\"Data\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(HandMade.MAIN),
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations("rId1", "worksheet", "worksheets/sheet1.xml"),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="2"><c r="A2"><v>9</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>\
                        <row r="4"><c r="A4"><v>1</v></c></row></sheetData></worksheet>""".formatted(HandMade.MAIN),
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        HandMade.relations("rId1", "threadedComment", "../threadedComments/threadedComment1.xml"),
                        "xl/threadedComments/threadedComment1.xml",
                        COMMENTS.formatted(2, 4)));

        RangeSort.sort(book.tabs().getFirst(), Area.of(1, 4, 0, 2), List.of(new SortSpec(0, false)));

        assertThat(HandMade.saved(book))
                .containsEntry("xl/threadedComments/threadedComment1.xml", COMMENTS.formatted(4, 2));
    }
}
