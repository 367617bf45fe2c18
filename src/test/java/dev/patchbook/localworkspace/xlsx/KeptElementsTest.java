package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Elements and parts of another program that stand in a tab's own part, in the workbook's and in the package: how they
/// are set on paper, sparklines, drop-downs from another tab, bars in cells, names, who wrote the file.
class KeptElementsTest {
    private static final String PRINT = """
            <printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" r:id="%s"/>\
            <headerFooter><oddHeader>&amp;LDeals &amp; more</oddHeader></headerFooter>""";

    private static final String BREAKS =
            "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"%d\" max=\"16383\" man=\"1\"/></rowBreaks>";

    private static final String SPARKLINES = """
            <ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups>\
            <x14:sparklineGroup type="column" xr2:uid="{1}"><x14:colorSeries rgb="FF376092"/><x14:sparklines>\
            <x14:sparkline><xm:f>Data!B%d:D%d</xm:f><xm:sqref>E%d</xm:sqref></x14:sparkline>\
            </x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>""";

    private static final String DROP_DOWN = """
            <ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">\
            <x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$%d</xm:f></x14:formula1>\
            <xm:sqref>A%d:A%d</xm:sqref></x14:dataValidation></x14:dataValidations></ext>""";

    private static final String BARS = """
            <conditionalFormatting sqref="B%d:B%d"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/>\
            <cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>""";

    @TempDir
    private Path folder;

    private Map<String, String> before;
    private Book book;

