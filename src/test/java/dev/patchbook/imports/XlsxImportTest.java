package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Problem;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.InputTabs;
import dev.patchbook.workbook.PlanOnPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxImportTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final PlanOnPaper plan = new PlanOnPaper();

    @Test
    void values_are_taken_as_stored_whatever_they_look_like() throws IOException {
        ImportFile file = workbook(book -> {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("d. mmm yy"));
            Sheet sheet = book.createSheet("Deals");
            sheet.createRow(0).createCell(0).setCellValue("Pipeline");
            row(sheet, 2, "Deal ID", "Deal Name", "Amount", "Create Date", "Hot", "Score");
            Row deal = row(sheet, 3, "007", "=1+1");
            deal.createCell(2).setCellValue(1234.56);
            deal.createCell(3).setCellValue(LocalDate.of(2026, 1, 31));
            deal.getCell(3).setCellStyle(date);
            deal.createCell(4).setCellValue(true);
            deal.createCell(5).setCellFormula("2*21");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(deal.getCell(5));
            Row numeric = sheet.createRow(4);
            numeric.createCell(0).setCellValue(123456789012.0);
            numeric.createCell(2).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(numeric.getCell(2));
        });

        ImportReport report = deals(file);

        assertThat(plan.row(InputTabs.OPPORTUNITIES, 1))
                .containsEntry("Opportunity ID", Value.of("007"))
                .containsEntry("Opportunity", Value.of("=1+1"))
                .containsEntry("Amount", Value.of(1234.56))
                .containsEntry("Created", Value.of(SerialDate.of(LocalDate.of(2026, 1, 31))))
                .containsEntry("Hot", new Value.Flag(true))
                .containsEntry("Score", Value.of(42));
        assertThat(plan.row(InputTabs.OPPORTUNITIES, 2)).containsEntry("Opportunity ID", Value.of("123456789012"));
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("C5 shows #DIV/0! instead of a value; it was taken as blank.");
    }

    @Test
    void of_several_sheets_the_one_that_fits_is_taken_and_hidden_ones_are_not() throws IOException {
        ImportFile file = workbook(book -> {
            row(book.createSheet("Notes"), 0, "hello", "world");
            row(row(book.createSheet("Old"), 0, "Account", "City").getSheet(), 1, "Old one", "Ghent");
            book.setSheetHidden(1, true);
            row(row(book.createSheet("Export"), 0, "Account", "City").getSheet(), 1, "Acme", "Ghent");
        });

        ImportReport report = accounts(file);

        assertThat(plan.column(InputTabs.ACCOUNTS, 1)).containsExactly(Value.of("Acme"));
        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly("Of the workbook's 2 sheets, “Export” was imported.");
    }

    private ImportReport accounts(ImportFile file) {
        return run(ImportTarget.ACCOUNTS, file);
    }

    private ImportReport deals(ImportFile file) {
        return run(ImportTarget.OPPORTUNITIES, file);
    }

    private ImportReport run(ImportTarget target, ImportFile file) {
        ImportRequest request = new ImportRequest(target, file, Map.of(), ImportOptions.PARTIAL);
        TabImport.Imported imported = TabImport.of(plan.read(), plan.bindings(LogTab.SCHEMA), request, NOW);
        plan.apply(imported.changes());
        return imported.report();
    }

    private static Row row(Sheet sheet, int index, String... cells) {
        Row row = sheet.createRow(index);
        List.of(cells)
                .forEach(cell ->
                        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell));
        return row;
    }

    private static ImportFile workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return ImportFile.of("deals.xlsx", bytes.toByteArray());
        }
    }
}
