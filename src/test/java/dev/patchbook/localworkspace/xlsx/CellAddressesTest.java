package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressesTest {

    @TempDir
    private Path folder;

    @Test
    void a_cell_without_an_address_or_with_an_empty_one_stands_beside_the_one_before() throws IOException {
        Cells cells = read(
                "<c><v>1</v></c><c r=\"\"><v>2</v></c><c r=\"$E$1\"><v>5</v></c><c><v>6</v></c><c r=\"ab1\"><v>28</v></c>");

        for (int number : new int[] {1, 2, 5, 6, 28}) {
            assertThat(cells.value(0, number - 1)).isEqualTo(new CellValue.Number(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1A", "A", "7", "A1B", "AAAA1", "A12345678", "$"})
    void an_address_that_is_none_is_told_with_its_tab(String address) {
        assertThatThrownBy(() -> read("<c r=\"" + address + "\"><v>1</v></c>"))
                .isInstanceOf(IOException.class)
                .hasMessage("tab “Data”: “" + address + "” is no address of a cell");
    }

    private Cells read(String cells) throws IOException {
        return HandMade.read(
                        folder,
                        Map.of(
                                "[Content_Types].xml",
                                HandMade.types(),
                                "_rels/.rels",
                                HandMade.relations("rId1", "officeDocument", "xl/workbook.xml"),
                                "xl/workbook.xml",
                                "<workbook %s><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                        .formatted(HandMade.MAIN),
                                "xl/_rels/workbook.xml.rels",
                                HandMade.relations("rId1", "worksheet", "worksheets/sheet1.xml"),
                                "xl/worksheets/sheet1.xml",
                                "<worksheet %s><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
                                        .formatted(HandMade.MAIN, cells)))
                .tabs()
                .getFirst()
                .cells();
    }
}
