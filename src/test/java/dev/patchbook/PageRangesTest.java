package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Ranges on the local page: selecting, copying, pasting, filling, and taking it back.
@OnThePage
class PageRangesTest {

    private final PageAtWork page;
    private final Chromium browser;
    private SheetAtWork sheet;

    PageRangesTest(PageAtWork page) {
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
    void ranges_are_selected_by_keys_headings_and_the_mouse() {
        sheet.select("A2");

        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN, Keys.ARROW_RIGHT));
        browser.seeValue("#address", "A2:B3");
        browser.press(Keys.chord(Keys.CONTROL, Keys.ARROW_DOWN));
        browser.seeValue("#address", "A4");
        browser.press(Keys.chord(Keys.CONTROL, Keys.SHIFT, Keys.ARROW_RIGHT));
        browser.seeValue("#address", "A4:B4");
        browser.press(Keys.chord(Keys.CONTROL, "a"));
        browser.seeValue("#address", "A1:H200");
        browser.drag("#cell-1-1", "#cell-3-3");
        browser.seeValue("#address", "B2:D4");
        browser.click(".letter[data-column='2']", "C");
        browser.seeValue("#address", "C1:C200");
        browser.click(".number-of-row[data-row='2']", "3");

        browser.seeValue("#address", "A3:H3");
    }

    @Test
    void what_is_copied_reads_in_other_programs_and_keeps_formulas_here() {
        sheet.write("D3", "[[\"two\\nlines\"]]");
        sheet.reopen();
        sheet.select("A3:D3");

        browser.press(Keys.chord(Keys.CONTROL, "c"));
        assertThat(browser.clipboard()).startsWith("Ostrava Glass\t800\t").endsWith("\t\"two\nlines\"");
        sheet.select("C2");
        browser.press(Keys.chord(Keys.CONTROL, "c"));
        sheet.select("C4:C6");
        browser.press(Keys.chord(Keys.CONTROL, "v"));

        sheet.awaitEntered("C6", "=B6*2");
        assertThat(sheet.entered("C4")).isEqualTo("=B4*2");
    }

    @Test
    void what_comes_from_a_spreadsheet_is_entered_with_one_call() {
        sheet.select("A6");
        browser.fillClipboard("Saltmarsh\t12.5%\t\"a \"\"b\"\"\nc\"\r\nRookwood\t2026-03-01\t=B6+1\r\n");
        browser.requests();

        browser.press(Keys.chord(Keys.CONTROL, "v"));

        sheet.awaitEntered("C7", "=B6+1");
        assertThat(sheet.entered("B6")).isEqualTo("0.125");
        assertThat(sheet.entered("C6")).isEqualTo("a \"b\"\nc");
        assertThat(browser.requests())
                .filteredOn(address -> address.contains("valueInputOption"))
                .hasSize(1);
    }

    @Test
    void more_than_the_grid_holds_makes_it_grow() {
        sheet.select("H199");
        browser.fillClipboard("1\t2\r\n3\t4\r\n5\t6");

        browser.press(Keys.chord(Keys.CONTROL, "v"));

        sheet.awaitEntered("I201", "6");
        browser.see(".cell", "6");
    }

    @Test
    void cut_cells_move_a_range_is_cleared_and_filled_down() {
        sheet.select("A2:C2");

        browser.press(Keys.chord(Keys.CONTROL, "x"));
        sheet.select("A8");
        browser.press(Keys.chord(Keys.CONTROL, "v"));
        sheet.awaitEntered("A8", "Brackenmoor Tiles");
        sheet.awaitEntered("A2", "");
        sheet.select("A3:C6");
        browser.press(Keys.chord(Keys.CONTROL, "d"));
        sheet.awaitEntered("C6", "=B6*2");
        browser.press(Keys.DELETE);
        sheet.awaitEntered("C6", "");

        assertThat(sheet.entered("A3")).isEmpty();
        assertThat(sheet.entered("A8")).isEqualTo("Brackenmoor Tiles");
    }

    @Test
    void steps_are_undone_and_done_again_with_formulas_as_formulas() {
        sheet.select("C2:C3");
        browser.press(Keys.DELETE);
        sheet.awaitEntered("C2", "");
        sheet.select("A2");
        browser.press("2026-05-01", Keys.ENTER);
        browser.see("#cell-1-0", "2026-05-01");

        browser.press(Keys.chord(Keys.CONTROL, "z"));
        sheet.awaitEntered("A2", "Brackenmoor Tiles");
        browser.click("#undo", "");
        sheet.awaitEntered("C2", "=B2*2");
        browser.seeValue("#address", "C2:C3");
        browser.click("#redo", "");

        sheet.awaitEntered("C3", "");
    }

    @Test
    void an_undo_leaves_what_somebody_else_wrote_since() throws IOException {
        sheet.select("A2");
        browser.press("Mine", Keys.ENTER);
        sheet.awaitEntered("A2", "Mine");
        browser.see("#cell-1-0:not(.typed)", "Mine");
        sheet.write("A2", "[[\"Theirs\"]]");

        browser.press(Keys.chord(Keys.CONTROL, "z"));

        browser.see(".beside", "Not undone: what stands in A2 has changed since");
        browser.see("#cell-1-0", "Theirs");
        page.picture("edit-not-undone");
        assertThat(sheet.entered("A2")).isEqualTo("Theirs");
    }
}
