package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Color;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How another program was left: which tab was looked at, where in it, what is hidden deep, its colours by theme; and
/// what somebody tries out in scenarios and in views of their own.
class KeptViewsTest {
    private static final String SPLIT = """
            <pane xSplit="2400" ySplit="1800" topLeftCell="C5" activePane="bottomRight"/>""";
    private static final String SELECTED = """
            <selection pane="bottomRight" activeCell="D6" sqref="D6:E7"/>""";
    private static final String SECOND = """
            <sheetView topLeftCell="B2" workbookViewId="1">%s</sheetView>""";
    private static final String SCENARIOS = """
            <scenarios current="0" sqref="B%1$d"><scenario name="Best" user="Ada"><inputCells r="B%2$d" val="9"/></scenario></scenarios>""";
    private static final String MINE = """
            <customSheetViews><customSheetView guid="{A}" scale="80">%s<autoFilter ref="A%d:B%d"/></customSheetView></customSheetViews>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                Map.of(
                        "_rels/.rels",
                        HandMade.relations("rId1", "officeDocument", "xl/workbook.xml"),
                        "xl/workbook.xml",
                        """
                        <workbook %s><workbookPr codeName="Ours"/><bookViews><workbookView tabRatio="700" activeTab="1"/>\
                        <workbookView xWindow="9" firstSheet="1" activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/>\
                        <sheet name="More" sheetId="2" r:id="rId2"/><sheet name="Deep" sheetId="3" state="veryHidden" r:id="rId3"/>\
                        </sheets><calcPr calcId="191029" iterate="1"/></workbook>""".formatted(HandMade.MAIN),
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "worksheet",
                                "worksheets/sheet2.xml",
                                "rId3",
                                "worksheet",
                                "worksheets/sheet3.xml"),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetPr codeName="Sheet1"><tabColor theme="4" tint="0.5"/><outlinePr summaryBelow="0"/></sheetPr>\
                        <sheetViews><sheetView zoomScale="90" workbookViewId="0">%s</sheetView>%s\
                        </sheetViews><sheetData/>%s</worksheet>""".formatted(
                                        HandMade.MAIN,
                                        SPLIT + SELECTED,
                                        SECOND.formatted(SELECTED),
                                        SCENARIOS.formatted(4, 2) + MINE.formatted(SELECTED, 1, 4)),
                        "xl/worksheets/sheet2.xml",
                        "<worksheet %s><sheetData/></worksheet>".formatted(HandMade.MAIN),
                        "xl/worksheets/sheet3.xml",
                        "<worksheet %s><sheetData/></worksheet>".formatted(HandMade.MAIN)));
    }

    @Test
    void it_is_found_as_it_was_left() throws IOException {
        assertThat(sheet(1))
                .contains(
                        "<sheetPr codeName=\"Sheet1\"><tabColor theme=\"4\" tint=\"0.5\"/><outlinePr summaryBelow=\"0\"/>")
                .contains("<sheetViews><sheetView zoomScale=\"90\" workbookViewId=\"0\">" + SPLIT + SELECTED
                        + "</sheetView>" + SECOND.formatted(SELECTED) + "</sheetViews>")
                .contains(SCENARIOS.formatted(4, 2) + MINE.formatted(SELECTED, 1, 4));
        assertThat(sheet(2)).contains("<sheetView tabSelected=\"1\"");
        assertThat(saved("xl/workbook.xml"))
                .contains("<workbookPr codeName=\"Ours\"/>")
                .contains("<bookViews><workbookView tabRatio=\"700\" activeTab=\"1\"/>"
                        + "<workbookView xWindow=\"9\" firstSheet=\"1\" activeTab=\"0\"/></bookViews>")
                .contains("name=\"Deep\" sheetId=\"3\" state=\"veryHidden\"")
                .contains(" iterate=\"1\"");
    }

    @Test
    void the_tab_that_is_looked_at_is_the_same_where_others_come_before_it() throws IOException {
        book.tabs().addFirst(new Tab(tab().properties().withTitle("New").withSheetId(9), 3, 3));

        assertThat(saved("xl/workbook.xml"))
                .contains("tabRatio=\"700\" activeTab=\"2\"", "xWindow=\"9\" firstSheet=\"2\" activeTab=\"0\"");
    }

    @Test
    void a_window_that_looked_at_a_tab_which_is_gone_looks_at_the_first() throws IOException {
        GridEdits.delete(book, book.tab("More").orElseThrow());

        assertThat(saved("xl/workbook.xml"))
                .contains(
                        "<workbookView tabRatio=\"700\" activeTab=\"0\"/><workbookView xWindow=\"9\" activeTab=\"0\"/>");
    }

    @Test
    void scenarios_and_views_follow_the_cells_and_nothing_is_selected() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 1, false);

        assertThat(sheet(1))
                .contains(SCENARIOS.formatted(5, 3) + MINE.formatted("", 2, 5))
                .contains("workbookViewId=\"0\">" + SPLIT + "</sheetView>" + SECOND.formatted(""));
    }

    @Test
    void a_scenario_of_deleted_cells_only_is_gone() throws IOException {
        GridEdits.delete(book, tab(), Dimension.ROWS, 1, 2);

        assertThat(sheet(1)).doesNotContain("inputCells", "Best").contains(MINE.formatted("", 1, 3));
    }

    @Test
    void frozen_lines_and_a_colour_set_since_take_the_place_of_what_was_there() throws IOException {
        tab().setProperties(tab().properties().withFrozen(1, 0).withTabColor(Optional.of(new Color.Rgb(0xff0000))));

        assertThat(sheet(1))
                .contains("<tabColor rgb=\"FFFF0000\"/>")
                .contains("ySplit=\"1\"")
                .doesNotContain("theme=\"4\"", "xSplit");
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String sheet(int number) throws IOException {
        return saved("xl/worksheets/sheet%d.xml".formatted(number));
    }

    private String saved(String part) throws IOException {
        return HandMade.saved(book).getOrDefault(part, "");
    }
}
