package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of another program, with a style, a filter and totals of its own, whose rows come from elsewhere.
class KeptTablesTest {
    private static final String TABLE =
            "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"" + """
             id="7" name="Sums" displayName="Sums" ref="%s" totalsRowCount="1" tableType="queryTable"><autoFilter ref="%s">\
            <filterColumn colId="%d"><customFilters and="1"><customFilter operator="notEqual" val="Lost"/></customFilters>\
            </filterColumn></autoFilter>%s<tableStyleInfo name="Own" showRowStripes="0"/></table>""";
    private static final String NAME = """
            <tableColumn id="3" name="%s" totalsRowLabel="All" queryTableFieldId="1"/>""";
    private static final String SUM = """
            <tableColumn id="9" name="Sum" totalsRowFunction="sum"><calculatedColumnFormula>Data!$A$%d</calculatedColumnFormula></tableColumn>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                Map.ofEntries(
                        Map.entry("_rels/.rels", HandMade.relations("rId1", "officeDocument", "xl/workbook.xml")),
                        Map.entry(
                                "xl/workbook.xml",
                                "<workbook %s><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                        .formatted(HandMade.MAIN)),
                        Map.entry(
                                "xl/_rels/workbook.xml.rels",
                                HandMade.relations("rId1", "worksheet", "worksheets/sheet1.xml")),
                        Map.entry(
                                "xl/worksheets/_rels/sheet1.xml.rels",
                                HandMade.relations("rId1", "table", "../tables/table1.xml")),
                        Map.entry("xl/worksheets/sheet1.xml", """
                                <worksheet %s><sheetData><row r="6"><c r="D6" t="inlineStr"><is><t>Name</t></is></c>\
                                <c r="E6" t="inlineStr"><is><t>Sum</t></is></c></row><row r="8"><c r="E8"><v>6</v></c></row></sheetData>\
                                <tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>""".formatted(HandMade.MAIN)),
                        Map.entry(
                                "xl/tables/table1.xml",
                                TABLE.formatted(
                                        "D6:E8", "D6:E7", 0, columns(NAME.formatted("Name"), SUM.formatted(1)))),
                        Map.entry(
                                "xl/tables/_rels/table1.xml.rels",
                                HandMade.relations("rId1", "queryTable", "../queryTables/queryTable1.xml")),
                        Map.entry("xl/queryTables/queryTable1.xml", "<queryTable name=\"From afar\"/>")));
    }

    @Test
    void it_stays_as_it_is_and_knows_where_its_rows_come_from() throws IOException {
        assertThat(table())
                .endsWith(TABLE.formatted("D6:E8", "D6:E7", 0, columns(NAME.formatted("Name"), SUM.formatted(1))));
        assertThat(HandMade.saved(book))
                .containsEntry("xl/queryTables/queryTable1.xml", "<queryTable name=\"From afar\"/>")
                .hasEntrySatisfying(
                        "xl/tables/_rels/table1.xml.rels",
                        list -> assertThat(list).contains("/queryTable\" Target=\"/xl/queryTables/queryTable1.xml\""))
                .hasEntrySatisfying(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        list -> assertThat(list).doesNotContain("queryTable"));
    }

    @Test
    void it_follows_inserted_lines_and_a_column_put_into_it_is_one_of_its_own() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 1, true);
        GridEdits.insert(book, tab(), Dimension.COLUMNS, 3, 1, true);
        GridEdits.insert(book, tab(), Dimension.COLUMNS, 5, 1, true);
        tab().cells().setValue(6, 5, new CellValue.Text("Between"));

        String between = "<tableColumn id=\"10\" name=\"Between\"/>";
        assertThat(table())
                .endsWith(TABLE.formatted(
                        "E7:G9", "E7:G8", 0, columns(NAME.formatted("Name"), between, SUM.formatted(2))));
    }

    @Test
    void a_deleted_column_takes_its_filter_along() throws IOException {
        GridEdits.delete(book, tab(), Dimension.COLUMNS, 3, 4);

        assertThat(table()).contains("ref=\"D6:D8\"", columns(SUM.formatted(1))).doesNotContain("Lost");
    }

    @Test
    void a_heading_written_anew_is_the_name_of_its_column() throws IOException {
        tab().cells().setValue(5, 3, new CellValue.Text("Who & what"));

        assertThat(table()).contains(NAME.formatted("Who &amp; what"));
    }

    private static String columns(String... columns) {
        return "<tableColumns count=\"" + columns.length + "\">" + String.join("", columns) + "</tableColumns>";
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String table() throws IOException {
        return HandMade.saved(book).getOrDefault("xl/tables/table1.xml", "");
    }
}
