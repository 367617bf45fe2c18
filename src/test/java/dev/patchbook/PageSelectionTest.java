package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What is selected on the local page: its totals below the cells, and merged cells, which are one.
@OnThePage
class PageSelectionTest {

    private final PageAtWork page;
    private final Chromium browser;
    private SheetAtWork sheet;

    PageSelectionTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @BeforeEach
    void open() {
        sheet = SheetAtWork.open(page, """
                [["Account", "ARR", "Signed", "Country"],
                 ["Brackenmoor Tiles", "€1,200.00", "2026-03-01", "Austria"],
                 ["Ostrava Glass", "€800.00", "2026-05-01", "Czechia"],
                 ["Quillfeather Paper", "€950.50", "", "Austria"]]""");
    }

    @Test
    void two_and_more_selected_cells_are_added_up_and_written_like_the_first_number() throws IOException {
        sheet.select("B2:B4");

        assertThat(totals("Count 3")).isEqualTo("Sum €2,950.50 Average €983.50 Min €800.00 Max €1,200.00 Count 3");
        page.picture("totals");
        sheet.select("A2:B3");
        assertThat(totals("Count 4")).startsWith("Sum €2,000.00 Average €1,000.00");
        sheet.select("C2:C3");
        assertThat(totals("Count 2")).isEqualTo("Count 2");
        sheet.select("B2");
        assertThat(browser.script("return document.querySelector('#totals').textContent;"))
                .isEqualTo("");
    }

    @Test
    void totals_follow_an_edit_and_leave_out_rows_that_are_hidden() {
        sheet.select("B2:B4");
        browser.press("100", Keys.ENTER);

        sheet.select("B2:B4");
        browser.see("#totals", "Sum €1,850.50");
        sheet.batch("""
                {"updateDimensionProperties": {"range": {"sheetId": 0, "dimension": "ROWS", "startIndex": 2, "endIndex": 3},
                 "properties": {"hiddenByUser": true}, "fields": "hiddenByUser"}}""");
        sheet.reopen();
        sheet.select("B2:B4");

        browser.see("#totals", "Sum €1,050.50");
    }

    @Test
    void a_selection_that_is_not_loaded_is_added_up_by_the_interface_in_parts() {
        sheet.batch("""
                {"appendDimension": {"sheetId": 0, "dimension": "ROWS", "length": 300000}}""");
        sheet.batch("""
                {"repeatCell": {"range": {"sheetId": 0, "startRowIndex": 4, "endRowIndex": 300200, "startColumnIndex": 4, "endColumnIndex": 5},
                 "cell": {"userEnteredValue": {"numberValue": 0.5}}, "fields": "userEnteredValue"}}""");
        sheet.reopen();

        browser.click(".letter[data-column='4']", "E");

        assertThat(totals("Count 300,196")).startsWith("Sum 150,098 Average 0.5");
    }

    @Test
    void merged_cells_are_drawn_as_one_and_selected_and_left_as_one() throws IOException {
        merge(1, 4, 1, 3);
        sheet.reopen();
        browser.see(".cell.merged", "€1,200.00");

        assertThat(browser.script("""
                const box = (id) => document.querySelector(id).getBoundingClientRect();
                const merged = box(".cell.merged");
                return [merged.right === box("#cell-0-2").right, merged.left === box("#cell-0-1").left,
                  merged.bottom === box("#cell-3-0").bottom, document.querySelector("#cell-2-1") === null].join();""")).isEqualTo("true,true,true,true");
        browser.click(".cell.merged", "");
        browser.seeValue("#address", "B2:C4");
        page.picture("merged");
        browser.press(Keys.ARROW_DOWN);
        browser.seeValue("#address", "B5");
        browser.press(Keys.ARROW_UP, Keys.ARROW_RIGHT);
        browser.seeValue("#address", "D2");
        sheet.select("A3");
        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        browser.seeValue("#address", "A2:C4");
        browser.click(".cell.merged", "");
        browser.press("7", Keys.ENTER);

        sheet.awaitEntered("B2", "7");
        browser.seeValue("#address", "B5");
    }

    @Test
    void merged_cells_that_begin_above_what_is_seen_are_still_drawn() {
        merge(5, 120, 0, 1);
        sheet.write("A6", "[[\"One long territory\"]]");
        sheet.reopen();
        browser.see(".cell.merged", "One long territory");

        browser.script("return (document.querySelector('.table').scrollTop = 60 * 28);");

        browser.see(".number-of-row", "70");
        assertThat(browser.script("""
                const merged = document.querySelector(".cell.merged").getBoundingClientRect();
                const under = document.elementFromPoint(merged.x + 9, document.querySelector("[data-row='69']").getBoundingClientRect().y + 9);
                return under.closest(".cell").id;""")).isEqualTo("cell-5-0");
    }

    private void merge(int top, int bottom, int left, int right) {
        sheet.batch("""
                {"mergeCells": {"mergeType": "MERGE_ALL", "range": {"sheetId": 0, "startRowIndex": %d, "endRowIndex": %d,
                 "startColumnIndex": %d, "endColumnIndex": %d}}}""".formatted(top, bottom, left, right));
    }

    private String totals(String text) {
        return browser.see("#totals", text).getText().replaceAll("\\s+", " ");
    }
}
