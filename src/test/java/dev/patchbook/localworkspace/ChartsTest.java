package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.AddChartRequest;
import com.google.api.services.sheets.v4.model.AddFilterViewRequest;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.AddTableRequest;
import com.google.api.services.sheets.v4.model.BasicChartDomain;
import com.google.api.services.sheets.v4.model.BasicChartSeries;
import com.google.api.services.sheets.v4.model.BasicChartSpec;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.ChartData;
import com.google.api.services.sheets.v4.model.ChartSourceRange;
import com.google.api.services.sheets.v4.model.ChartSpec;
import com.google.api.services.sheets.v4.model.DeleteEmbeddedObjectRequest;
import com.google.api.services.sheets.v4.model.DeleteSheetRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.FilterView;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.OverlayPosition;
import com.google.api.services.sheets.v4.model.PieChartSpec;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.Table;
import com.google.api.services.sheets.v4.model.UpdateChartSpecRequest;
import com.google.api.services.sheets.v4.model.UpdateEmbeddedObjectPositionRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Charts through Google's own client.
class ChartsTest {

    private static final int DATA = 0;
    private static final int BOARD = 7;

    @TempDir
    private Path folder;

    private LocalWorkspaceServer server;
    private Sheets sheets;
    private String id;

    @BeforeEach
    void start() throws IOException {
        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        sheets = GoogleClients.of(server.url()).sheets();
        id = sheets.spreadsheets()
                .create(new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle("Plan")))
                .execute()
                .getSpreadsheetId();
        batch(new Request()
                .setAddSheet(new AddSheetRequest()
                        .setProperties(new SheetProperties().setSheetId(BOARD).setTitle("Board"))));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_chart_comes_back_as_it_was_given_with_its_id_and_where_it_lies() throws IOException {
        EmbeddedChart made = batch(add(chart(columns()).setChartId(99)))
                .getReplies()
                .getFirst()
                .getAddChart()
                .getChart();

        assertThat(charts(BOARD)).containsExactly(made);
        assertThat(made.getChartId()).isEqualTo(99);
        assertThat(made.getSpec()).isEqualTo(columns());
        assertThat(made.getPosition().getOverlayPosition())
                .isEqualTo(new OverlayPosition()
                        .setAnchorCell(new GridCoordinate()
                                .setSheetId(BOARD)
                                .setRowIndex(2)
                                .setColumnIndex(1))
                        .setWidthPixels(600)
                        .setHeightPixels(371));
        assertThat(batch(add(chart(columns())))
                        .getReplies()
                        .getFirst()
                        .getAddChart()
                        .getChart()
                        .getChartId())
                .isNotNull()
                .isNotEqualTo(99);
    }

    @Test
    void what_it_draws_from_and_where_it_lies_follow_inserted_lines_of_their_own_tabs() throws IOException {
        batch(add(chart(columns()).setChartId(99)));

        batch(insertRows(DATA, 0, 2), insertRows(BOARD, 0, 5), insertRows(DATA, 4, 6));

        EmbeddedChart after = charts(BOARD).getFirst();
        GridRange domain = after.getSpec()
                .getBasicChart()
                .getDomains()
                .getFirst()
                .getDomain()
                .getSourceRange()
                .getSources()
                .getFirst();
        assertThat(domain).isEqualTo(column(0).setStartRowIndex(2).setEndRowIndex(8));
        assertThat(after.getPosition().getOverlayPosition().getAnchorCell().getRowIndex())
                .isEqualTo(7);
    }

    @Test
    void a_chart_is_drawn_otherwise_moved_and_deleted() throws IOException {
        batch(add(chart(columns()).setChartId(99)));
        ChartSpec pie = new ChartSpec()
                .setTitle("Share")
                .setPieChart(new PieChartSpec().setDomain(data(column(0))).setSeries(data(column(1))));

        batch(
                new Request()
                        .setUpdateChartSpec(
                                new UpdateChartSpecRequest().setChartId(99).setSpec(pie)),
                new Request()
                        .setUpdateEmbeddedObjectPosition(new UpdateEmbeddedObjectPositionRequest()
                                .setObjectId(99)
                                .setFields("anchorCell,widthPixels")
                                .setNewPosition(new EmbeddedObjectPosition()
                                        .setOverlayPosition(new OverlayPosition()
                                                .setAnchorCell(new GridCoordinate().setRowIndex(9))
                                                .setWidthPixels(300)))));

        EmbeddedChart moved = charts(DATA).getFirst();
        assertThat(moved.getSpec()).isEqualTo(pie);
        assertThat(moved.getPosition().getOverlayPosition())
                .isEqualTo(new OverlayPosition()
                        .setAnchorCell(new GridCoordinate().setRowIndex(9))
                        .setWidthPixels(300)
                        .setHeightPixels(371));
        assertThat(charts(BOARD)).isEmpty();
        batch(new Request().setDeleteEmbeddedObject(new DeleteEmbeddedObjectRequest().setObjectId(99)));
        assertThat(charts(DATA)).isEmpty();
    }

    @Test
    void ranges_of_a_deleted_tab_are_drawn_from_no_longer() throws IOException {
        batch(add(chart(columns()).setChartId(99)));

        batch(new Request().setDeleteSheet(new DeleteSheetRequest().setSheetId(DATA)));

        assertThat(charts(BOARD)
                        .getFirst()
                        .getSpec()
                        .getBasicChart()
                        .getSeries()
                        .getFirst()
                        .getSeries()
                        .getSourceRange()
                        .getSources())
                .isEmpty();
    }

