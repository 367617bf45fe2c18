package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shapes of another program that show what stands in cells.
class CarriedShapesTest {
    private static final String SHAPES = """
            <xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>%1$d</xdr:row></xdr:from>\
            <xdr:sp textlink="%3$s!$A$%2$d"/><xdr:sp textlink=""/></xdr:twoCellAnchor>\
            <a14:cameraTool cellRange="%3$s!$A$%2$d:$B$%2$d"/><c15:sqref>%3$s!$A$%2$d</c15:sqref></xdr:wsDr>""";

    @TempDir
    private Path folder;

    @Test
    void they_follow_the_cells_that_they_show() throws IOException {
        Book book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "[Content_Types].xml",
                        HandMade.types(
                                "xl/drawings/drawing1.xml",
                                "application/vnd.openxmlformats-officedocument.drawing+xml"),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/><drawing r:id=\"rId1\"/></worksheet>".formatted(HandMade.MAIN),
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        HandMade.relations("rId1", "drawing", "../drawings/drawing1.xml"),
                        "xl/drawings/drawing1.xml",
                        SHAPES.formatted(4, 9, "Data")));

        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 2, 3, false);
        GridEdits.rename(book, book.tabs().getFirst(), "Deals");

        assertThat(HandMade.saved(book)).containsEntry("xl/drawings/drawing1.xml", SHAPES.formatted(7, 12, "Deals"));
    }
}
