package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some libraries write each element of the format with a prefix.
class PrefixedElementsTest {
    private static final String MAIN = "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://x/relationships\"";

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_of_them_needs_no_prefix_and_follows_the_cells() throws IOException {
        Book book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/workbook.xml",
                        """
                        <x:workbook %s><x:workbookProtection lockStructure="1"/><x:sheets><x:sheet name="Data" sheetId="1" r:id="rId1"/>\
                        </x:sheets></x:workbook>""".formatted(MAIN),
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "sharedStrings",
                                "sharedStrings.xml"),
                        "xl/sharedStrings.xml",
                        "<x:sst %s><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>b&lt;x:old</x:t></x:r></x:si></x:sst>"
                                .formatted(MAIN),
                        "xl/worksheets/sheet1.xml",
                        """
                        <x:worksheet %s><x:sheetData><x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>\
                        <x:rowBreaks count="1" manualBreakCount="1"><x:brk id="5" max="16383" man="1"/></x:rowBreaks>\
                        <x:cellWatches><x:cellWatch r="A3"/></x:cellWatches></x:worksheet>""".formatted(MAIN)));

        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 0, 2, false);
        Map<String, String> after = HandMade.saved(book);

        assertThat(book.tabs().getFirst().cells().value(4, 0)).isEqualTo(new CellValue.Text("b<x:old"));
        assertThat(after.get("xl/sharedStrings.xml")).contains("<si><r><rPr><b/></rPr><t>b&lt;x:old</t></r></si>");
        assertThat(after.get("xl/workbook.xml")).contains("<workbookProtection lockStructure=\"1\"/>");
        assertThat(after.get("xl/worksheets/sheet1.xml"))
                .contains(
                        "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"7\" max=\"16383\" man=\"1\"/></rowBreaks>")
                .contains("<cellWatches><cellWatch r=\"A5\"/></cellWatches>");
    }
}
