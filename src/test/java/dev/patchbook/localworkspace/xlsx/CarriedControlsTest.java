package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A tick box that is tied to a cell, beside a note; and a chart on a sheet of its own.
class CarriedControlsTest {
    private static final String CONTROLS = """
            <mc:AlternateContent xmlns:mc="http://x/mc"><mc:Choice Requires="x14"><controls><control shapeId="1026" r:id="%1$s" \
            name="Box"><controlPr linkedCell="Data!$D$%3$d"><anchor><from><xdr:col>1</xdr:col><xdr:row>%2$d</xdr:row></from></anchor></controlPr>\
            </control></controls></mc:Choice></mc:AlternateContent>""";

    private static final String BOX = """
            <v:shape id="box" type="#_x0000_t201"><x:ClientData ObjectType="Checkbox">\
            <x:Anchor>1, 15, %d, 2, 3, 31, %d, 6</x:Anchor><x:FmlaLink>$D$%d</x:FmlaLink></x:ClientData></v:shape>""";

    private static final String NOTE =
            "<v:shape id=\"old\"><x:ClientData ObjectType=\"Note\"><x:Row>0</x:Row></x:ClientData></v:shape>";

    private static final String CHART_SHEET = "<chartsheet><drawing r:id=\"rId1\"/></chartsheet>";

