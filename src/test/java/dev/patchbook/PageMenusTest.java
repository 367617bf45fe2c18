package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The menus of columns and rows on the local page, widths, and finding.
@OnThePage
class PageMenusTest {

    private final PageAtWork page;
    private final Chromium browser;
    private SheetAtWork sheet;

    PageMenusTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @BeforeEach
    void open() {
        sheet = SheetAtWork.open(page, """
                [["Account", "ARR", "Twice", "Country"],
                 ["Brackenmoor Tiles", 1200, "=B2*2", "Austria"],
                 ["Ostrava Glass", 800, "=B3*2", "Czechia"],
                 ["Quillfeather Paper", 950, "", "Austria"]]""");
    }

    @Test
    void a_column_is_sorted_below_its_heading_and_the_sort_undone() {
        choose("B", "Sort A to Z");
        sheet.awaitEntered("A2", "Ostrava Glass");
        assertThat(sheet.entered("A1")).isEqualTo("Account");
        browser.see("#cell-1-0", "Ostrava Glass");

        browser.press(Keys.chord(Keys.CONTROL, "z"));

        sheet.awaitEntered("A2", "Brackenmoor Tiles");
    }

    @Test
    void a_tab_whose_rows_patchbook_keeps_is_not_sorted() {
        sheet.protect("A", "Patchbook fills these cells.");
        sheet.reopen();

        openMenu("B");

        browser.see(".popup button:disabled", "keeps its order");
    }

    @Test
    void a_filter_by_value_is_kept_in_the_file_and_cleared() throws IOException {
        choose("D", "Filter…");
        browser.see("dialog", "Filter Country");
        page.picture("edit-filter");

        browser.click(".picks label", "Austria");
        browser.click("dialog button", "Apply");
        browser.see(".letter.filtered", "D");
        sheet.reopen();
        browser.see(".letter.filtered", "D");
        assertThat(browser.script("return [...document.querySelectorAll('.number-of-row')].map(e => e.textContent);")
                        .toString())
                .startsWith("[1, 3, 5, ");
        choose("D", "Clear all filters");

        browser.see("#cell-1-0", "Brackenmoor Tiles");
    }

    @Test
    void a_filter_by_condition_shows_what_it_lets_through() {
        choose("B", "Filter…");

        browser.click("dialog select", "");
        browser.press("Number is at least", Keys.ENTER);
        browser.type("dialog .pair input", "900", Keys.ENTER);

        browser.see(".letter.filtered", "B");
        browser.see("#cell-3-0", "Quillfeather");
        assertThat(browser.script("return document.querySelector('#cell-2-0') === null;"))
                .isEqualTo(true);
    }

    @Test
    void rows_and_columns_are_inserted_deleted_hidden_and_brought_back() {
        choose("B", "Insert 1 column left");
        sheet.awaitEntered("C1", "ARR");
        browser.see("#cell-0-2", "ARR");
        choose("C", "Delete column C");
        sheet.awaitEntered("C1", "Twice");
        browser.see("#cell-0-2", "Twice");
        browser.press(Keys.chord(Keys.CONTROL, "z"));
        sheet.awaitEntered("C2", "1200");
        browser.see("#cell-1-2", "1200");
        choose("A", "Hide column A");
        browser.see("#fold", "Show 1 more column");
        choose("B", "Show 1 hidden column");
        browser.see("#cell-1-0", "Brackenmoor");
        browser.contextMenu("#cell-1-0");
        browser.click(".popup button", "Delete row 2");

        sheet.awaitEntered("A2", "Ostrava Glass");
    }

    @Test
    void a_width_is_dragged_and_kept_and_a_double_click_fits_it() {
        browser.dragBy(".edge[data-edge='0']", 60);
        browser.script("return true;");
        sheet.awaitWidth("A", 160);

        browser.doubleClick(".edge[data-edge='3']", "");

        sheet.awaitWidth("D", width -> width > 40 && width < 100);
    }

    @Test
    void find_goes_through_all_rows_and_the_box_of_names_to_any_cell() throws IOException {
        sheet.write("A190", "[[\"The last Glass\"]]");
        sheet.reopen();

        browser.press(Keys.chord(Keys.CONTROL, "f"));
        browser.press("glass");
        browser.see(".find [role=status]", "1 of 2");
        browser.press(Keys.ENTER);
        browser.see(".find [role=status]", "2 of 2");
        browser.seeValue("#address", "A190");
        browser.see("#cell-189-0.active", "The last Glass");
        page.picture("edit-find");
        browser.press(Keys.ESCAPE);
        sheet.select("C3:D4");

        browser.see("#cell-2-2.active", "");
    }

    private void choose(String column, String entry) {
        openMenu(column);
        browser.click(".popup button", entry);
    }

    private void openMenu(String column) {
        sheet.select(column + "2");
        browser.press(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
    }
}
