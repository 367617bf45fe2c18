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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file whose dates count from 1904 counts so afterwards.
class DatesFrom1904Test {
    private static final String VALIDATED = """
            <dataValidation type="date" operator="greaterThan" sqref="A3"><formula1>%d</formula1></dataValidation>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = read("40000.7");
    }

    private Book read(String number) throws IOException {
        return HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/workbook.xml",
                        """
                        <workbook %s><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>\
                        </workbook>""".formatted(HandMade.MAIN),
                        "xl/_rels/workbook.xml.rels",
                        HandMade.relations(
                                "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "styles", "styles.xml"),
                        "xl/styles.xml",
                        "<styleSheet %s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
                                .formatted(HandMade.MAIN),
                        "xl/worksheets/sheet1.xml",
                        """
                        <worksheet %s><sheetData><row r="1"><c r="A1" s="1"><v>%s</v></c><c r="B1"><v>40000.7</v></c>\
                        <c r="C1" s="2"><v>0.25</v></c><c r="D1" s="1"><f>A1+1</f><v>40001.7</v></c></row></sheetData>\
                        <dataValidations>%s</dataValidations></worksheet>""".formatted(HandMade.MAIN, number, VALIDATED.formatted(40000))));
    }

    @Test
    void the_workspace_counts_them_as_it_counts_all_dates() {
        Cells cells = book.tabs().getFirst().cells();

        assertThat(cells.value(0, 0)).isEqualTo(new CellValue.Number(41462.7));
        assertThat(cells.value(0, 1)).isEqualTo(new CellValue.Number(40000.7));
        assertThat(cells.value(0, 2)).isEqualTo(new CellValue.Number(0.25));
        assertThat(cells.value(0, 3).effective()).isEqualTo(new CellValue.Number(41463.7));
        assertThat(book.rules().rule(cells.rule(2, 0)).orElseThrow().condition().values())
                .asString()
                .contains("2013-07-07");
    }

    @Test
    void the_file_stays_as_it_was() throws IOException {
        assertThat(HandMade.saved(book).get("xl/workbook.xml")).contains("<workbookPr date1904=\"1\"/>");
        assertThat(sheet())
                .contains("<c r=\"A1\" s=\"1\"><v>40000.7</v></c><c r=\"B1\"><v>40000.7</v></c>")
                .contains("<v>0.25</v>")
                .contains("<f>A1+1</f><v>40001.7</v>")
                .contains(VALIDATED.formatted(40000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "-1461.3", "0.500011574074", "31305.99", "64073.123456", "2957003"})
    void a_time_of_day_comes_back_as_it_went(String number) throws IOException {
        book = read(number);

        assertThat(sheet()).contains("<c r=\"A1\" s=\"1\"><v>" + number + "</v></c>");
    }

    @Test
    void a_date_that_is_entered_is_the_same_day_in_the_file() throws IOException {
        Cells cells = book.tabs().getFirst().cells();
        cells.setValue(4, 0, new CellValue.Number(45292));
        cells.setStyle(4, 0, cells.style(0, 0));

        assertThat(sheet()).contains("<c r=\"A5\" s=\"1\"><v>43830</v></c>");
    }

    private String sheet() throws IOException {
        return HandMade.saved(book).getOrDefault("xl/worksheets/sheet1.xml", "");
    }
}