    private static final String CHART = "<c:chartSpace><c:f>Data!$A$1:$A$%d</c:f></c:chartSpace>";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        Map<String, String> outer = Map.of(
                "[Content_Types].xml",
                HandMade.types(
                        "xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml",
                        "xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                        "xl/chartsheets/sheet1.xml", "application/vnd.sheet.chartsheet+xml"),
                "_rels/.rels",
                HandMade.relations("rId1", "officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook %s><sheets><sheet name=\"Data\" r:id=\"rId1\"/><sheet name=\"Chart\" r:id=\"rId2\"/></sheets></workbook>"
                        .formatted(HandMade.MAIN),
                "xl/_rels/workbook.xml.rels",
                HandMade.relations(
                        "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "chartsheet", "chartsheets/sheet1.xml"),
                "xl/chartsheets/sheet1.xml",
                CHART_SHEET,
                "xl/chartsheets/_rels/sheet1.xml.rels",
                HandMade.relations("rId1", "drawing", "../charts/chart1.xml"),
                "xl/charts/chart1.xml",
                CHART.formatted(9));
        Map<String, String> inner = Map.of(
                "xl/worksheets/sheet1.xml",
                "<worksheet %s><sheetData/><legacyDrawing r:id=\"rId1\"/>%s</worksheet>"
                        .formatted(HandMade.MAIN, CONTROLS.formatted("rId3", 5, 6)),
                "xl/worksheets/_rels/sheet1.xml.rels",
                HandMade.relations(
                        "rId1",
                        "vmlDrawing",
                        "../drawings/vmlDrawing1.vml",
                        "rId2",
                        "comments",
                        "../comments1.xml",
                        "rId3",
                        "ctrlProp",
                        "../ctrlProps/ctrlProp1.xml"),
                "xl/drawings/vmlDrawing1.vml",
                "<xml>" + NOTE + BOX.formatted(5, 6, 6) + "</xml>",
                "xl/comments1.xml",
                "<comments %s><commentList><comment ref=\"A1\"><text><t>Mind this</t></text></comment></commentList></comments>"
                        .formatted(HandMade.MAIN),
                "xl/ctrlProps/ctrlProp1.xml",
                "<formControlPr objectType=\"CheckBox\" fmlaLink=\"$D$6\"/>");
        Map<String, String> all = new LinkedHashMap<>(outer);
        all.putAll(inner);
        book = HandMade.read(folder, all);
    }

    @Test
    void the_tick_box_stays_beside_the_notes_and_both_can_be_seen() throws IOException {
        Tab data = book.tabs().getFirst();
        data.cells().setNote(3, 0, "And this");

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains("<legacyDrawing r:id=\"carriedrId1\"/>" + CONTROLS.formatted("carriedrId3", 5, 6))
                .containsOnlyOnce("<legacyDrawing");
        assertThat(after.get("xl/drawings/vmlDrawing1.vml"))
                .contains(BOX.formatted(5, 6, 6))
                .doesNotContain("id=\"old\"")
                .contains("<x:Row>0</x:Row>", "<x:Row>3</x:Row>")
                .endsWith("</xml>");
        assertThat(after.get("xl/comments1.xml")).contains("Mind this", "And this");
        assertThat(after).containsKey("xl/ctrlProps/ctrlProp1.xml");
    }

    @Test
    void its_place_and_the_cell_that_it_is_tied_to_follow_inserted_rows() throws IOException {
        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 2, 2, false);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/worksheets/sheet1.xml")).contains(CONTROLS.formatted("carriedrId3", 7, 8));
        assertThat(after.get("xl/drawings/vmlDrawing1.vml")).contains(BOX.formatted(7, 8, 8));
        assertThat(after.get("xl/ctrlProps/ctrlProp1.xml")).contains("fmlaLink=\"$D$8\"");
    }

    @Test
    void a_chart_on_a_sheet_of_its_own_stays_one_and_follows_its_cells() throws IOException {
        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 2, 2, false);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after)
                .containsEntry("xl/chartsheets/sheet1.xml", CHART_SHEET)
                .containsEntry("xl/charts/chart1.xml", CHART.formatted(11))
                .doesNotContainKey("xl/worksheets/sheet2.xml");
        assertThat(after.get("xl/_rels/workbook.xml.rels")).contains("Target=\"/xl/chartsheets/sheet1.xml\"");
        assertThat(after.get("[Content_Types].xml")).doesNotContain("worksheets/sheet2.xml");
    }

    @Test
    void it_stays_one_under_another_title_at_another_place_and_without_its_neighbour() throws IOException {
        Tab chart = book.tabs().get(1);
        GridEdits.rename(book, chart, "Trend");
        GridEdits.rename(book, book.tabs().getFirst(), "All deals");
        book.tabs().remove(chart);
        book.tabs().addFirst(chart);

        Map<String, String> moved = HandMade.saved(book);

        assertThat(moved.get("xl/workbook.xml"))
                .contains("<sheet name=\"Trend\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"All deals\"");
        assertThat(moved.get("xl/_rels/workbook.xml.rels"))
                .contains("Id=\"rId1\" Type=\"http://x/chartsheet\" Target=\"/xl/chartsheets/sheet1.xml\"");
        assertThat(moved.get("xl/charts/chart1.xml")).contains("<c:f>'All deals'!$A$1:$A$9</c:f>");

        GridEdits.delete(book, book.tab("All deals").orElseThrow());

        assertThat(HandMade.saved(book))
                .containsEntry("xl/chartsheets/sheet1.xml", CHART_SHEET)
                .containsEntry("xl/charts/chart1.xml", "<c:chartSpace><c:f>#REF!</c:f></c:chartSpace>");
    }

    @Test
    void a_tab_whose_part_is_missing_is_an_empty_one() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/workbook.xml",
                        "<workbook %s><sheets><sheet name=\"Data\" r:id=\"rId1\"/><sheet name=\"Lost\" r:id=\"rId2\"/></sheets></workbook>"
                                .formatted(HandMade.MAIN),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/></worksheet>".formatted(HandMade.MAIN)));

        assertThat(HandMade.saved(book)).containsKey("xl/worksheets/sheet2.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialogsheet", "xlMacrosheet", "somethingNewer"})
    void so_does_any_other_tab_that_has_no_cells_of_ours(String kind) throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "[Content_Types].xml",
                        HandMade.types("xl/own/sheet1.xml", "application/vnd.own+xml"),
                        "xl/workbook.xml",
                        "<workbook %s><sheets><sheet name=\"Data\" r:id=\"rId1\"/><sheet name=\"Own\" r:id=\"rId2\"/></sheets></workbook>"
                                .formatted(HandMade.MAIN),
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", kind, "own/sheet1.xml"),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/></worksheet>".formatted(HandMade.MAIN),
                        "xl/own/sheet1.xml",
                        "<own/>"));

        GridEdits.delete(book, book.tabs().getFirst());

        Map<String, String> after = HandMade.saved(book);
        assertThat(after).containsEntry("xl/own/sheet1.xml", "<own/>");
        assertThat(after.get("xl/_rels/workbook.xml.rels"))
                .containsOnlyOnce("Type=\"http://x/" + kind + "\" Target=\"/xl/own/sheet1.xml\"");
        assertThat(after.get("[Content_Types].xml")).contains("application/vnd.own+xml");
    }
}
