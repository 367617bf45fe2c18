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
    void a_chart_on_a_sheet_of_its_own_fills_its_tab() throws IOException {
        sheet.batch("""
                {"addChart": {"chart": {"position": {"newSheet": true},
                 "spec": {"title": "Revenue", "basicChart": {"chartType": "COLUMN", "headerCount": 1,
                  "domains": [{"domain": %s}], "series": [{"series": %s}]}}}}}""".formatted(source(0, 4, 0), source(0, 4, 1)));
        sheet.reopen();

        browser.click("#tabs .tab:nth-child(2)", "Chart1");

        browser.see(".chart[aria-label*='Q2: €800.00'] canvas", "");
        assertThat(drawn("datasets[0].data.join()")).isEqualTo("1200,800,950");
        assertThat(
                        browser.script(
                                "const inside = document.querySelector('.chart').getBoundingClientRect();"
                                        + "const place = document.querySelector('#grid').getBoundingClientRect();"
                                        + "return Math.max(Math.abs(place.width - inside.width), Math.abs(place.height - inside.height)) < 1;"))
                .isEqualTo(true);
        page.picture("chart-sheet");
        browser.click("#tabs .tab:nth-child(1)", "Deals");
        browser.see("#cell-1-0", "Q1");
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
    void a_waterfall_goes_on_where_the_bar_before_ended_and_ends_in_a_total() throws IOException {
        chart(2, 4, """
                {"title": "From quarter to quarter", "waterfallChart": {"domain": {"data": %s}, "series": [{"data": %s,
                 "customSubtotals": [{"subtotalIndex": 1, "label": "Half-year"}]}]}}""", 0, 1);
        sheet.write("B3", "[[-300]]");
        sheet.reopen();
        browser.see(".chart canvas", "");

        assertThat(drawn("labels.join()")).isEqualTo("Q1,Q2,Half-year,Q3,Subtotal");
        assertThat(drawn("datasets.map((one) => `${one.label} ${JSON.stringify(one.data)}`)"))
                .isEqualTo(List.of(
                        "Increase [[0,1200],null,null,[900,1850],null]",
                        "Decrease [null,[1200,900],null,null,null]",
                        "Subtotal [null,null,[0,900],null,[0,1850]]"));
        page.picture("charts-waterfall");
    }

    @Test
    void the_series_of_a_stacked_waterfall_stand_on_each_other_and_a_total_at_its_own_place() throws IOException {
        chart(2, 4, """
                {"waterfallChart": {"domain": {"data": %s}, "firstValueIsTotal": true,
                 "series": [{"data": %s}, {"data": %s}]}}""", 0, 1, 2);
        sheet.reopen();
        browser.see(".chart canvas", "");

        assertThat(drawn("labels.join()")).isEqualTo("Q1,Q2,Q3,Total");
        assertThat(drawn("datasets.map((one) => `${one.label} ${JSON.stringify(one.data)}`)"))
                .isEqualTo(List.of(
                        "Subtotal [[0,1200],null,null,[0,5950]]",
                        "Increase [[1200,2200],[3000,4100],[5050,5950],null]",
                        "Increase [null,[2200,3000],[4100,5050],null]"));
        page.picture("charts-waterfall-stacked");
    }

    @Test
    void bubbles_and_candlesticks_are_drawn_from_their_columns() throws IOException {
        chart(2, 4, """
                {"bubbleChart": {"domain": %s, "series": %s, "bubbleSizes": %s, "bubbleLabels": %s}}""", 1, 2, 3, 0);
        chart(16, 4, """
                {"candlestickChart": {"domain": {"data": %s}, "data": [{"lowSeries": {"data": %s}, "openSeries": {"data": %s},
                 "closeSeries": {"data": %s}, "highSeries": {"data": %s}}]}}""", 0, 3, 1, 2, 1);
        sheet.reopen();
        browser.see(".chart[aria-label^='Candlestick'] canvas", "");

        assertThat(drawn("datasets[0].data.map(({ x, y, r }) => [x, y, Math.round(r)].join())"))
                .isEqualTo(List.of("1200,1000,23", "800,1100,20", "950,900,25"));
        assertThat(
                        browser.script(
                                "return Chart.getChart(document.querySelectorAll('.chart canvas')[1]).data.datasets.map((one) => JSON.stringify(one.data))"))
                .isEqualTo(List.of("[[0.12,1200],[0.09,800],[0.14,950]]", "[[1200,1000],[800,1100],[950,900]]"));
        page.picture("charts-bubbles");
    }

    @Test
    void one_number_tiles_and_who_stands_below_whom_are_shown_without_the_library() throws IOException {
        chart(2, 4, """
                {"title": "Revenue", "scorecardChart": {"keyValueData": %s, "baselineValueData": %s, "aggregateType": "SUM",
                 "baselineValueFormat": {"comparisonType": "PERCENTAGE_DIFFERENCE", "description": "to the goal"}}}""", 1, 2);
        chart(16, 4, """
                {"treemapChart": {"labels": %s, "sizeData": %s}}""", 0, 1);
        sheet.write("A6", """
                [["Person", "Reports to"], ["Board", ""], ["Head", "Board"], ["Seller", "Head"], ["Partner", "Head"]]""");
        chart(30, 4, """
                {"orgChart": {"labels": %s, "parentLabels": %s}}""".formatted(source(5, 10, 0), source(5, 10, 1)));
        sheet.reopen();

        assertThat(browser.see(".chart .score", "").getText()).isEqualTo("€2,950.00\n▼ 1.7% to the goal");
        assertThat(browser.script("return [...document.querySelectorAll('.chart .tile')].map((tile) => tile.title)"))
                .isEqualTo(List.of("Q1: €1,200.00", "Q3: €950.00", "Q2: €800.00"));
        assertThat(browser.script("""
                const area = ([...tiles]) => tiles.map((tile) => tile.offsetWidth * tile.offsetHeight);
                const [first, second, third] = area(document.querySelectorAll('.chart .tile'));
                return [first / second, first / third].map((ratio) => Math.round(10 * ratio));""")).isEqualTo(List.of(13L, 15L));
        assertThat(browser.see(".chart[aria-label^='Org chart']", "").getDomAttribute("aria-label"))
                .isEqualTo("Org chart. Board; Head below Board; Seller below Head; Partner below Head.");
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('.chart li li li .node')].map((node) => node.textContent)"))
                .isEqualTo(List.of("Seller", "Partner"));
        page.picture("charts-boards");
        browser.script("return (document.querySelector('.table').scrollTop = 620);");
        page.picture("charts-organisation");
        assertThat(browser.requests()).noneMatch(address -> address.endsWith("/library/chart.js"));
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
        return source(0, 4, (int) column);
    }

    private static String source(int from, int to, int column) {
        return "{\"sourceRange\": {\"sources\": [{\"sheetId\": 0, \"startRowIndex\": %d, \"endRowIndex\": %d,"
                        .formatted(from, to)
                + " \"startColumnIndex\": %d, \"endColumnIndex\": %d}]}}".formatted(column, column + 1);
    }
}
