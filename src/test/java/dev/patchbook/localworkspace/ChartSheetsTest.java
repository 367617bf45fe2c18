package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.CopySheetToAnotherSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Charts on a sheet of their own, through Google's client.
class ChartSheetsTest {
    private static final String SPEC =
            "'spec': {'title': 'Sums', 'basicChart': {'chartType': '%s', 'domains': [{'domain': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 3, 'endColumnIndex': 1}]}}}], 'series': [{'series': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 3, 'startColumnIndex': 1, 'endColumnIndex': 2}]}}}]}}";
    private static final String ADD =
            "{'addChart': {'chart': {'chartId': 5, 'position': {%s}, " + SPEC.formatted("COLUMN") + "}}}";
    private static final String WATERFALL =
            "{'addChart': {'chart': {'chartId': 5, 'position': {'sheetId': 77}, 'spec': {'waterfallChart': {'domain': {'data': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 3, 'endColumnIndex': 1}]}}}, 'series': [{'data': {'sourceRange': {'sources': [{'sheetId': 0, 'endRowIndex': 3, 'startColumnIndex': 1, 'endColumnIndex': 2}]}}}]}}}}}";

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private GoogleClients google;
    private String id;

    @BeforeEach
    void start() throws IOException {
        serve();
        Spreadsheet made = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle("Plan"));
        id = google.sheets().spreadsheets().create(made).execute().getSpreadsheetId();
        write("Sheet1!A1", List.of(List.of("name", "sum"), List.of("a", 1), List.of("b", 2)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_chart_is_made_on_a_new_sheet_that_has_no_grid() throws IOException {
        EmbeddedObjectPosition position = batch(ADD.formatted("'newSheet': true"))
                .getFirst()
                .getAddChart()
                .getChart()
                .getPosition();

        List<Sheet> tabs = tabs();
        assertThat(tabs).hasSize(2);
        Sheet own = tabs.getLast();
        assertThat(own.getProperties().getSheetType()).isEqualTo("OBJECT");
        assertThat(own.getProperties().getTitle()).isEqualTo("Chart1");
        assertThat(own.getProperties().getGridProperties()).isNull();
        assertThat(own.getData()).isNull();
        assertThat(own.getCharts()).singleElement().satisfies(chart -> {
            assertThat(chart.getChartId()).isEqualTo(5);
            assertThat(chart.getPosition())
                    .isEqualTo(new EmbeddedObjectPosition()
                            .setSheetId(own.getProperties().getSheetId()));
        });
        assertThat(position.getSheetId()).isEqualTo(own.getProperties().getSheetId());
    }

    @Test
    void it_moves_onto_a_sheet_of_its_own_and_back_and_that_sheet_comes_and_goes_with_it() throws IOException {
        batch(ADD.formatted("'overlayPosition': {'anchorCell': {'sheetId': 0, 'rowIndex': 4}}"));

        batch("{'updateEmbeddedObjectPosition': {'objectId': 5, 'newPosition': {'sheetId': 77}}}");

        assertThat(tabs()).extracting(tab -> tab.getProperties().getSheetId()).containsExactly(0, 77);
        assertThat(tabs().getFirst().getCharts()).isNull();
        assertThat(tabs().getLast().getCharts()).hasSize(1);

        batch(
                "{'updateEmbeddedObjectPosition': {'objectId': 5, 'fields': '*', 'newPosition': {'overlayPosition': {'anchorCell': {'sheetId': 0, 'rowIndex': 9}}}}}");

        assertThat(tabs())
                .singleElement()
                .satisfies(tab -> assertThat(tab.getCharts()
                                .getFirst()
                                .getPosition()
                                .getOverlayPosition()
                                .getAnchorCell()
                                .getRowIndex())
                        .isEqualTo(9));
    }

    @Test
    void the_sheet_is_renamed_hidden_and_deleted_and_goes_with_its_chart() throws IOException {
        batch(ADD.formatted("'sheetId': 77"));
        batch(
                "{'updateSheetProperties': {'properties': {'sheetId': 77, 'title': 'Trend', 'hidden': true, 'index': 0}, 'fields': 'title,hidden,index'}}");
        assertThat(tabs().getFirst().getProperties().getTitle()).isEqualTo("Trend");
        assertThat(tabs().getFirst().getProperties().getHidden()).isTrue();
        assertThat(tabs().getFirst().getProperties().getSheetType()).isEqualTo("OBJECT");
        assertThat(values("A1:B1")).hasToString("[[name, sum]]");

        batch("{'deleteSheet': {'sheetId': 77}}");
        assertThat(tabs()).hasSize(1);
        batch(ADD.formatted("'newSheet': true"));
        batch("{'deleteEmbeddedObject': {'objectId': 5}}");

        assertThat(tabs()).hasSize(1);
    }

    @Test
    void what_asks_for_its_cells_is_refused_and_formulas_do_not_find_them() throws IOException {
        batch(ADD.formatted("'sheetId': 77"));

        assertThatThrownBy(() -> write("Chart1!A1", List.of(List.of(1))))
                .hasMessageContaining("Unable to parse range: Chart1!A1");
        assertThatThrownBy(() -> values("Chart1")).hasMessageContaining("Unable to parse range: Chart1");
        assertThatThrownBy(() -> batch("{'updateCells': {'range': {'sheetId': 77}, 'fields': '*', 'rows': []}}"))
                .hasMessageContaining("No grid with id: 77");
        assertThatThrownBy(() -> batch("{'appendDimension': {'sheetId': 77, 'dimension': 'ROWS', 'length': 1}}"))
                .hasMessageContaining("No grid with id: 77");
        assertThatThrownBy(
                        () -> batch(
                                "{'updateSheetProperties': {'properties': {'sheetId': 77, 'gridProperties': {'rowCount': 5}}, 'fields': 'gridProperties.rowCount'}}"))
                .hasMessageContaining("has no grid");
        assertThatThrownBy(() -> batch("{'addSheet': {'properties': {'sheetType': 'OBJECT'}}}"))
                .hasMessageContaining("add a chart on a new sheet");
        assertThatThrownBy(() ->
                        batch("{'addChart': {'chart': {'position': {'sheetId': 77}, " + SPEC.formatted("BAR") + "}}}"))
                .hasMessageContaining("A sheet with the id 77 already exists.");
        assertThatThrownBy(() ->
                        batch("{'addChart': {'chart': {'position': {'sheetId': -1}, " + SPEC.formatted("BAR") + "}}}"))
                .hasMessageContaining("must be non-negative");
        assertThatThrownBy(() -> batch(
                        "{'addChart': {'chart': {'position': {'overlayPosition': {'anchorCell': {'sheetId': 77}}}, "
                                + SPEC.formatted("BAR") + "}}}"))
                .hasMessageContaining("No grid with id: 77");
        write("Sheet1!D1", List.of(List.of("=Chart1!A1")));
        assertThat(values("D1")).hasToString("[[#REF!]]");
        assertThat(tabs()).hasSize(2);
    }

    @Test
    void it_stands_in_the_file_as_a_chart_sheet_and_is_the_same_after_a_restart() throws IOException {
        batch(
                ADD.formatted("'sheetId': 77"),
                "{'updateSheetProperties': {'properties': {'sheetId': 77, 'tabColorStyle': {'rgbColor': {'red': 1}}}, 'fields': 'tabColorStyle'}}");
        String before = tabs().toString();
        server.close();

        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(folder.resolve("Plan.xlsx")))) {
            XSSFSheet sheet = opened.getSheet("Chart1");
            assertThat(sheet).isInstanceOf(XSSFChartSheet.class);
            assertThat(sheet.getDrawingPatriarch().getCharts())
                    .singleElement()
                    .satisfies(chart ->
                            assertThat(chart.getTitleText().getString()).isEqualTo("Sums"));
        }
        serve();

        assertThat(tabs()).hasToString(before);
    }

