package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The local page in a real browser, on the whole program with its sample plan: how it looks, where links lead, keys.
@OnThePage(sample = true)
class PageTest {

    private final PageAtWork page;
    private final Chromium browser;

    PageTest(PageAtWork page) {
        this.page = page;
        this.browser = page.browser;
    }

    @Test
    void the_first_look_shows_the_sample_plan_by_day_and_by_night_wide_and_narrow() throws IOException {
        page.openSample();

        browser.see("#status", "Refreshed");
        page.picture("start");
        browser.click("[role=tab]", "Prioritization");
        browser.see(".head .cell", "Account");
        browser.see(".cell", "Expand");
        browser.see("#card h2", "");
        page.picture("wide-light");
        browser.dark(true);
        browser.see(".cell", "Expand");
        page.picture("wide-dark");
        browser.size(800, 900);
        page.picture("narrow-dark");
        browser.dark(false);
        browser.click("#show-addon", "");
        page.picture("narrow-light");
        browser.size(1280, 800);
        page.picture("middle-light");
        browser.size(1440, 900);
    }

    @Test
    void a_link_to_a_cell_opens_its_tab_and_shows_the_whole_cell() {
        page.openSample();
        browser.click("[role=tab]", "Opportunities");
        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        String tab = browser.url();

        browser.open(tab.replace("&gid=", "#gid=") + "&range=A280");

        browser.seeValue("#address", "A280");
        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        assertThat(browser.seeValue("#content", "")).isNotBlank();
        browser.see(".cell.active", "");
    }

    @Test
    void tabs_and_cells_are_walked_by_keys_and_a_side_is_closed_by_escape() {
        page.openSample();
        browser.click("[role=tab]", "Goals");
        browser.seeValue("#content", "FY2027");

        browser.press(Keys.ARROW_LEFT);
        browser.see("[role=tab][aria-selected=true]", "Pipeline");
        browser.seeValue("#content", "Total");
        browser.click(".cell", "All");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_LEFT);
        browser.seeValue("#address", "A3");
        browser.seeValue("#content", "Quarter");

        browser.size(800, 900);
        browser.click("#show-files", "Files");
        browser.see("#files", "New plan");
        browser.press(Keys.ESCAPE);
        assertThat(browser.see("#show-files", "").getDomAttribute("aria-expanded"))
                .isEqualTo("false");
        browser.size(1440, 900);
    }

    @Test
    void everything_that_can_be_pressed_has_a_name() {
        page.openSample();

        Object nameless = browser.script("""
                return [...document.querySelectorAll("button, a, input, select, textarea, [role=tab]")]
                  .filter((each) => each.checkVisibility() && each.type !== "file")
                  .filter((each) => !(each.innerText || each.ariaLabel || each.labels?.[0]?.innerText || "").trim())
                  .map((each) => each.outerHTML)""");

        assertThat((List<?>) nameless).isEmpty();
    }

    @Test
    void the_page_allows_nothing_from_elsewhere_and_no_frame_around_it() throws IOException, InterruptedException {
        browser.open(page.url);
        assertThat(browser.requests())
                .contains(page.url + "page/main.js")
                .allMatch(address -> address.startsWith(page.url));
        HttpResponse<String> answer = get("/", "none");
        HttpResponse<String> again =
                get("/", answer.headers().firstValue("ETag").orElseThrow());

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/page/main.js", "none").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
    }

    private HttpResponse<String> get(String path, String knownTag) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page.url).resolve(path))
                    .header("If-None-Match", knownTag)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