    @BeforeEach
    void read() throws IOException {
        before = Map.of(
                "[Content_Types].xml",
                HandMade.types("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
                "_rels/.rels",
                HandMade.relations(
                        "rId7",
                        "officeDocument",
                        "xl/workbook.xml",
                        "rId1",
                        "metadata/core-properties",
                        "docProps/core.xml"),
                "docProps/core.xml",
                "<coreProperties><creator>Ada</creator></coreProperties>",
                "xl/workbook.xml",
                """
                <workbook %s><workbookPr/><workbookProtection lockStructure="1"/><sheets>\
                <sheet name="Data" sheetId="2" r:id="rId1"/><sheet name="Lists" sheetId="7" r:id="rId2"/></sheets>\
                <externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames>\
                <definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$2</definedName>\
                <definedName name="Rate" comment="VAT">0.21</definedName><definedName name="Deals">Data!$A$1:$D$9</definedName>\
                <definedName name="Here" localSheetId="1" comment="on this tab">Lists!$A$1:$A$9</definedName>\
                <definedName name="There" localSheetId="1">Data!$A$1</definedName>\
                </definedNames></workbook>""".formatted(HandMade.MAIN),
                "xl/_rels/workbook.xml.rels",
                HandMade.relations(
                        "rId1",
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "rId2",
                        "worksheet",
                        "worksheets/sheet2.xml",
                        "rId9",
                        "externalLink",
                        "externalLinks/externalLink1.xml"),
                "xl/externalLinks/externalLink1.xml",
                "<externalLink/>",
                "xl/worksheets/sheet1.xml",
                data(),
                "xl/worksheets/_rels/sheet1.xml.rels",
                HandMade.relations("rId3", "printerSettings", "../printerSettings/printerSettings1.bin"),
                "xl/worksheets/sheet2.xml",
                "<worksheet %s><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
                        .formatted(HandMade.MAIN));
        Map<String, String> all = new LinkedHashMap<>(before);
        all.put("xl/printerSettings/printerSettings1.bin", "as the driver wants it");
        before = all;
        book = HandMade.read(folder, before);
    }

    @Test
    void they_stay_as_they_are_when_values_change() throws IOException {
        book.tabs().getFirst().cells().setValue(8, 0, new CellValue.Number(4711));

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains("<v>4711</v>")
                .contains("<pageSetUpPr fitToPage=\"1\"/>")
                .contains("zoomScale=\"85\"")
                .contains(PRINT.formatted("carriedrId3"))
                .contains(BREAKS.formatted(5))
                .contains(SPARKLINES.formatted(4, 4, 4) + DROP_DOWN.formatted(3, 2, 9))
                .contains(BARS.formatted(2, 9))
                .contains(" mc:Ignorable=\"xr2\"");
        assertThat(after.get("xl/workbook.xml"))
                .contains("<workbookProtection lockStructure=\"1\"/>")
                .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Data!$1:$2</definedName>")
                .contains("<definedName name=\"Rate\" comment=\"VAT\">0.21</definedName>")
                .contains("<externalReferences><externalReference r:id=\"carriedrId9\"/></externalReferences>")
                .containsOnlyOnce("name=\"Deals\"");
        assertThat(after)
                .containsEntry("docProps/core.xml", before.get("docProps/core.xml"))
                .containsEntry("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .containsEntry("xl/printerSettings/printerSettings1.bin", "as the driver wants it");
        assertThat(after.get("_rels/.rels")).contains("metadata/core-properties");
        assertThat(after.get("[Content_Types].xml")).contains("core-properties+xml");
    }

    @Test
    void they_follow_inserted_lines_and_new_titles() throws IOException {
        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 2, 3, false);
        Tab lists = book.tab("Lists").orElseThrow();
        GridEdits.insert(book, lists, Dimension.ROWS, 1, 1, false);
        GridEdits.rename(book, lists, "All lists");
        GridEdits.rename(book, book.tabs().getFirst(), "Deals");

        Map<String, String> after = HandMade.saved(book);

        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains(BREAKS.formatted(8))
                .contains(SPARKLINES.replace("Data!", "Deals!").formatted(7, 7, 7))
                .contains(DROP_DOWN.replace("Lists!", "'All lists'!").formatted(4, 2, 12))
                .contains(BARS.formatted(2, 12));
        assertThat(after.get("xl/workbook.xml"))
                .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Deals!$1:$2</definedName>");
    }

    @Test
    void what_stood_on_deleted_rows_only_is_gone_and_leaves_no_empty_list() throws IOException {
        GridEdits.delete(book, book.tabs().getFirst(), Dimension.ROWS, 3, 4);

        String after = HandMade.saved(book).get("xl/worksheets/sheet1.xml");

        assertThat(after)
                .doesNotContain("sparkline")
                .contains("<extLst>" + DROP_DOWN.formatted(3, 2, 8) + "</extLst>")
                .contains(BARS.formatted(2, 8));
    }

    @Test
    void names_of_a_deleted_tab_go_with_it_and_those_of_the_others_find_theirs() throws IOException {
        GridEdits.delete(book, book.tabs().getFirst());

        assertThat(HandMade.saved(book).get("xl/workbook.xml"))
                .doesNotContain("Print_Titles")
                .contains("name=\"Rate\"");
    }

    @Test
    void a_name_that_holds_on_one_tab_holds_on_that_one_wherever_it_stands() throws IOException {
        assertThat(book.namedRanges()).extracting(NamedRange::name).containsExactlyInAnyOrder("Deals", "Here");
        book.tabs().addFirst(new Tab(TabProperties.of(9, "New"), 5, 5));
        GridEdits.rename(book, book.tab("Lists").orElseThrow(), "All");
        GridEdits.insert(book, book.tab("All").orElseThrow(), Dimension.ROWS, 0, 1, false);

        assertThat(HandMade.saved(book).get("xl/workbook.xml"))
                .contains(
                        "<definedName name=\"Here\" localSheetId=\"2\" comment=\"on this tab\">All!$A$2:$A$10</definedName>")
                .contains("<definedName name=\"There\" localSheetId=\"2\">Data!$A$1</definedName>");
    }

    @Test
    void tabs_keep_the_numbers_by_which_other_parts_know_them_and_new_ones_get_free_ones() throws IOException {
        book.tabs().addFirst(new Tab(TabProperties.of(9, "New"), 5, 5));

        assertThat(HandMade.saved(book).get("xl/workbook.xml"))
                .contains("name=\"New\" sheetId=\"1\"", "name=\"Data\" sheetId=\"2\"", "name=\"Lists\" sheetId=\"7\"");
    }

    private static String data() {
        return "<worksheet " + HandMade.MAIN + """
                 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr2" \
                xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
                xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" xmlns:xr2="http://x/2015/revision2">\
                <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView zoomScale="85" workbookViewId="0"/></sheetViews>\
                <sheetData><row r="4"><c r="B4"><v>1</v></c><c r="C4"><v>2</v></c></row></sheetData>"""
                + BARS.formatted(2, 9)
                + PRINT.formatted("rId3")
                + BREAKS.formatted(5)
                + "<extLst>" + SPARKLINES.formatted(4, 4, 4) + DROP_DOWN.formatted(3, 2, 9)
                + "</extLst></worksheet>";
    }
}
