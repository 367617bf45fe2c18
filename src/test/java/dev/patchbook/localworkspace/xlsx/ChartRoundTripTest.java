package dev.patchbook.localworkspace.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Chart;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRoundTripTest {

    private static final Chart.Place PLACE = new Chart.Place(3, 2, 5, 7, 640, 400);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"COLUMN", "BAR", "LINE", "AREA", "SCATTER"})
    void a_basic_chart_comes_back_with_its_ranges_axes_and_place(String kind) throws IOException {
        JsonObject spec = basic(kind, "");

        Chart read = writtenAndRead(spec).tabs().get(1).overlays().charts().getFirst();

        assertThat(read.spec()).isEqualTo(spec);
        assertThat(read.place()).isEqualTo(PLACE);
        assertThat(read.id()).isEqualTo(77);
    }

    @Test
    void stacks_come_back_as_stacks() throws IOException {
        JsonObject stacked = basic("COLUMN", ", \"stackedType\": \"STACKED\"");
        JsonObject shares = basic("AREA", ", \"stackedType\": \"PERCENT_STACKED\"");

        Book read = writtenAndRead(stacked, shares);

        assertThat(read.tabs().get(1).overlays().charts())
                .extracting(Chart::spec)
                .containsExactly(stacked, shares);
    }

    @Test
    void a_pie_a_ring_and_lines_over_columns_on_an_axis_of_their_own_come_back() throws IOException {
        JsonObject pie = json("{\"pieChart\": {\"legendPosition\": \"RIGHT_LEGEND\", \"domain\": " + data(0)
                + ", \"series\": " + data(1) + "}}");
        JsonObject ring = pie.deepCopy();
        ring.getAsJsonObject("pieChart").addProperty("pieHole", 0.4);
        JsonObject combined = json("{\"basicChart\": {\"chartType\": \"COMBO\", \"legendPosition\": \"NO_LEGEND\","
                + "\"domains\": [{\"domain\": " + data(0) + "}], \"series\": ["
                + "{\"series\": " + data(1) + ", \"targetAxis\": \"LEFT_AXIS\", \"type\": \"COLUMN\"},"
                + "{\"series\": " + data(2) + ", \"targetAxis\": \"RIGHT_AXIS\", \"type\": \"LINE\"}],"
                + "\"headerCount\": 1}}");

        Book read = writtenAndRead(pie, ring, combined);

        assertThat(read.tabs().get(1).overlays().charts())
                .extracting(Chart::spec)
                .containsExactly(pie, ring, combined);
    }

    @Test
    void another_reader_of_the_format_finds_the_charts_where_they_lie() throws IOException {
        Path file = written(basic("COLUMN", ""), basic("SCATTER", ""));

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<XSSFChart> charts =
                    workbook.getSheet("Board & co").getDrawingPatriarch().getCharts();

            assertThat(charts).hasSize(2);
            assertThat(charts.getFirst().getTitleText().getString()).isEqualTo("Pipeline & more");
            assertThat(new String(
                            charts.getFirst().getPackagePart().getInputStream().readAllBytes(), UTF_8))
                    .contains("<c:val><c:numRef><c:f>'Data 1'!$B$2:$B$4</c:f>");
        }
    }

    @Test
    void a_kind_that_the_format_has_no_chart_for_is_left_out() throws IOException {
        Path file = written(json("{\"histogramChart\": {}}"));

        assertThat(XlsxReader.read(file, "1", "Plan").tabs().get(1).overlays().charts())
                .isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("Board & co").getDrawingPatriarch()).isNull();
        }
    }

    private Book writtenAndRead(JsonObject... specs) throws IOException {
        return XlsxReader.read(written(specs), "1", "Plan");
    }

    private Path written(JsonObject... specs) throws IOException {
        Book book = new Book("1", BookProperties.of("Plan"));
        book.tabs().add(new Tab(TabProperties.of(0, "Data 1"), 1000, 26));
        Tab board = new Tab(TabProperties.of(1, "Board & co"), 1000, 26);
        book.tabs().add(board);
        Object[][] rows = {{"Stage", "Open", "Won"}, {"A", 3, 1}, {"B", 5, 2}, {"C", 2, 4}};
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                CellValue value = rows[row][column] instanceof Integer number
                        ? new CellValue.Number(number)
                        : new CellValue.Text(rows[row][column].toString());
                book.tabs().getFirst().cells().setValue(row, column, value);
            }
        }
        List<Chart> charts = new ArrayList<>();
        for (JsonObject spec : specs) {
            charts.add(Chart.own(77 + charts.size(), spec, Optional.empty(), PLACE));
        }
        board.setOverlays(board.overlays().withCharts(charts));
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxWriter.write(book, out);
        }
        return file;
    }

    private static JsonObject basic(String kind, String more) {
        String axis = kind.equals("BAR") ? "BOTTOM_AXIS" : "LEFT_AXIS";
        return json("""
            {"title": "Pipeline & more", "altText": "by stage", "basicChart": {
              "chartType": "%s", "legendPosition": "BOTTOM_LEGEND",
              "axis": [{"position": "BOTTOM_AXIS", "title": "Stage"}, {"position": "LEFT_AXIS", "title": "Amount"}],
              "domains": [{"domain": {"sourceRange": {"sources": [%s]}}}],
              "series": [
                {"series": {"sourceRange": {"sources": [%s]}}, "targetAxis": "AXIS"},
                {"series": {"sourceRange": {"sources": [%s]}}, "targetAxis": "AXIS"}],
              "headerCount": 1%s}}
            """.formatted(kind, column(0), column(1), column(2), more).replace("AXIS\"}", axis + "\"}"));
    }

    private static String data(int column) {
        return "{\"sourceRange\": {\"sources\": [" + column(column) + "]}}";
    }

    private static String column(int index) {
        return "{\"startRowIndex\": 0, \"endRowIndex\": 4, \"startColumnIndex\": %d, \"endColumnIndex\": %d}"
                .formatted(index, index + 1);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