    @Test
    void a_file_that_somebody_else_saved_since_still_has_it() throws IOException {
        batch(ADD.formatted("'sheetId': 77"));
        server.close();
        Path file = folder.resolve("Plan.xlsx");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(file))) {
            opened.getSheetAt(0).getRow(1).getCell(1).setCellValue(10);
            opened.write(saved);
        }
        Files.write(file, saved.toByteArray());
        serve();

        assertThat(tabs().getLast().getProperties().getSheetType()).isEqualTo("OBJECT");
        assertThat(tabs().getLast().getCharts()).hasSize(1);
        batch("{'updateChartSpec': {'chartId': 5, " + SPEC.formatted("LINE") + "}}");
        server.workspace().save();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/charts/")))
                    .hasSize(1);
            byte[] chart = zip.getInputStream(zip.getEntry("xl/charts/sheetsChart1.xml"))
                    .readAllBytes();
            assertThat(new String(chart, StandardCharsets.UTF_8)).contains("lineChart");
        }
    }

    @Test
    void a_kind_that_the_file_cannot_draw_is_kept_over_a_restart_all_the_same() throws IOException {
        batch(WATERFALL);
        String before = tabs().toString();
        server.close();
        serve();

        assertThat(before).contains("waterfallChart", "OBJECT");
        assertThat(tabs()).hasToString(before);
    }

    @Test
    void it_is_copied_within_its_spreadsheet_and_not_to_another() throws IOException {
        batch(ADD.formatted("'sheetId': 77"));

        batch("{'duplicateSheet': {'sourceSheetId': 77, 'newSheetId': 78, 'insertSheetIndex': 2}}");

        assertThat(tabs().getLast().getProperties().getSheetType()).isEqualTo("OBJECT");
        assertThat(tabs().getLast().getCharts().getFirst().getPosition().getSheetId())
                .isEqualTo(78);
        String other = google.sheets()
                .spreadsheets()
                .create(new Spreadsheet())
                .execute()
                .getSpreadsheetId();
        assertThatThrownBy(() -> google.sheets()
                        .spreadsheets()
                        .sheets()
                        .copyTo(id, 77, new CopySheetToAnotherSpreadsheetRequest().setDestinationSpreadsheetId(other))
                        .execute())
                .hasMessageContaining("it has no cells of its own to draw from");
    }

    private void serve() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        google = GoogleClients.of(server.url());
    }

    private List<Sheet> tabs() throws IOException {
        Sheets.Spreadsheets.Get get = google.sheets().spreadsheets().get(id).setIncludeGridData(true);
        return get.execute().getSheets();
    }

    private List<List<Object>> values(String range) throws IOException {
        return google.sheets().spreadsheets().values().get(id, range).execute().getValues();
    }

    private void write(String range, List<List<Object>> rows) throws IOException {
        google.sheets()
                .spreadsheets()
                .values()
                .update(id, range, new ValueRange().setValues(rows))
                .setValueInputOption("USER_ENTERED")
                .execute();
    }

    private List<Response> batch(String... requests) throws IOException {
        String body = "{'requests': [%s]}".formatted(String.join(",", requests)).replace('\'', '"');
        BatchUpdateSpreadsheetRequest request =
                GsonFactory.getDefaultInstance().fromString(body, BatchUpdateSpreadsheetRequest.class);
        BatchUpdateSpreadsheetResponse response =
                google.sheets().spreadsheets().batchUpdate(id, request).execute();
        return response.getReplies();
    }
}
