package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
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
import java.util.regex.Pattern;
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
                        "<sst %s><si>%s</si><si><t>課</t>%s</si><si><t>half bold</t></si></sst>"
                                .formatted(HandMade.MAIN, RUNS, READ),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                        <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>\
                        <row r="2"><c r="A2" t="s"><v>2</v></c></row></sheetData></worksheet>""".formatted(HandMade.MAIN)));
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
    void one_of_the_same_letters_without_looks_stays_without() throws IOException {
        Map<String, String> after = HandMade.saved(book);

        assertThat(shown(after, "A1")).isEqualTo(RUNS);
        assertThat(shown(after, "A2")).isEqualTo("<t xml:space=\"preserve\">half bold</t>");
    }

    @Test
    void the_looks_go_with_the_cell_where_it_goes() throws IOException {
        GridEdits.insert(book, book.tabs().getFirst(), Dimension.ROWS, 1, 1, false);
        GridEdits.move(book, book.tabs().getFirst(), Dimension.ROWS, 0, 1, 2);
        GridEdits.insert(book, book.tabs().getFirst(), Dimension.COLUMNS, 0, 1, false);
        Tab copy = book.tabs().getFirst().copy(TabProperties.of(7, "Copy"));
        book.tabs().add(copy);

        Map<String, String> after = HandMade.saved(book);

        assertThat(shown(after, "B2")).isEqualTo(RUNS);
        assertThat(shown(after, "B3")).isEqualTo("<t xml:space=\"preserve\">half bold</t>");
        assertThat(cells(after, 2)).isNotEmpty().isEqualTo(cells(after, 1));
    }

    @Test
    void the_looks_go_with_the_cell_when_rows_are_sorted() throws IOException {
        book.tabs().getFirst().cells().setValue(0, 1, new CellValue.Number(9));
        book.tabs().getFirst().cells().setValue(1, 1, new CellValue.Number(1));

        RangeSort.sort(book.tabs().getFirst(), Area.of(0, 2, 0, 3), List.of(new SortSpec(1, false)));

        Map<String, String> after = HandMade.saved(book);
        assertThat(shown(after, "A1")).isEqualTo("<t xml:space=\"preserve\">half bold</t>");
        assertThat(shown(after, "A2")).isEqualTo(RUNS);
    }

    @Test
    void one_that_is_written_over_with_the_same_letters_is_plain() throws IOException {
        book.tabs().getFirst().cells().setValue(0, 0, new CellValue.Text("half bold"));

        assertThat(shown(HandMade.saved(book), "A1")).isEqualTo("<t xml:space=\"preserve\">half bold</t>");
    }

    @Test
    void one_that_is_written_anew_is_plain() throws IOException {
        book.tabs().getFirst().cells().setValue(0, 0, new CellValue.Text("half"));

        assertThat(HandMade.saved(book).get("xl/sharedStrings.xml"))
                .contains("<si><t xml:space=\"preserve\">half</t></si>")
                .doesNotContain("<b/>");
    }

    private static String cells(Map<String, String> parts, int number) {
        String sheet = parts.getOrDefault("xl/worksheets/sheet%d.xml".formatted(number), "");
        return sheet.substring(sheet.indexOf("<sheetData>"));
    }

    /// What the file says in the place of the shared text of a cell.
    private static String shown(Map<String, String> parts, String cell) {
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        String number = sheet.replaceAll("(?s).*<c r=\"" + cell + "\"[^>]*><v>(\\d+)</v>.*", "$1");
        List<String> texts = Pattern.compile("<si>(.*?)</si>")
                .matcher(parts.getOrDefault("xl/sharedStrings.xml", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
        return texts.get(Integer.parseInt(number));
    }
}
