package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Editing cells on the local page: by keys, in the bar above, with the choices of a cell, and where it is refused.
@OnThePage
class PageEditTest {

    private final PageAtWork page;
    private final Chromium browser;
    private SheetAtWork sheet;

    PageEditTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @BeforeEach
    void open() {
        sheet = SheetAtWork.open(page, """
                [["Account", "ARR", "Stage", "Key"],
                 ["Brackenmoor Tiles", 1200, "Prospect", false],
                 ["Ostrava Glass", "=1+2", "Customer", true],
                 ["Quillfeather Paper", "2026-03-01", "", ""]]""");
    }

    @Test
    void typing_over_a_cell_enters_it_as_sheets_reads_it_and_enter_goes_down() {
        sheet.select("B2");

        browser.press("12.5%");
        browser.see(".editor", "");
        browser.press(Keys.ENTER);

        browser.see("#cell-1-1", "12.50%");
        browser.seeValue("#address", "B3");
        assertThat(sheet.entered("B2")).isEqualTo("0.125");
    }

    @Test
    void a_cell_is_opened_by_f2_enter_or_a_double_click_and_escape_leaves_it_as_it_was() {
        sheet.select("A2");

        browser.press(Keys.F2);
        browser.press(" GmbH", Keys.TAB);
        browser.see("#cell-1-0", "Brackenmoor Tiles GmbH");
        browser.seeValue("#address", "B2");
        browser.doubleClick("#cell-2-0", "Ostrava");
        browser.press(" AG", Keys.ESCAPE);
        browser.press(Keys.ENTER);
        browser.seeValue(".editor", "Ostrava Glass");
        browser.press(Keys.ESCAPE);

        assertThat(sheet.entered("A2")).isEqualTo("Brackenmoor Tiles GmbH");
        assertThat(sheet.entered("A3")).isEqualTo("Ostrava Glass");
    }

    @Test
    void after_tabs_enter_goes_back_below_the_cell_where_they_began() {
        sheet.select("A5");

        browser.press("Dunwhistle", Keys.TAB);
        browser.press("77", Keys.TAB);
        browser.press("Prospect", Keys.ENTER);

        browser.seeValue("#address", "A6");
        browser.see("#cell-4-2", "Prospect");
        assertThat(sheet.entered("B5")).isEqualTo("77");
    }

    @Test
    void the_bar_shows_a_formula_and_a_date_as_they_are_entered_and_edits_them() {
        sheet.select("B3");
        browser.seeValue("#content", "=1+2");

        browser.type("#content", "+4", Keys.ENTER);
        sheet.select("B4");

        browser.seeValue("#content", "2026-03-01");
        sheet.awaitEntered("B3", "=1+2+4");
    }

    @Test
    void delete_clears_and_a_list_and_a_checkbox_are_offered() throws IOException {
        sheet.validate(
                "C",
                "{\"condition\": {\"type\": \"ONE_OF_LIST\", \"values\": [{\"userEnteredValue\": \"Prospect\"},"
                        + " {\"userEnteredValue\": \"Customer\"}]}, \"showCustomUi\": true, \"strict\": true}");
        sheet.validate("D", "{\"condition\": {\"type\": \"BOOLEAN\"}, \"showCustomUi\": true}");
        sheet.reopen();

        sheet.select("C2");
        browser.press(Keys.ENTER);
        browser.see(".choices li", "Customer");
        page.picture("edit-choices");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        sheet.awaitEntered("C2", "Customer");
        sheet.select("C4");
        browser.press("pro", Keys.ENTER);
        sheet.awaitEntered("C4", "Prospect");
        sheet.select("D2");
        browser.press(Keys.SPACE);
        sheet.awaitEntered("D2", "true");
        browser.see("#cell-1-3 .box.on", "");
        sheet.select("A4");
        browser.press(Keys.DELETE);
        sheet.awaitEntered("A4", "");

        sheet.select("C3");
        browser.press("Partner", Keys.ENTER);

        browser.see(".beside", "Only one of these may stand here: Prospect, Customer.");
        assertThat(sheet.entered("C3")).isEqualTo("Customer");
    }

    @Test
    void what_the_workspace_refuses_comes_back_as_it_was_with_the_reason_beside_it() throws IOException {
        sheet.select("A2");
        browser.press(Keys.F2);
        browser.script("const box = document.querySelector('.editor'); box.value = 'x'.repeat(50001);"
                + "return box.dispatchEvent(new Event('input'));");

        browser.press(Keys.ENTER);

        browser.see(".beside", "more than the maximum of 50000 characters");
        browser.see("#cell-1-0", "Brackenmoor Tiles");
        assertThat(browser.errors()).isNotEmpty().allMatch(error -> error.contains("/values/"));
        page.picture("edit-refused");
    }

