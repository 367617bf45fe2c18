package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.RangeSort;
import dev.patchbook.localworkspace.book.SortSpec;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes of another program, with an author, looks of single letters and boxes of their own size.
class KeptNotesTest {
    private static final String ADA = """
            <comment ref="%s" authorId="0" shapeId="0" xr:uid="{1}"><text><r><rPr><b/></rPr><t>Ada:</t></r><r><t> first</t></r></text>\
            <commentPr><anchor><xdr:from><xdr:col>2</xdr:col><xdr:row>%d</xdr:row></xdr:from></anchor></commentPr></comment>""";
    private static final String BOB = "<comment ref=\"%s\" authorId=\"1\"><text><t>second</t></text></comment>";
    private static final String BOX = """
            <v:shape id="same" style="width:%dpt"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, %d, 2, 4, 31, %d, 6</x:Anchor>\
            <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""";
    private static final String HEAD = "<xml><v:shapetype id=\"_x0000_t202\" path=\"theirs\"/>";
    private static final String COMMENTS = "xl/comments1.xml";
    private static final String SHAPES = "xl/drawings/vmlDrawing4.vml";

    @TempDir
    private Path folder;

    private Book book;
    private Tab tab;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "[Content_Types].xml",
                        HandMade.types(),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="2"><c r="A2"><v>9</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>\
                        </sheetData><legacyDrawing r:id="rId1"/></worksheet>""".formatted(HandMade.MAIN),
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        HandMade.relations(
                                "rId1",
                                "vmlDrawing",
                                "../drawings/vmlDrawing4.vml",
                                "rId2",
                                "comments",
                                "../comments7.xml"),
                        "xl/comments7.xml",
                        """
                        <comments %s xmlns:xr="http://x/revision" xmlns:xdr="http://x/xdr"><authors><author>Ada &amp; co</author>\
                        <author>Bob</author></authors><commentList>%s%s</commentList></comments>""".formatted(HandMade.MAIN, ADA.formatted("B2", 1), BOB.formatted("B3")),
                        SHAPES,
                        HEAD + BOX.formatted(400, 1, 3, 1, 1) + BOX.formatted(90, 2, 4, 2, 1) + "</xml>"));
        tab = book.tabs().getFirst();
    }

    @Test
    void they_stay_as_they_are_when_values_change() throws IOException {
        tab.cells().setValue(1, 0, new CellValue.Number(4711));
        tab.cells().setNote(1, 1, "Ada: first");

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get(COMMENTS))
                .contains("<authors><author>Ada &amp; co</author><author>Bob</author></authors>")
                .contains(ADA.formatted("B2", 1) + BOB.formatted("B3"))
                .contains(" xmlns:xr=\"http://x/revision\"");
        assertThat(after.get(SHAPES))
                .isEqualTo(HEAD + BOX.formatted(400, 1, 3, 1, 1) + BOX.formatted(90, 2, 4, 2, 1) + "</xml>");
        assertThat(after.get("xl/worksheets/sheet1.xml")).containsOnlyOnce("<legacyDrawing r:id=\"carriedrId1\"/>");
        assertThat(after).doesNotContainKey("xl/drawings/sheetsNotes1.vml");
    }

    @Test
    void they_follow_inserted_rows() throws IOException {
        GridEdits.insert(book, tab, Dimension.ROWS, 1, 2, false);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get(COMMENTS)).contains(ADA.formatted("B4", 3) + BOB.formatted("B5"));
        assertThat(after.get(SHAPES)).contains(BOX.formatted(400, 3, 5, 3, 1) + BOX.formatted(90, 4, 6, 4, 1));
    }

    @Test
    void they_go_with_their_cells_when_rows_are_sorted() throws IOException {
        RangeSort.sort(tab, Area.of(1, 3, 0, 2), List.of(new SortSpec(0, false)));

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get(COMMENTS)).contains(BOB.formatted("B2") + ADA.formatted("B3", 2));
        assertThat(after.get(SHAPES)).contains(BOX.formatted(400, 2, 4, 2, 1) + BOX.formatted(90, 1, 3, 1, 1));
    }

    @Test
    void one_that_says_something_else_now_looks_like_a_new_one_and_the_other_stays() throws IOException {
        tab.cells().setNote(1, 1, "anew");
        tab.cells().setNote(5, 0, "new");

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get(COMMENTS))
                .contains("<author>Bob</author><author></author></authors>")
                .contains(
                        "<comment ref=\"B2\" authorId=\"2\"><text><t xml:space=\"preserve\">anew</t></text></comment>")
                .contains(BOB.formatted("B3"))
                .doesNotContain("Ada:");
        assertThat(after.get(SHAPES))
                .startsWith(HEAD + BOX.formatted(90, 2, 4, 2, 1))
                .contains("<x:Row>1</x:Row><x:Column>1</x:Column>", "<x:Row>5</x:Row><x:Column>0</x:Column>")
                .endsWith("</xml>")
                .doesNotContain("400pt");
    }

    @Test
    void of_a_note_and_its_copy_the_one_keeps_its_box_and_the_other_gets_one() throws IOException {
        tab.cells().copyCell(0, 0, tab.cells(), 1, 1);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get(COMMENTS)).contains("ref=\"A1\" authorId=\"0\"", ADA.formatted("B2", 1));
        assertThat(after.get(SHAPES))
                .startsWith(HEAD + BOX.formatted(400, 1, 3, 1, 1))
                .contains("<x:Row>0</x:Row><x:Column>0</x:Column>");
    }

    @Test
    void one_that_is_copied_to_another_tab_says_there_only_what_is_understood_there() throws IOException {
        Tab other = new Tab(TabProperties.of(9, "Other"), 5, 5);
        book.tabs().add(other);
        other.cells().copyCell(0, 0, tab.cells(), 1, 1);
        other.cells().copyCell(1, 0, tab.cells(), 2, 1);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/comments2.xml"))
                .contains(
                        "<comment ref=\"A1\" authorId=\"0\"><text><t xml:space=\"preserve\">Ada: first</t></text></comment>")
                .contains("<comment ref=\"A2\" authorId=\"1\"><text><t>second</t></text></comment>")
                .doesNotContain("xr:uid", "xdr:");
    }

    @Test
    void where_all_are_gone_no_box_is_left() throws IOException {
        GridEdits.delete(book, tab, Dimension.ROWS, 1, 3);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after).doesNotContainKey(COMMENTS);
        assertThat(after.get(SHAPES)).isEqualTo(HEAD + "</xml>");
    }
}
