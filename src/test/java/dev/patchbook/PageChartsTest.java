package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Charts on the local page: drawn over the cells from what the cells hold, and told in words.
@OnThePage
class PageChartsTest {

    private final PageAtWork page;
    private final Chromium browser;
    private SheetAtWork sheet;

    PageChartsTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @BeforeEach
    void open() {
        sheet = SheetAtWork.open(page, """
                [["Quarter", "Revenue", "Goal", "Rate"],
                 ["Q1", "€1,200.00", "€1,000.00", "12%"],
                 ["Q2", "€800.00", "€1,100.00", "9%"],
                 ["Q3", "€950.00", "€900.00", "14%"]]""");
    }

    @Test
    void a_chart_lies_where_it_is_anchored_scrolls_with_the_cells_and_is_read_aloud() throws IOException {
        chart(2, 4, """
                {"title": "Revenue by quarter", "basicChart": {"chartType": "COLUMN", "legendPosition": "BOTTOM_LEGEND",
                 "headerCount": 1, "axis": [{"position": "LEFT_AXIS", "title": "Euro"}],
                 "domains": [{"domain": %s}], "series": [{"series": %s}, {"series": %s}]}}""", 0, 1, 2);
        sheet.reopen();
        browser.see(".chart canvas", "");

        assertThat(browser.see(".chart", "").getDomAttribute("aria-label"))
                .isEqualTo("Column chart: Revenue by quarter."
                        + " Revenue: Q1: €1,200.00; Q2: €800.00; Q3: €950.00."
                        + " Goal: Q1: €1,000.00; Q2: €1,100.00; Q3: €900.00.");
        assertThat(drawn("datasets.map((one) => `${one.type} ${one.label} ${one.data}`)"))
                .isEqualTo(List.of("bar Revenue 1200,800,950", "bar Goal 1000,1100,900"));
        assertThat(browser.script("return Chart.getChart(document.querySelector('.chart canvas'))"
                        + ".scales.left.ticks.map((tick) => tick.label).at(-1)"))
                .isEqualTo("€1,200");
        assertThat(fromCell("#cell-2-4")).isEqualTo(List.of(10L, 5L));
        assertThat(browser.script("const box = document.querySelector('.chart').getBoundingClientRect();"
                        + "return [box.width, box.height];"))
                .isEqualTo(List.of(400L, 260L));
        page.picture("charts");
        browser.script("return (document.querySelector('.table').scrollTop = 56);");
        assertThat(fromCell("#cell-2-4")).isEqualTo(List.of(10L, 5L));
        browser.script("return (document.querySelector('.table').scrollTop = 0);");
        browser.dark(true);
        page.picture("charts-dark");
        browser.dark(false);
    }

    @Test
    void an_edit_of_its_cells_is_drawn_at_once() {
        chart(2, 4, """
                {"pieChart": {"domain": %s, "series": %s}}""", 0, 1);
        sheet.reopen();
        browser.see(".chart[aria-label*='Q2: €800.00'] canvas", "");

        sheet.select("B3");
        browser.press("1500", Keys.ENTER);

        browser.see(".chart[aria-label*='Q2: €1,500.00'] canvas", "");
        assertThat(drawn("datasets[0].data.join()")).isEqualTo("1200,1500,950");
        assertThat(drawn("labels.join()")).isEqualTo("Q1,Q2,Q3");
    }

    @Test
    void every_basic_kind_is_drawn_and_what_is_hidden_is_left_out() throws IOException {
        sheet.batch("""
                {"updateDimensionProperties": {"range": {"sheetId": 0, "dimension": "ROWS", "startIndex": 2, "endIndex": 3},
                 "properties": {"hiddenByUser": true}, "fields": "hiddenByUser"}}""");
        int row = 4;
        for (String kind : List.of("BAR", "LINE", "AREA", "STEPPED_AREA")) {
            chart(row++, 4, """
                    {"basicChart": {"chartType": "%s", "domains": [{"domain": %%s}], "series": [{"series": %%s}]}}""".formatted(kind), 0, 1);
        }
        chart(row++, 4, """
                {"basicChart": {"chartType": "SCATTER", "domains": [{"domain": %s}], "series": [{"series": %s}]}}""", 1, 2);
        chart(row++, 4, """
                {"basicChart": {"chartType": "COMBO", "domains": [{"domain": %s}], "series": [
                  {"series": %s, "type": "COLUMN"}, {"series": %s, "type": "LINE", "targetAxis": "RIGHT_AXIS"}]}}""", 0, 1, 3);
        chart(row, 4, """
                {"histogramChart": {"bucketSize": 500, "series": [{"data": %s}]}}""", 1);

        sheet.reopen();
        browser.see(".chart[aria-label^='Histogram'] canvas", "");

        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('.chart canvas')].map((canvas) => "
                                        + "Chart.getChart(canvas).data.datasets.map((one) => `${one.type} ${JSON.stringify(one.data)}`).join(' '));"))
                .isEqualTo(List.of(
                        "bar [1200,950]",
                        "line [1200,950]",
                        "line [1200,950]",
                        "line [1200,950]",
                        "scatter [{\"x\":1200,\"y\":1000},{\"x\":950,\"y\":900}]",
                        "bar [1200,950] line [0.12,0.14]",
                        "bar [1,1]"));
    }

    @Test
    void a_kind_that_is_not_drawn_says_so_in_its_place_and_a_tab_without_charts_loads_no_library() throws IOException {
        assertThat(browser.requests()).noneMatch(address -> address.endsWith("/library/chart.js"));
        chart(2, 4, """
                {"orgChart": {"labels": %s}}""", 0);

        sheet.reopen();

        browser.see(".chart.in-words strong", "Org chart");
        browser.see(".chart.in-words", "does not draw");
        page.picture("charts-not-drawn");
    }

    private Object drawn(String what) {
        return browser.script("return Chart.getChart(document.querySelector('.chart canvas')).data." + what);
    }

    /// How far the corner of the chart is from that of a cell.
    private Object fromCell(String cell) {
        return browser.script("""
                const [chart, cell] = ['.chart', arguments[0]].map((each) => document.querySelector(each).getBoundingClientRect());
                return [Math.round(chart.x - cell.x), Math.round(chart.y - cell.y)];""", cell);
    }

    /// Adds a chart whose sources are columns of the first four rows.
    private void chart(int row, int column, String spec, Object... columns) {
        Object[] sources = List.of(columns).stream().map(PageChartsTest::source).toArray();
        sheet.batch("""
                {"addChart": {"chart": {"spec": %s, "position": {"overlayPosition": {
                  "anchorCell": {"sheetId": 0, "rowIndex": %d, "columnIndex": %d},
                  "offsetXPixels": 10, "offsetYPixels": 5, "widthPixels": 400, "heightPixels": 260}}}}}""".formatted(spec.formatted(sources), row, column));
    }

    private static String source(Object column) {
        int at = (int) column;
        return "{\"sourceRange\": {\"sources\": [{\"sheetId\": 0, \"startRowIndex\": 0, \"endRowIndex\": 4,"
                + " \"startColumnIndex\": %d, \"endColumnIndex\": %d}]}}".formatted(at, at + 1);
    }
}
