package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.patchbook.Rest.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What a refresh changes, on the local page: summed up in words and marked in the cells until the next click.
@OnThePage(sample = true)
class PageRefreshTest {

    private static final String MARKED = "return document.querySelectorAll('.cell.changed').length;";

    private final PageAtWork page;
    private final Chromium browser;

    PageRefreshTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void what_a_refresh_changed_is_marked_on_the_open_tab_and_on_the_next_ones_until_a_click() throws IOException {
        page.openSample();
        browser.click("[role=tab]", "Pipeline");
        browser.see(".cell", "Quarter");
        assertThat(browser.script(MARKED)).isEqualTo(0L);
        enlargeADeal();

        browser.click("#refresh", "Refresh");

        browser.see(".toast", "changed on");
        browser.see(".cell.changed", "");
        browser.see("#lock", "Filled in for you");
        page.picture("changed");
        browser.click("[role=tab]", "Start");
        browser.see("[role=tab][aria-selected=true]", "Start");
        browser.see(".cell.changed", "");
        browser.click(".head .cell", "");
        assertThat(browser.script(MARKED)).isEqualTo(0L);
        browser.click("[role=tab]", "Goals");
        browser.see(".cell", "FY2027 Q1");
        assertThat(browser.script(MARKED)).isEqualTo(0L);
    }

    /// Writes a large amount into the first open deal, as a colleague would.
    private void enlargeADeal() {
        String id = String.valueOf(browser.script("return new URLSearchParams(location.search).get('file');"));
        String values = "/v4/spreadsheets/" + id + "/values/Opportunities!";
        JsonArray rows = page.rest.get(values + "A1:Z300").list("values");
        JsonArray header = rows.get(0).getAsJsonArray();
        int amount = at(header, "Amount");
        int stage = at(header, "Stage");
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).getAsJsonArray().get(stage).getAsString().equals("Negotiation")) {
                String cell = (char) ('A' + amount) + String.valueOf(row + 1);
                Answer answer = page.rest.put(values + cell + "?valueInputOption=RAW", "{\"values\": [[9876543]]}");
                assertThat(answer.status()).isEqualTo(200);
                return;
            }
        }
        throw new AssertionError("No deal is open.");
    }

    private static int at(JsonArray header, String name) {
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).getAsString().equals(name)) {
                return column;
            }
        }
        throw new AssertionError(name);
    }
}
