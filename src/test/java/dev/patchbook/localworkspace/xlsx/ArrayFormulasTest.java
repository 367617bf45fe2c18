package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayFormulasTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=ARRAYFORMULA(B1:B2*2)",
                "=ARRAYFORMULA(SORT(B1:B2))",
                "=SORT(B1:B2)",
                "=INDEX(B1:C2,0,1)",
                "={1;2}",
                "=ARRAYFORMULA(B1)+ARRAYFORMULA(B2)"
            })
    void an_array_comes_back_with_and_without_the_function_around_it(String formula) throws IOException {
        Book book = new Book("b", BookProperties.of("B"));
        book.tabs().add(new Tab(TabProperties.of(0, "Sheet1"), 5, 3));
        book.tabs().getFirst().cells().setValue(0, 0, new CellValue.Formula(formula, new CellValue.Number(1), 2, 1));
        Path file = folder.resolve("b.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxWriter.write(book, out);
        }

        CellValue read =
                XlsxReader.read(file, "b", "B").tabs().getFirst().cells().value(0, 0);

        assertThat(read).isEqualTo(new CellValue.Formula(formula, new CellValue.Number(1), 2, 1));
    }

    @Test
    void an_array_of_another_program_gets_the_function_that_google_has_for_it() throws IOException {
        Path file = folder.resolve("theirs.xlsx");
        try (XSSFWorkbook theirs = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = theirs.createSheet("Sheet1");
            sheet.setArrayFormula("SUM(B1:B2*C1:C2)", CellRangeAddress.valueOf("A1"));
            sheet.setArrayFormula("TRANSPOSE(B1:C1)", CellRangeAddress.valueOf("A2:A3"));
            theirs.write(out);
        }

        Tab tab = XlsxReader.read(file, "b", "B").tabs().getFirst();

        assertThat(tab.cells().value(0, 0))
                .hasToString(new CellValue.Formula("=ARRAYFORMULA(SUM(B1:B2*C1:C2))", CellValue.BLANK).toString());
        assertThat(tab.cells().value(1, 0))
                .hasToString(new CellValue.Formula("=TRANSPOSE(B1:C1)", CellValue.BLANK, 2, 1).toString());
    }
}
