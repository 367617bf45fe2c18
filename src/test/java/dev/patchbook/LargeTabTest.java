package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// A tab of 100,000 rows on the local page: only what is seen is drawn and loaded.
@OnThePage
class LargeTabTest {

    private static final int ROWS = 100_000;
    private static final int A_CALL = 25_000;
    private static final long MEGABYTE = 1 << 20;

    private final PageAtWork page;
    private final Chromium browser;

    LargeTabTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void a_hundred_thousand_rows_are_scrolled_with_few_of_them_drawn_or_in_memory() throws Exception {
        String file = largeSheet(page.url);

        browser.open(page.url + "?file=" + file);
        browser.see(".cell", "Company 0");
        browser.script(
                "const rows = document.querySelector('.table');" + "return (rows.scrollTop = rows.scrollHeight);");
        browser.see(".cell", "Company 99999");
        page.picture("large");

        assertThat((Long) browser.script("return document.querySelectorAll('.body .gridrow').length;"))
                .isBetween(10L, 200L);
        assertThat(browser.memory()).isLessThan(100 * MEGABYTE);
        assertThat(browser.requests())
                .filteredOn(address -> address.contains("ranges="))
                .hasSizeLessThan(10);
        assertThatAnEditKeepsThePlace(browser);
    }

    private static void assertThatAnEditKeepsThePlace(Chromium browser) {
        browser.click("#cell-99990-1", "");
        Object before = browser.script("return document.querySelector('.table').scrollTop;");

        browser.press("Edited far below", Keys.ENTER);

        browser.see("#cell-99990-1:not(.typed)", "Edited far below");
        assertThat(browser.script("return document.querySelector('.table').scrollTop;"))
                .isEqualTo(before);
        browser.press(Keys.chord(Keys.CONTROL, Keys.ARROW_UP));
        browser.see("#cell-1-1", "Company 0");
    }

    private static String largeSheet(String root) throws IOException, InterruptedException {
        String made = send("POST", root + "v4/spreadsheets", """
                {"properties": {"title": "Large"}, "sheets": [{"properties": {"title": "Accounts",
                  "gridProperties": {"rowCount": 100001, "columnCount": 6, "frozenRowCount": 1}}}]}""");
        String id = JsonParser.parseString(made)
                .getAsJsonObject()
                .get("spreadsheetId")
                .getAsString();
        for (int from = 0; from < ROWS; from += A_CALL) {
            String rows = IntStream.range(from, from + A_CALL)
                    .mapToObj(
                            "[\"A-%1$06d\", \"Company %1$d\", \"Software\", %1$d, \"Austria\", \"Note %1$d\"]"
                                    ::formatted)
                    .collect(Collectors.joining(","));
            String range = "Accounts%21A" + (from + 2);
            send(
                    "PUT",
                    root + "v4/spreadsheets/" + id + "/values/" + range + "?valueInputOption=RAW",
                    "{\"values\": [" + rows + "]}");
        }
        return id;
    }

    private static String send(String method, String address, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
