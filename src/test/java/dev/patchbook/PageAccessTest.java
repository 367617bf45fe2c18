package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// That the page can be used without a mouse and read by a screen reader, by day and by night, wide and narrow.
@OnThePage(sample = true)
class PageAccessTest {

    private static final String SERIOUS = """
            return axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations
              .filter((fault) => fault.impact === "serious" || fault.impact === "critical")
              .map((fault) => fault.id + ": " + fault.nodes[0].html));""";

    private final PageAtWork page;
    private final Chromium browser;

    PageAccessTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void axe_finds_nothing_serious_by_day_and_by_night() throws IOException {
        page.openSample();
        browser.script(axe() + "; return true;");

        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            browser.click("[role=tab]", "Prioritization");
            browser.see(".cell", "Expand");
            assertNothingSerious("a computed tab");
            browser.click("[role=tab]", "Accounts");
            browser.see(".cell", "Hawkspur");
            page.goTo("P3");
            browser.press(Keys.F2);
            browser.see(".choices li", "Prospect");
            assertNothingSerious("a list");
            page.picture(dark ? "access-list-dark" : "access-list");
            browser.press(Keys.ESCAPE);
            browser.press(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
            browser.see(".popup", "Sort A to Z");
            assertNothingSerious("a menu");
            browser.click(".popup button", "Filter…");
            browser.see("dialog .picks", "Prospect");
            assertNothingSerious("a filter");
            browser.press(Keys.ESCAPE);
            browser.press(Keys.chord(Keys.CONTROL, "f"));
            browser.press("wood");
            browser.see(".find", "1 of");
            assertNothingSerious("find");
            browser.press(Keys.ESCAPE);
            page.goTo("nowhere");
            browser.see(".beside", "is no cell");
            assertNothingSerious("a refusal");
        }
        browser.dark(false);
    }

    @Test
    void axe_finds_nothing_serious_with_charts_merged_cells_totals_and_a_calendar() throws IOException {
        SheetAtWork sheet = SheetAtWork.open(page, """
                [["Quarter", "Revenue", "Due"], ["Q1", 1200, "2026-03-01"], ["Q2", 800, "2026-06-01"]]""");
        sheet.batch("""
                {"addChart": {"chart": {"spec": {"title": "Revenue", "basicChart": {"chartType": "COLUMN", "series": [{"series":
                  {"sourceRange": {"sources": [{"startRowIndex": 0, "endRowIndex": 3, "startColumnIndex": 1, "endColumnIndex": 2}]}}}]}},
                 "position": {"overlayPosition": {"anchorCell": {"rowIndex": 1, "columnIndex": 4}, "widthPixels": 300, "heightPixels": 200}}}}}""");
        sheet.batch("""
                {"mergeCells": {"mergeType": "MERGE_ALL",
                 "range": {"sheetId": 0, "startRowIndex": 4, "endRowIndex": 6, "startColumnIndex": 0, "endColumnIndex": 2}}}""");
        sheet.reopen();
        browser.see(".chart canvas", "");
        browser.script(axe() + "; return true;");

        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            sheet.select("B2:B3");
            browser.see("#totals", "Sum");
            assertNothingSerious("a chart");
            sheet.select("C2");
            browser.press(Keys.F2);
            browser.see(".day", "");
            assertNothingSerious("a calendar");
            browser.press(Keys.ESCAPE);
        }
        browser.click(".of-file", "");
        browser.see("[role=menuitem]", "Move to the bin");
        assertNothingSerious("the menu of a file");
        browser.dark(false);
    }

    @Test
    void the_cells_are_reached_and_left_by_keys_also_on_a_narrow_page() throws IOException {
        page.openSample();
        browser.size(800, 900);
        browser.click("[role=tab]", "Goals");
        browser.see(".cell", "FY2027 Q1");

        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(focused()).isEqualTo("grid");
        browser.press(Keys.ARROW_DOWN, Keys.TAB);
        browser.seeValue("#address", "B3");
        browser.press(Keys.F2);
        page.picture("access-narrow");
        browser.press(Keys.ESCAPE);
        browser.press(Keys.ESCAPE, Keys.TAB);

        assertThat(focused()).isEqualTo("tab");
        browser.size(1440, 900);
    }

    private Object focused() {
        return browser.script("return document.activeElement.getAttribute('role');");
    }

    private void assertNothingSerious(String where) {
        assertThat((List<?>) browser.script(SERIOUS)).as(where).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(PageAccessTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
