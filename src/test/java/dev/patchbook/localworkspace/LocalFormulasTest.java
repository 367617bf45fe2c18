package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Formulas in a spreadsheet with decimal commas, through Google's client.
class LocalFormulasTest {

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients google;
    private String id;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        google = GoogleClients.of(server.url());
        id = google.sheets()
                .spreadsheets()
                .create(new Spreadsheet()
                        .setProperties(
                                new SpreadsheetProperties().setTitle("Plan").setLocale("de_DE")))
                .execute()
                .getSpreadsheetId();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_formula_is_typed_and_told_with_commas_and_calculates() throws IOException {
        type("A1", List.of(List.of("2,25", "=SUM(1,5;A1)", "={1,5\\2;3\\4}"), List.of("=ROUND(A1;1)", "=SUM(A1,A1)")));

        assertThat(values("A1:D2", "FORMATTED_VALUE")).hasToString("[[2,25, 3,75, 1,5, 2], [2,3, 4,5, 3, 4]]");
        assertThat(values("B1:C1", "FORMULA")).hasToString("[[=SUM(1,5;A1), ={1,5\\2;3\\4}]]");
        assertThat(values("A2:B2", "FORMULA")).hasToString("[[=ROUND(A1;1), =SUM(A1;A1)]]");
        assertThat(cell("B1").getUserEnteredValue().getFormulaValue()).isEqualTo("=SUM(1,5;A1)");
    }

    @Test
    void cells_that_are_written_as_such_take_the_same_spelling() throws IOException {
        batch(
                "{'updateCells': {'start': {'sheetId': 0}, 'fields': 'userEnteredValue', 'rows': [{'values': [{'userEnteredValue': {'formulaValue': '=1,5+1'}}]}]}}",
                "{'repeatCell': {'range': {'sheetId': 0, 'startRowIndex': 1, 'endRowIndex': 3, 'endColumnIndex': 1}, 'fields': 'userEnteredValue', 'cell': {'userEnteredValue': {'formulaValue': '=MAX(A1;0,5)*2'}}}}");

        assertThat(values("A1:A3", "UNFORMATTED_VALUE")).hasToString("[[2.5], [5], [10]]");
        assertThat(values("A1:A3", "FORMULA")).hasToString("[[=1,5+1], [=MAX(A1;0,5)*2], [=MAX(A2;0,5)*2]]");
    }

    @Test
    void another_locale_changes_how_formulas_are_told_and_nothing_that_they_come_to() throws IOException {
        type("A1", List.of(List.of("=SUM(1,5;2)", "=FORMULATEXT(A1)")));
        String before = values("A1", "UNFORMATTED_VALUE").toString();

        batch("{'updateSpreadsheetProperties': {'properties': {'locale': 'en_US'}, 'fields': 'locale'}}");

        assertThat(values("A1", "UNFORMATTED_VALUE")).hasToString(before).hasToString("[[3.5]]");
        assertThat(values("A1", "FORMULA")).hasToString("[[=SUM(1.5,2)]]");
    }

    @Test
    void formulas_are_found_and_replaced_as_they_are_typed() throws IOException {
        type("A1", List.of(List.of("=SUM(1,5;2)")));

        batch("{'findReplace': {'find': '1,5;', 'replacement': '2,5;', 'includeFormulas': true, 'allSheets': true}}");

        assertThat(values("A1", "FORMULA")).hasToString("[[=SUM(2,5;2)]]");
        assertThat(values("A1", "FORMATTED_VALUE")).hasToString("[[4,5]]");
    }

    @Test
    void the_file_has_them_as_any_program_reads_them() throws IOException {
        type("A1", List.of(List.of("=SUM(1,5;2)", "=SUM(1,5;2")));
        server.workspace().save();

        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(folder.resolve("Plan.xlsx")))) {
            assertThat(opened.getSheetAt(0).getRow(0).getCell(0).getCellFormula())
                    .isEqualTo("SUM(1.5,2)");
        }
        assertThat(values("B1", "FORMATTED_VALUE")).hasToString("[[#ERROR!]]");
        assertThat(values("B1", "FORMULA")).hasToString("[[=SUM(1,5;2]]");
    }

    private void type(String range, List<List<Object>> rows) throws IOException {
        google.sheets()
                .spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(rows))
                .setValueInputOption("USER_ENTERED")
                .execute();
    }

    private List<List<Object>> values(String range, String rendering) throws IOException {
        return google.sheets()
                .spreadsheets()
                .values()
                .get(id, range)
                .setValueRenderOption(rendering)
                .execute()
                .getValues();
    }

    private CellData cell(String range) throws IOException {
        return google.sheets()
                .spreadsheets()
                .get(id)
                .setRanges(List.of(range))
                .setIncludeGridData(true)
                .execute()
                .getSheets()
                .getFirst()
                .getData()
                .getFirst()
                .getRowData()
                .getFirst()
                .getValues()
                .getFirst();
    }

    private void batch(String... requests) throws IOException {
        String body = "{'requests': [%s]}".formatted(String.join(",", requests)).replace('\'', '"');
        google.sheets()
                .spreadsheets()
                .batchUpdate(id, GsonFactory.getDefaultInstance().fromString(body, BatchUpdateSpreadsheetRequest.class))
                .execute();
    }
}
