package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.CutsThrough;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of another program that has no header, which Google knows not.
class TablesWithoutHeaderTest {
    private static final String TABLE =
            "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"" + """
             id="1" name="Bare" displayName="Bare" ref="%s" headerRowCount="0"><sortState ref="%1$s"><sortCondition ref="%s"/>\
            </sortState><tableColumns count="2"><tableColumn id="1" name="Column1"/><tableColumn id="2" name="Column2">\
            <calculatedColumnFormula>%s!$A$%d</calculatedColumnFormula></tableColumn></tableColumns></table>""";
    private static final String PART = "xl/tables/kept-table1.xml";

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
                        HandMade.types(
                                "xl/tables/table1.xml",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>"
                                .formatted(HandMade.MAIN),
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        HandMade.relations("rId1", "table", "../tables/table1.xml"),
                        "xl/tables/table1.xml",
                        TABLE.formatted("B2:C4", "C2:C4", "Data", 9),
                        "xl/tables/_rels/table1.xml.rels",
                        HandMade.relations("rId1", "queryTable", "../queryTables/queryTable1.xml"),
                        "xl/queryTables/queryTable1.xml",
                        "<queryTable/>"));
        tab = book.tabs().getFirst();
    }

    @Test
    void it_stays_as_it_is_with_what_it_leads_to() throws IOException {
        tab.cells().setValue(1, 1, new CellValue.Number(5));

        Map<String, String> after = HandMade.saved(book);

        assertThat(after)
                .containsEntry(PART, TABLE.formatted("B2:C4", "C2:C4", "Data", 9))
                .containsEntry("xl/queryTables/queryTable1.xml", "<queryTable/>")
                .containsKey("xl/tables/_rels/kept-table1.xml.rels");
        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains("<tableParts count=\"1\"><tablePart r:id=\"carriedrId1\"/></tableParts>");
        assertThat(after.get("xl/worksheets/_rels/sheet1.xml.rels"))
                .containsOnlyOnce("Id=\"carriedrId1\" Type=\"http://x/table\" Target=\"/xl/tables/kept-table1.xml\"");
        assertThat(after.get("[Content_Types].xml")).contains("/xl/tables/kept-table1.xml\" ContentType=");
    }

    @Test
    void another_table_beside_it_has_another_number_and_another_part() throws IOException {
        tab.cells().setValue(0, 5, new CellValue.Text("City"));
        Table made =
                new Table("made", "Cities", Area.of(0, 3, 5, 6), Optional.empty(), List.of(Table.Column.plain("City")));
        tab.setOverlays(tab.overlays().withTables(List.of(made)));

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/tables/table1.xml")).contains(" id=\"2\" name=\"Cities\"");
        assertThat(after).containsKey(PART);
        assertThat(after.get("xl/worksheets/sheet1.xml")).contains("<tableParts count=\"2\">");
    }

    @Test
    void it_grows_with_rows_put_into_it_and_moves_with_those_before_it() throws IOException {
        GridEdits.insert(book, tab, Dimension.ROWS, 0, 1, false);
        GridEdits.insert(book, tab, Dimension.ROWS, 3, 2, false);
        GridEdits.insert(book, tab, Dimension.COLUMNS, 1, 1, false);
        GridEdits.rename(book, tab, "Deals");

        assertThat(HandMade.saved(book)).containsEntry(PART, TABLE.formatted("C3:D7", "D3:D7", "Deals", 12));
    }

    @Test
    void a_column_put_into_it_is_refused_by_name_and_changes_nothing() throws IOException {
        assertThatThrownBy(() -> GridEdits.insert(book, tab, Dimension.COLUMNS, 2, 1, false))
                .isInstanceOf(CutsThrough.class)
                .hasMessageContaining("table at B2:C4 of “Data”");

        assertThat(HandMade.saved(book)).containsEntry(PART, TABLE.formatted("B2:C4", "C2:C4", "Data", 9));
    }

    @Test
    void it_goes_with_its_cells() throws IOException {
        GridEdits.delete(book, tab, Dimension.COLUMNS, 1, 3);

        Map<String, String> after = HandMade.saved(book);

        assertThat(after).doesNotContainKeys(PART, "xl/queryTables/queryTable1.xml");
        assertThat(after.get("xl/worksheets/sheet1.xml")).doesNotContain("tableParts");
    }
}
