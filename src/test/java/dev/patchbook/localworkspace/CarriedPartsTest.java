package dev.patchbook.localworkspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.ValueRange;
import dev.patchbook.localworkspace.store.Pauses;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file with a picture, a chart and a pivot table, none of which the workspace understands, is edited in it.
class CarriedPartsTest {
    private static final Pauses NEVER = new Pauses(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

    private static final String SOURCES = "xl/pivotCache/pivotCacheDefinition.*xml";

    @TempDir
    private Path folder;

    private Path file;
    private LocalWorkspaceServer server;
    private GoogleClients clients;
    private String id;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("Deals.xlsx");
        write(file);
        server = LocalWorkspaceServer.start(folder, InstantSource.system(), NEVER, 0);
        clients = GoogleClients.of(server.url());
        id = clients.drive().files().list().execute().getFiles().getFirst().getId();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void their_parts_stay_byte_for_byte_when_values_change() throws IOException {
        Map<String, String> before = parts(file);

        clients.sheets()
                .spreadsheets()
                .values()
                .update(id, "Data!A2", new ValueRange().setValues(List.of(List.of("Ghent"))))
                .setValueInputOption("RAW")
                .execute();
        server.workspace().save();

        Map<String, String> carried = new TreeMap<>(before);
        carried.keySet().removeIf(name -> !name.matches("xl/(drawings|charts|media|pivotTables|pivotCache)/.*"));
        assertThat(carried).hasSizeGreaterThan(6);
        assertThat(parts(file)).containsAllEntriesOf(carried);
        try (XSSFWorkbook saved = open(file)) {
            XSSFSheet data = saved.getSheet("Data");
            assertThat(data.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Ghent");
            assertThat(data.createDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(picture(data).getPictureData().getData()).isEqualTo(pixel());
            assertThat(saved.getSheet("Summary").getPivotTables()).hasSize(1);
            assertThat(saved.getPivotTables()).hasSize(1);
        }
    }

    @Test
    void places_and_references_follow_inserted_rows() throws IOException {
        insertRows("Data", 1, 2);
        insertRows("Summary", 0, 3);
        server.workspace().save();

        try (XSSFWorkbook saved = open(file)) {
            XSSFSheet data = saved.getSheet("Data");
            assertThat(picture(data).getClientAnchor().getRow1()).isEqualTo(12);
        }
        assertThat(chartReferences()).containsExactly("Data!$A$4:$A$6", "Data!$B$4:$B$6");
        assertThat(said("xl/pivotTables/.*xml", "<location[^>]* ref=\"([^\"]*)"))
                .singleElement()
                .asString()
                .startsWith("A6:");
        assertThat(said(SOURCES, "<worksheetSource[^>]*ref=\"([^\"]*)")).containsExactly("A1:B6");
    }

    @Test
    void a_new_title_of_a_tab_is_known_to_them() throws IOException {
        Request renaming = new Request()
                .setUpdateSheetProperties(new UpdateSheetPropertiesRequest()
                        .setProperties(
                                new SheetProperties().setSheetId(sheet("Data")).setTitle("All deals"))
                        .setFields("title"));
        batch(renaming);
        server.workspace().save();

        assertThat(chartReferences()).containsExactly("'All deals'!$A$2:$A$4", "'All deals'!$B$2:$B$4");
        assertThat(said(SOURCES, "<worksheetSource[^>]*sheet=\"([^\"]*)")).containsExactly("All deals");
    }

    @Test
    void an_edit_through_a_pivot_table_is_refused_by_name_and_changes_nothing() throws IOException {
        assertThatThrownBy(() -> insertRows("Summary", 3, 1))
                .hasMessageContaining("pivot table at A3:")
                .hasMessageContaining("“Summary”");

        server.workspace().save();

        assertThat(said("xl/pivotTables/.*xml", "<location[^>]* ref=\"([^\"]*)"))
                .singleElement()
                .asString()
                .startsWith("A3:");
    }

    private void insertRows(String tab, int at, int count) throws IOException {
        DimensionRange range = new DimensionRange()
                .setSheetId(sheet(tab))
                .setDimension("ROWS")
                .setStartIndex(at)
                .setEndIndex(at + count);
        batch(new Request().setInsertDimension(new InsertDimensionRequest().setRange(range)));
    }

    private void batch(Request request) throws IOException {
        clients.sheets()
                .spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(request)))
                .execute();
    }

    private int sheet(String title) throws IOException {
        return clients.sheets().spreadsheets().get(id).execute().getSheets().stream()
                .map(sheet -> sheet.getProperties())
                .filter(properties -> properties.getTitle().equals(title))
                .findFirst()
                .orElseThrow()
                .getSheetId();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static XSSFPicture picture(XSSFSheet sheet) {
        return sheet.createDrawingPatriarch().getShapes().stream()
                .filter(XSSFPicture.class::isInstance)
                .map(XSSFPicture.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> chartReferences() throws IOException {
        return said("xl/charts/.*xml", "<c:f>([^<]*)</c:f>");
    }

    /// What the parts of the saved file say, by the group of a pattern.
    private List<String> said(String part, String pattern) throws IOException {
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, String> one : parts(file).entrySet()) {
            if (one.getKey().matches(part)) {
                String xml = new String(HexFormat.of().parseHex(one.getValue()), StandardCharsets.UTF_8);
                Pattern.compile(pattern)
                        .matcher(xml)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), HexFormat.of().formatHex(zip.readAllBytes()));
            }
        }
        return parts;
    }

    static void write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet data = book.createSheet("Data");
            Object[][] rows = {{"City", "Amount"}, {"Antwerp", 5.0}, {"Bruges", 7.0}, {"Liège", 9.0}};
            for (int row = 0; row < rows.length; row++) {
                data.createRow(row).createCell(0).setCellValue((String) rows[row][0]);
                if (rows[row][1] instanceof Double amount) {
                    data.getRow(row).createCell(1).setCellValue(amount);
                } else {
                    data.getRow(row).createCell(1).setCellValue((String) rows[row][1]);
                }
            }
            XSSFDrawing drawing = data.createDrawingPatriarch();
            draw(book, drawing);
            chart(data, drawing);
            XSSFSheet summary = book.createSheet("Summary");
            XSSFPivotTable pivot = summary.createPivotTable(
                    new AreaReference("Data!A1:B4", SpreadsheetVersion.EXCEL2007), new CellReference("A3"), data);
            pivot.addRowLabel(0);
            pivot.addColumnLabel(DataConsolidateFunction.SUM, 1);
            book.write(out);
        }
    }

    private static void draw(XSSFWorkbook book, XSSFDrawing drawing) throws IOException {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(10);
        anchor.setRow2(12);
        anchor.setCol1(4);
        anchor.setCol2(6);
        drawing.createPicture(anchor, book.addPicture(pixel(), XSSFWorkbook.PICTURE_TYPE_PNG));
    }

    private static void chart(XSSFSheet data, XSSFDrawing drawing) {
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 1, 9, 8));
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        XDDFChartData bars = chart.createData(ChartTypes.BAR, bottom, left);
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data, new CellRangeAddress(1, 3, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(data, new CellRangeAddress(1, 3, 1, 1)));
        chart.plot(bars);
    }

    private static byte[] pixel() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
