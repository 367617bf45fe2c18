package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.model.AddChartRequest;
import com.google.api.services.sheets.v4.model.BasicChartDomain;
import com.google.api.services.sheets.v4.model.BasicChartSeries;
import com.google.api.services.sheets.v4.model.BasicChartSpec;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.ChartData;
import com.google.api.services.sheets.v4.model.ChartSourceRange;
import com.google.api.services.sheets.v4.model.ChartSpec;
import com.google.api.services.sheets.v4.model.DeleteEmbeddedObjectRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.EmbeddedChart;
import com.google.api.services.sheets.v4.model.EmbeddedObjectPosition;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.OverlayPosition;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.UpdateChartSpecRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A chart is made on a tab that has a picture and a chart of another program.
class ChartBesideOthersTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
    private static final String DRAWN = "xl/(drawings|charts|media)/.*";

    @TempDir
    private Path folder;

    private Path file;
    private LocalWorkspaceServer server;
    private String id;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("Deals.xlsx");
        CarriedPartsTest.write(file);
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
        id = clients().drive().files().list().execute().getFiles().getFirst().getId();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void it_stands_in_the_same_drawing_and_all_of_it_can_be_seen() throws IOException {
        batch(new Request().setAddChart(new AddChartRequest().setChart(chart())));
        server.workspace().save();

        assertThat(own()).hasSize(1);
        try (XSSFWorkbook saved = open()) {
            XSSFDrawing drawing = saved.getSheet("Data").createDrawingPatriarch();
            assertThat(drawing.getCharts()).hasSize(2);
            assertThat(drawing.getShapes()).hasAtLeastOneElementOfType(XSSFPicture.class);
        }
    }

    @Test
    void it_is_still_one_after_another_program_has_saved_the_file_and_after_a_restart() throws IOException {
        batch(new Request().setAddChart(new AddChartRequest().setChart(chart())));
        server.workspace().save();
        EmbeddedChart before = own().getFirst();
        try (XSSFWorkbook saved = open();
                OutputStream out = Files.newOutputStream(file)) {
            saved.getSheet("Data").getRow(1).getCell(1).setCellValue(11);
            saved.write(out);
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));

        assertThat(own()).singleElement().extracting(EmbeddedChart::getChartId).isEqualTo(before.getChartId());
        server.close();
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);

        assertThat(own()).hasSize(1);
    }

    @Test
    void without_it_the_drawing_is_what_it_was() throws IOException {
        Map<String, String> before = drawn();
        batch(new Request().setAddChart(new AddChartRequest().setChart(chart())));
        server.workspace().save();
        server.close();
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
        assertThat(drawn()).isNotEqualTo(before);

        batch(new Request()
                .setDeleteEmbeddedObject(new DeleteEmbeddedObjectRequest()
                        .setObjectId(own().getFirst().getChartId())));
        server.workspace().save();

        assertThat(drawn()).isEqualTo(before);
    }

    @Test
    void the_chart_of_another_program_is_told_and_follows_its_cells_after_a_restart_too() throws IOException {
        EmbeddedChart theirs = charts().getFirst();
        assertThat(theirs.getPosition().getOverlayPosition().getAnchorCell().getRowIndex())
                .isEqualTo(1);
        assertThat(domain(theirs).getStartRowIndex()).isEqualTo(1);
        Map<String, String> before = drawn();

        batch(new Request()
                .setInsertDimension(new InsertDimensionRequest()
                        .setRange(new DimensionRange()
                                .setSheetId(0)
                                .setDimension("ROWS")
                                .setStartIndex(0)
                                .setEndIndex(2))));

        EmbeddedChart moved = charts().getFirst();
        assertThat(moved.getPosition().getOverlayPosition().getAnchorCell().getRowIndex())
                .isEqualTo(3);
        assertThat(domain(moved).getStartRowIndex()).isEqualTo(3);
        server.close();
        Files.delete(folder.resolve(".workspace/books").resolve(sidecar()));
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
        assertThat(charts()).containsExactly(moved);
        assertThat(drawn()).hasSameSizeAs(before);
    }

    @Test
    void the_chart_of_another_program_is_told_too_where_what_is_kept_beside_the_file_knows_none() throws IOException {
        List<EmbeddedChart> before = charts();
        clients()
                .sheets()
                .spreadsheets()
                .values()
                .update(id, "Data!A20", new ValueRange().setValues(List.of(List.of("saved"))))
                .setValueInputOption("RAW")
                .execute();
        server.close();
        Path sidecar = folder.resolve(".workspace/books").resolve(sidecar());
        JsonObject known = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject();
        known.getAsJsonArray("tabs")
                .forEach(
                        tab -> tab.getAsJsonObject().getAsJsonObject("overlays").add("charts", new JsonArray()));
        Files.writeString(sidecar, known.toString());

        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);

        assertThat(charts()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void the_chart_of_another_program_is_changed_and_deleted_only_there() throws IOException {
        int theirs = charts().getFirst().getChartId();

        assertThatThrownBy(() -> batch(
                        new Request().setDeleteEmbeddedObject(new DeleteEmbeddedObjectRequest().setObjectId(theirs))))
                .hasMessageContaining("made by another program: change it there");
        assertThatThrownBy(() -> batch(new Request()
                        .setUpdateChartSpec(
                                new UpdateChartSpecRequest().setChartId(theirs).setSpec(chart().getSpec()))))
                .hasMessageContaining("on the sheet “Data”");
        assertThat(charts()).hasSize(1);
    }

    private String sidecar() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".workspace/books"))) {
            return files.findFirst().orElseThrow().getFileName().toString();
        }
    }

    private static GridRange domain(EmbeddedChart chart) {
        return chart.getSpec()
                .getBasicChart()
                .getDomains()
                .getFirst()
                .getDomain()
                .getSourceRange()
                .getSources()
                .getFirst();
    }

    private GoogleClients clients() {
        return GoogleClients.of(server.url());
    }

    private void batch(Request request) throws IOException {
        clients()
                .sheets()
                .spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(request)))
                .execute();
    }

    private List<EmbeddedChart> own() throws IOException {
        return charts().stream()
                .filter(chart -> chart.getChartId().equals(chart().getChartId()))
                .toList();
    }

    private List<EmbeddedChart> charts() throws IOException {
        return clients().sheets().spreadsheets().get(id).execute().getSheets().stream()
                .flatMap(
                        sheet -> Optional.ofNullable(sheet.getCharts()).stream().flatMap(List::stream))
                .toList();
    }

    private static EmbeddedChart chart() {
        return new EmbeddedChart()
                .setChartId(2_000_000_001)
                .setSpec(new ChartSpec()
                        .setTitle("Amounts")
                        .setBasicChart(new BasicChartSpec()
                                .setChartType("COLUMN")
                                .setHeaderCount(1)
                                .setDomains(List.of(new BasicChartDomain().setDomain(column(0))))
                                .setSeries(List.of(new BasicChartSeries()
                                        .setSeries(column(1))
                                        .setTargetAxis("LEFT_AXIS")))))
                .setPosition(new EmbeddedObjectPosition()
                        .setOverlayPosition(new OverlayPosition()
                                .setAnchorCell(new GridCoordinate()
                                        .setSheetId(0)
                                        .setRowIndex(20)
                                        .setColumnIndex(1))));
    }

    private static ChartData column(int index) {
        GridRange range = new GridRange()
                .setSheetId(0)
                .setStartRowIndex(0)
                .setEndRowIndex(4)
                .setStartColumnIndex(index)
                .setEndColumnIndex(index + 1);
        return new ChartData().setSourceRange(new ChartSourceRange().setSources(List.of(range)));
    }

    private XSSFWorkbook open() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private Map<String, String> drawn() throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(DRAWN)) {
                    drawn.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return drawn;
    }
}
