package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of another program in which single letters look different, or that say how they are read.
class KeptTextsTest {
    private static final String RUNS = """
            <r><t xml:space="preserve">half </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>bold</t></r>""";
    private static final String READ = "<rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/>";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1",
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "rId2",
                                "sharedStrings",
                                "sharedStrings.xml"),
                        "xl/sharedStrings.xml",
                        "<sst %s><si>%s</si><si><t>課</t>%s</si></sst>".formatted(HandMade.MAIN, RUNS, READ),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                        <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData></worksheet>""".formatted(HandMade.MAIN)));
    }

    @Test
    void they_are_one_text_to_the_workspace() {
        Cells cells = book.tabs().getFirst().cells();

        assertThat(cells.value(0, 0)).isEqualTo(new CellValue.Text("half bold"));
        assertThat(cells.value(0, 1)).isEqualTo(new CellValue.Text("課"));
        assertThat(cells.value(0, 2)).isEqualTo(new CellValue.Text("inline"));
    }

    @Test
    void they_stay_as_they_are() throws IOException {
        assertThat(HandMade.saved(book).get("xl/sharedStrings.xml"))
                .contains("<si>" + RUNS + "</si>")
                .contains("<si><t xml:space=\"preserve\">課</t>" + READ + "</si>")
                .contains("<si><r><t>in</t></r><r><t>line</t></r></si>");
    }

    @Test
    void one_that_is_written_anew_is_plain() throws IOException {
        book.tabs().getFirst().cells().setValue(0, 0, new CellValue.Text("half"));

        assertThat(HandMade.saved(book).get("xl/sharedStrings.xml"))
                .contains("<si><t xml:space=\"preserve\">half</t></si>")
                .doesNotContain("bold");
    }
}