    @Test
    void a_chart_that_cannot_be_drawn_is_refused_and_nothing_of_the_batch_is_applied() throws IOException {
        ChartSpec elsewhere = new ChartSpec()
                .setPieChart(new PieChartSpec().setSeries(data(column(0).setSheetId(12))));
        ChartSpec block = new ChartSpec()
                .setPieChart(new PieChartSpec().setSeries(data(column(0).setEndColumnIndex(2))));

        refused(add(chart(elsewhere)), "Invalid requests[1].addChart: No grid with id: 12");
        refused(add(chart(new ChartSpec())), "Invalid requests[1].addChart: Must specify a chart in the spec.");
        refused(
                add(chart(block)),
                "Invalid requests[1].addChart: A source range of a chart must be one row or one column: "
                        + "Sheet1!A1:B4 is neither.");

        assertThat(charts(BOARD)).isEmpty();
    }

    @Test
    void charts_filter_views_and_tables_are_there_after_a_stop_as_they_were() throws IOException {
        GridRange range = new GridRange()
                .setSheetId(DATA)
                .setStartRowIndex(0)
                .setEndRowIndex(4)
                .setStartColumnIndex(0)
                .setEndColumnIndex(2);
        ChartSpec kept = columns().setSubtitle("what no .xlsx has a place for");
        batch(
                add(chart(kept).setChartId(99)),
                new Request()
                        .setAddFilterView(new AddFilterViewRequest()
                                .setFilter(new FilterView().setTitle("Mine").setRange(range))),
                new Request()
                        .setAddTable(new AddTableRequest()
                                .setTable(new Table().setName("My deals").setRange(range))));
        Spreadsheet before = sheets.spreadsheets().get(id).execute();
        server.workspace().save();
        server.close();

        server = LocalWorkspaceServer.start(folder, InstantSource.system());
        sheets = GoogleClients.of(server.url()).sheets();

        assertThat(sheets.spreadsheets().get(id).execute()).isEqualTo(before);
        assertThat(charts(BOARD).getFirst().getSpec()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLUMN", "BAR", "LINE", "AREA", "SCATTER", "STEPPED_AREA", "COMBO"})
    void a_file_with_a_chart_that_says_little_is_written_and_exported_after_a_stop(String kind) throws IOException {
        ChartSpec spare = columns();
        spare.getBasicChart().setChartType(kind).getSeries().getFirst().setTargetAxis(null);
        batch(add(chart(spare).setChartId(1_234_567_890)));
        for (int stop = 0; stop < 2; stop++) {
            server.workspace().save();
            server.close();
            server = LocalWorkspaceServer.start(folder, InstantSource.system());
            GoogleClients google = GoogleClients.of(server.url());
            sheets = google.sheets();

            ByteArrayOutputStream file = new ByteArrayOutputStream();
            google.drive()
                    .files()
                    .export(id, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .executeMediaAndDownloadTo(file);

            assertThat(parts(file.toByteArray())).doesNotHaveDuplicates().contains("xl/charts/sheetsChart1.xml");
            assertThat(charts(BOARD)).hasSize(1);
            batch(insertRows(DATA, 8, 9));
        }
    }

    private static List<String> parts(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void refused(Request request, String message) {
        assertThatThrownBy(() -> batch(add(chart(columns()).setChartId(99)), request))
                .hasMessageContaining(message);
    }

    private BatchUpdateSpreadsheetResponse batch(Request... requests) throws IOException {
        return sheets.spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(requests)))
                .execute();
    }

    private List<EmbeddedChart> charts(int sheetId) throws IOException {
        return sheets.spreadsheets().get(id).execute().getSheets().stream()
                .filter(sheet -> sheet.getProperties().getSheetId() == sheetId)
                .filter(sheet -> sheet.getCharts() != null)
                .flatMap(sheet -> sheet.getCharts().stream())
                .toList();
    }

    private static Request add(EmbeddedChart chart) {
        return new Request().setAddChart(new AddChartRequest().setChart(chart));
    }

    private static EmbeddedChart chart(ChartSpec spec) {
        return new EmbeddedChart()
                .setSpec(spec)
                .setPosition(new EmbeddedObjectPosition()
                        .setOverlayPosition(new OverlayPosition()
                                .setAnchorCell(new GridCoordinate()
                                        .setSheetId(BOARD)
                                        .setRowIndex(2)
                                        .setColumnIndex(1))));
    }

    private static ChartSpec columns() {
        return new ChartSpec()
                .setTitle("Pipeline")
                .setBasicChart(new BasicChartSpec()
                        .setChartType("COLUMN")
                        .setHeaderCount(1)
                        .setDomains(List.of(new BasicChartDomain().setDomain(data(column(0)))))
                        .setSeries(List.of(new BasicChartSeries()
                                .setSeries(data(column(1)))
                                .setTargetAxis("LEFT_AXIS"))));
    }

    private static ChartData data(GridRange range) {
        return new ChartData().setSourceRange(new ChartSourceRange().setSources(List.of(range)));
    }

    private static GridRange column(int index) {
        return new GridRange()
                .setStartRowIndex(0)
                .setEndRowIndex(4)
                .setStartColumnIndex(index)
                .setEndColumnIndex(index + 1);
    }

    private static Request insertRows(int sheetId, int from, int to) {
        return new Request()
                .setInsertDimension(new InsertDimensionRequest()
                        .setInheritFromBefore(false)
                        .setRange(new DimensionRange()
                                .setSheetId(sheetId)
                                .setDimension("ROWS")
                                .setStartIndex(from)
                                .setEndIndex(to)));
    }
}