    @Test
    void what_is_typed_while_nobody_answers_waits_and_is_written_once_somebody_does() throws IOException {
        sheet.select("A2");
        cutOff("true");
        browser.press("typed", Keys.ENTER, "after it", Keys.ENTER);

        browser.see(".toast.failed", "Not written yet");
        assertThat(browser.see("#cell-1-0", "").getText()).isEqualTo("typed");
        assertThat(sheet.entered("A2")).isNotEqualTo("typed");
        page.picture("edit-waits");
        browser.script("window.fetch = window.answered; return true;");

        sheet.awaitEntered("A2", "typed");
        sheet.awaitEntered("A3", "after it");
        await().until(
                        () -> browser.script("return document.querySelectorAll('.toast.failed').length"),
                        Long.valueOf(0)::equals);
    }

    @Test
    void what_should_not_be_done_twice_is_not_done_later_where_it_finds_nobody_and_says_so() {
        sheet.select("A3:A4");
        cutOff("options?.method");
        browser.press(Keys.chord(Keys.CONTROL, "d"));

        browser.see(".beside", "Not done");
        assertThat(browser.see(".table .cell", "").isDisplayed()).isTrue();
    }

    private void cutOff(String when) {
        browser.script("window.answered = window.fetch; window.fetch = (path, options) =>"
                + " (%s) ? Promise.reject(new TypeError('cut')) : window.answered(path, options); return true;"
                        .formatted(when));
    }

    @Test
    void a_protection_that_warns_asks_once_and_says_what_it_is_for() {
        sheet.protect("A", "Patchbook fills these cells.");
        sheet.reopen();
        sheet.select("A2");
        browser.see("#lock", "Filled in for you");

        browser.press("One", Keys.ENTER);
        browser.see("dialog", "Patchbook fills these cells.");
        browser.click("dialog button", "Leave it");
        browser.see("#cell-1-0", "Brackenmoor Tiles");
        sheet.select("A2");
        browser.press("Two", Keys.ENTER);
        browser.click("dialog button", "Edit A2 anyway");
        sheet.awaitEntered("A2", "Two");
        sheet.select("A3");
        browser.press("Three", Keys.ENTER);

        sheet.awaitEntered("A3", "Three");
    }

    @Test
    void a_cell_that_wants_a_day_offers_a_calendar_and_says_why_it_refuses() throws IOException {
        sheet.validate(
                "D",
                "{\"condition\": {\"type\": \"DATE_AFTER\", \"values\": [{\"userEnteredValue\": \"2026-01-01\"}]}, \"strict\": true}");
        sheet.reopen();
        sheet.select("D4");

        browser.press(Keys.ENTER);
        assertThat(browser.see(".day", "").getDomAttribute("min")).isEqualTo("2026-01-02");
        page.picture("edit-day");
        browser.script("const day = document.querySelector('.day'); day.value = '2026-05-17';"
                + "return day.dispatchEvent(new Event('input'));");
        browser.seeValue(".editor", "2026-05-17");
        browser.press(Keys.ENTER);
        sheet.awaitEntered("D4", "2026-05-17");

        for (String refused : new String[] {"soon", "2025-12-31", "12/31/2025", "31 Dec 2025"}) {
            sheet.select("D4");
            browser.press(refused, Keys.ENTER);
            browser.see(".beside", "“" + refused + "” may not stand here: only a date after 2026-01-01");
        }
        page.picture("edit-day-refused");
        sheet.select("D4");
        browser.press("Feb 3, 2026", Keys.ENTER);
        browser.see("#cell-3-3", "2026");
        sheet.select("D4");
        browser.seeValue("#content", "2026-02-03");
    }

    @Test
    void a_list_that_a_range_holds_is_offered_and_kept_to() {
        sheet.validate(
                "D",
                "{\"condition\": {\"type\": \"ONE_OF_RANGE\", \"values\": [{\"userEnteredValue\": \"=Deals!$A$2:$A$4\"}]},"
                        + " \"showCustomUi\": true, \"strict\": true}");
        sheet.reopen();
        sheet.select("D4");

        browser.press(Keys.ENTER);
        browser.see(".choices li", "Quillfeather Paper");
        browser.press("Nobody", Keys.ENTER);
        browser.see(
                ".beside", "Only one of these may stand here: Brackenmoor Tiles, Ostrava Glass, Quillfeather Paper.");
        sheet.select("D3");
        browser.press("ost");
        browser.see(".choices li[aria-selected=true]", "Ostrava Glass");
        browser.press(Keys.ENTER);
        sheet.awaitEntered("D3", "Ostrava Glass");
        sheet.select("A3");
        browser.press("Ostrava Crystal", Keys.ENTER);

        browser.see("#cell-2-3.odd", "Ostrava Glass");
    }

    @Test
    void a_protection_that_warns_says_that_cells_are_filled_in_only_where_they_are() {
        sheet.protect("A", "Ask Ada first.");
        sheet.reopen();
        sheet.select("A2");
        browser.see("#lock", "Asks before a change");

        browser.press("One", Keys.ENTER);

        browser.see("dialog h2", "These cells are protected");
        browser.click("dialog button", "Leave it");
        browser.see("#cell-1-0", "Brackenmoor Tiles");
    }
}
