package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.FileContent;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CopySheetToAnotherSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.NamedRange;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sheets.copyTo` between two spreadsheets, by Google's own client.
class CopyToOtherTest {

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients google;
    private String from;
    private String to;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        google = GoogleClients.of(server.url());
        from = create("From", "Data", "Rates");
        to = create("To", "Rates");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void the_copy_has_values_and_formulas_that_calculate_where_they_are_now() throws IOException {
        type(from, "Rates!A1", List.of(List.of(2)));
        type(to, "Rates!A1", List.of(List.of(5)));
        type(
                from,
                "Data!A1",
                List.of(
                        List.of("Acme", 10, "=B1*2", "=SUM(Data!B1:B2)", "=Rates!A1*10", "=SEQUENCE(2)"),
                        List.of("Beta", 32.5, true, "'007", "2026-03-01", "")));

        SheetProperties copy = copy(0, to);

        assertThat(copy.getTitle()).isEqualTo("Copy of Data");
        assertThat(copy.getIndex()).isEqualTo(1);
        assertThat(values(to, "'Copy of Data'!A1:F2", "UNFORMATTED_VALUE"))
                .hasToString("[[Acme, 10, 20, 42.5, 50, 1], [Beta, 32.5, true, 007, 46082, 2]]");
        assertThat(values(to, "'Copy of Data'!C1:F1", "FORMULA"))
                .hasToString("[[=B1*2, =SUM('Copy of Data'!B1:B2), =Rates!A1*10, =SEQUENCE(2)]]");
    }

    @Test
    void a_formula_that_names_a_tab_that_is_not_there_shows_ref() throws IOException {
        type(from, "Data!A1", List.of(List.of("=Gone!A1", "=Only!A1")));
        batch(from, "{'addSheet': {'properties': {'title': 'Only'}}}");
        type(from, "Only!A1", List.of(List.of(7)));
        type(from, "Data!B1", List.of(List.of("=Only!A1")));
        assertThat(values(from, "Data!A1:B1", "FORMATTED_VALUE")).hasToString("[[#REF!, 7]]");

        copy(0, to);

        assertThat(values(to, "'Copy of Data'!A1:B1", "FORMATTED_VALUE")).hasToString("[[#REF!, #REF!]]");
        assertThat(values(to, "'Copy of Data'!A1:B1", "FORMULA")).hasToString("[[=Gone!A1, =Only!A1]]");
    }

    @Test
    void looks_and_rules_are_the_same_though_the_other_spreadsheet_numbers_its_own() throws IOException {
        batch(
                to,
                "{'repeatCell': {'range': {'sheetId': 0}, 'fields': '*', 'cell': {'userEnteredFormat': {'textFormat': {'italic': true}}}}}",
                "{'setDataValidation': {'range': {'sheetId': 0, 'endRowIndex': 3}, 'rule': {'condition': {'type': 'BOOLEAN'}}}}");
        batch(
                from,
                "{'repeatCell': {'range': {'sheetId': 0, 'endRowIndex': 1}, 'fields': '*', 'cell': {'note': 'why', 'userEnteredFormat': {'textFormat': {'bold': true}, 'numberFormat': {'type': 'NUMBER', 'pattern': '0.000'}}}}}",
                "{'setDataValidation': {'range': {'sheetId': 0, 'endRowIndex': 1, 'endColumnIndex': 1}, 'rule': {'condition': {'type': 'ONE_OF_LIST', 'values': [{'userEnteredValue': 'red'}]}, 'strict': true, 'showCustomUi': true}}}",
                "{'mergeCells': {'range': {'sheetId': 0, 'startRowIndex': 4, 'endRowIndex': 6, 'endColumnIndex': 2}, 'mergeType': 'MERGE_ALL'}}",
                "{'updateDimensionProperties': {'range': {'sheetId': 0, 'dimension': 'COLUMNS', 'endIndex': 1}, 'properties': {'pixelSize': 222}, 'fields': 'pixelSize'}}",
                "{'updateSheetProperties': {'properties': {'sheetId': 0, 'tabColorStyle': {'rgbColor': {'red': 1}}, 'gridProperties': {'frozenRowCount': 1}}, 'fields': 'tabColorStyle,gridProperties.frozenRowCount'}}",
                "{'addConditionalFormatRule': {'rule': {'ranges': [{'sheetId': 0, 'endColumnIndex': 1}], 'booleanRule': {'condition': {'type': 'CUSTOM_FORMULA', 'values': [{'userEnteredValue': '=Data!$A1=1'}]}, 'format': {'textFormat': {'strikethrough': true}}}}}}");

        int id = copy(0, to).getSheetId();

        Sheet copied = sheet(to, id);
        Sheet source = sheet(from, 0);
        CellData cell = first(copied);
        assertThat(cell.getUserEnteredFormat()).isEqualTo(first(source).getUserEnteredFormat());
        assertThat(cell.getEffectiveFormat().getTextFormat().getBold()).isTrue();
        assertThat(cell.getDataValidation().getCondition().getType()).isEqualTo("ONE_OF_LIST");
        assertThat(cell.getNote()).isEqualTo("why");
        assertThat(copied.getMerges().getFirst().getEndRowIndex()).isEqualTo(6);
        assertThat(copied.getData().getFirst().getColumnMetadata().getFirst().getPixelSize())
                .isEqualTo(222);
        assertThat(copied.getProperties().getGridProperties().getFrozenRowCount())
                .isEqualTo(1);
        assertThat(copied.getProperties().getTabColorStyle())
                .isEqualTo(source.getProperties().getTabColorStyle());
        assertThat(copied.getConditionalFormats().toString())
                .contains("='Copy of Data'!$A1=1", "\"strikethrough\":true", "\"sheetId\":" + id);
        CellData own = first(sheet(to, 0));
        assertThat(own.getUserEnteredFormat().getTextFormat().toString()).isEqualTo("{\"italic\":true}");
        assertThat(own.getDataValidation().getCondition().getType()).isEqualTo("BOOLEAN");
    }

    @Test
    void what_lies_over_the_cells_goes_along_under_ids_of_its_own() throws IOException {
        type(from, "Data!A1", List.of(List.of("name", "sum"), List.of("a", 1)));
        batch(
                from,
                "{'addChart': {'chart': {'chartId': 7, 'position': {'overlayPosition': {'anchorCell': {'sheetId': 0, 'rowIndex': 3}}}, 'spec': {'basicChart': {'chartType': 'COLUMN', 'domains': [{'domain': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 2, 'endColumnIndex': 1}]}}}], 'series': [{'series': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 2, 'startColumnIndex': 1, 'endColumnIndex': 2}]}}}]}}}}}",
                "{'addProtectedRange': {'protectedRange': {'protectedRangeId': 8, 'description': 'mine', 'range': {'sheetId': 0, 'endRowIndex': 1}}}}",
                "{'addFilterView': {'filter': {'filterViewId': 9, 'title': 'few', 'range': {'sheetId': 0, 'startRowIndex': 9, 'endRowIndex': 12}}}}",
                "{'addTable': {'table': {'tableId': '10', 'name': 'Sums', 'range': {'sheetId': 0, 'endRowIndex': 2, 'startColumnIndex': 0, 'endColumnIndex': 2}}}}",
                "{'addBanding': {'bandedRange': {'bandedRangeId': 11, 'range': {'sheetId': 0, 'startRowIndex': 20, 'endRowIndex': 30}, 'rowProperties': {'firstBandColorStyle': {'rgbColor': {'red': 1}}, 'secondBandColorStyle': {'rgbColor': {'blue': 1}}}}}}",
                "{'addNamedRange': {'namedRange': {'namedRangeId': 'taken', 'name': 'Taken', 'range': {'sheetId': 0}}}}",
                "{'addNamedRange': {'namedRange': {'namedRangeId': 'free', 'name': 'Free', 'range': {'sheetId': 0, 'endRowIndex': 1}}}}",
                "{'createDeveloperMetadata': {'developerMetadata': {'metadataId': 12, 'metadataKey': 'k', 'metadataValue': 'v', 'visibility': 'DOCUMENT', 'location': {'sheetId': 0}}}}");
        batch(
                to,
                "{'addNamedRange': {'namedRange': {'namedRangeId': 'taken', 'name': 'Taken', 'range': {'sheetId': 0}}}}");

        int id = copy(0, to).getSheetId();

        Sheet copied = sheet(to, id);
        assertThat(copied.getCharts()).singleElement().satisfies(chart -> {
            assertThat(chart.getChartId()).isNotEqualTo(7);
            assertThat(chart.getSpec().toString()).contains("\"sheetId\":" + id).doesNotContain("\"sheetId\":0");
            assertThat(chart.getPosition().getOverlayPosition().getAnchorCell().getRowIndex())
                    .isEqualTo(3);
        });
        assertThat(copied.getProtectedRanges().getFirst().getDescription()).isEqualTo("mine");
        assertThat(copied.getFilterViews().getFirst().getTitle()).isEqualTo("few");
        assertThat(copied.getTables().getFirst().getRange().getEndRowIndex()).isEqualTo(2);
        assertThat(copied.getBandedRanges().toString()).contains("\"startRowIndex\":20");
        assertThat(copied.getDeveloperMetadata().getFirst().getMetadataValue()).isEqualTo("v");
        assertThat(google.sheets().spreadsheets().get(to).execute().getNamedRanges())
                .extracting(NamedRange::getName, range -> range.getRange().getSheetId())
                .containsExactly(tuple("Taken", null), tuple("Free", id));
    }

    @Test
    void each_further_copy_gets_a_title_and_an_id_of_its_own_and_the_source_stays_as_it_is() throws IOException {
        type(from, "Data!A1", List.of(List.of("=Data!B1", 3)));
        String before = google.sheets().spreadsheets().get(from).execute().toString();

        List<SheetProperties> copies = List.of(copy(0, to), copy(0, to), copy(0, to));

        assertThat(copies)
                .extracting(SheetProperties::getTitle)
                .containsExactly("Copy of Data", "Copy of Data 1", "Copy of Data 2");
        assertThat(copies).extracting(SheetProperties::getSheetId).doesNotHaveDuplicates();
        assertThat(values(to, "'Copy of Data 2'!A1", "FORMULA")).hasToString("[[='Copy of Data 2'!B1]]");
        assertThat(google.sheets().spreadsheets().get(from).execute()).hasToString(before);
    }

    @Test
    void what_is_not_there_is_told_as_google_tells_it_and_nothing_is_copied() throws IOException {
        assertThatThrownBy(() -> copy(0, "nowhere"))
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                    assertThat(refused.getDetails().getMessage()).isEqualTo("Requested entity was not found.");
                });
        assertThatThrownBy(() -> copy(99, to)).hasMessageContaining("No sheet with id: 99");
        assertThatThrownBy(() -> copy(0, "")).hasMessageContaining("Must specify destinationSpreadsheetId.");
        from = "nowhere";
        assertThatThrownBy(() -> copy(0, to)).hasMessageContaining("Requested entity was not found.");

        assertThat(google.sheets().spreadsheets().get(to).execute().getSheets()).hasSize(1);
    }

    @Test
    void a_sheet_for_which_there_is_no_room_is_refused() throws IOException {
        batch(
                from,
                "{'updateSheetProperties': {'properties': {'sheetId': 0, 'gridProperties': {'rowCount': 300000}}, 'fields': 'gridProperties.rowCount'}}");
        batch(
                to,
                "{'updateSheetProperties': {'properties': {'sheetId': 0, 'gridProperties': {'rowCount': 300000}}, 'fields': 'gridProperties.rowCount'}}");

        assertThatThrownBy(() -> copy(0, to)).hasMessageContaining("above the limit of 10000000 cells");
    }

    @Test
    void two_spreadsheets_that_copy_to_each_other_do_not_wait_for_each_other() throws Exception {
        String other = from;
        List<Callable<SheetProperties>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> copy(other, 0, to));
            calls.add(() -> copy(to, 0, other));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SheetProperties> copied : threads.invokeAll(calls)) {
                assertThat(copied.get().getTitle()).startsWith("Copy of ");
            }
        }

        assertThat(titles(to)).hasSize(21).doesNotHaveDuplicates();
        assertThat(titles(other)).hasSize(22).doesNotHaveDuplicates();
    }

    @Test
    void tabs_of_a_file_of_another_program_go_without_what_names_something_of_their_workbook() throws IOException {
        Path file = Files.createTempFile(folder, "wide", "");
        WideFile.write(file);
        String wide = google.drive()
                .files()
                .create(
                        new File().setMimeType("application/vnd.google-apps.spreadsheet"),
                        new FileContent(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.toFile()))
                .execute()
                .getId();
        List<Sheet> tabs = google.sheets().spreadsheets().get(wide).execute().getSheets();

        for (Sheet tab : tabs) {
            copy(wide, tab.getProperties().getSheetId(), to);
        }

        server.workspace().save();
        try (ZipFile saved = new ZipFile(folder.resolve("To.xlsx").toFile());
                XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(folder.resolve("To.xlsx")))) {
            assertThat(opened.getNumberOfSheets()).isEqualTo(tabs.size() + 1);
            for (ZipEntry part : Collections.list(saved.entries())) {
                assertThat(part.getName()).doesNotContain("media", "pivot", "slicer");
                if (part.getName().startsWith("xl/worksheets/sheet")) {
                    assertThat(new String(saved.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                            .doesNotContain("carried");
                }
            }
        }
        assertThat(values(to, "'Copy of Deals'!A1:B2", "UNFORMATTED_VALUE"))
                .isEqualTo(values(wide, "Deals!A1:B2", "UNFORMATTED_VALUE"));
    }

    private List<String> titles(String id) throws IOException {
        return google.sheets().spreadsheets().get(id).execute().getSheets().stream()
                .map(sheet -> sheet.getProperties().getTitle())
                .toList();
    }

    private SheetProperties copy(int sheet, String destination) throws IOException {
        return copy(from, sheet, destination);
    }

    private SheetProperties copy(String source, int sheet, String destination) throws IOException {
        return google.sheets()
                .spreadsheets()
                .sheets()
                .copyTo(
                        source,
                        sheet,
                        new CopySheetToAnotherSpreadsheetRequest().setDestinationSpreadsheetId(destination))
                .execute();
    }

    private String create(String title, String... tabs) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < tabs.length; i++) {
            sheets.add(new Sheet()
                    .setProperties(new SheetProperties().setTitle(tabs[i]).setSheetId(i)));
        }
        return google.sheets()
                .spreadsheets()
                .create(new Spreadsheet()
                        .setProperties(new SpreadsheetProperties().setTitle(title))
                        .setSheets(sheets))
                .execute()
                .getSpreadsheetId();
    }

    private void type(String id, String range, List<List<Object>> rows) throws IOException {
        google.sheets()
                .spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(rows))
                .setValueInputOption("USER_ENTERED")
                .execute();
    }

    private List<List<Object>> values(String id, String range, String rendering) throws IOException {
        return google.sheets()
                .spreadsheets()
                .values()
                .get(id, range)
                .setValueRenderOption(rendering)
                .execute()
                .getValues();
    }

    private void batch(String id, String... requests) throws IOException {
        String body = "{'requests': [%s]}".formatted(String.join(",", requests)).replace('\'', '"');
        google.sheets()
                .spreadsheets()
                .batchUpdate(id, parsed(body, BatchUpdateSpreadsheetRequest.class))
                .execute();
    }

    private static <T extends GenericJson> T parsed(String json, Class<T> type) throws IOException {
        return GsonFactory.getDefaultInstance().fromString(json, type);
    }

    private Sheet sheet(String id, int sheetId) throws IOException {
        Sheets.Spreadsheets.Get get = google.sheets().spreadsheets().get(id).setIncludeGridData(true);
        return get.execute().getSheets().stream()
                .filter(sheet -> sheet.getProperties().getSheetId() == sheetId)
                .findFirst()
                .orElseThrow();
    }

    private static CellData first(Sheet sheet) {
        return sheet.getData().getFirst().getRowData().getFirst().getValues().getFirst();
    }
}
