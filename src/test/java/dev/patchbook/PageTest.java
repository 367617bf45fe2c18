package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Keys;

/// The local page in a real browser, on the whole program with its sample plan. Pictures are kept in
/// `target/screenshots`.
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PageTest {

    private static final String SAMPLE = "Sample plan (invented data)";

    private Running running;
    private String page;
    private Chromium browser;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        running = Running.start(new Configuration(0, data.resolve("data"), true, false), Clock.systemUTC(), _ -> {});
        page = "http://localhost:" + running.port() + "/";
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @BeforeEach
    void openBrowser() throws IOException {
        browser = Chromium.start();
        browser.size(1280, 800);
    }

    @AfterEach
    void closeBrowser() {
        try (Chromium closing = browser) {
            assertThat(closing.errors()).isEmpty();
            assertThat(closing.requests()).isNotEmpty().allMatch(url -> url.startsWith(page));
        }
    }

    @Test
    void the_first_look_shows_the_sample_plan_by_day_and_by_night_wide_and_narrow() throws IOException {
        browser.open(page);

        openSample();
        browser.see("#status", "Refreshed");
        picture("start");
        browser.click("[role=tab]", "Prioritization");
        browser.see(".head-cell", "Account");
        browser.see(".tabulator-cell", "Expand");
        browser.see("#card h2", "");
        picture("wide-light");
        browser.dark(true);
        browser.see(".tabulator-cell", "Expand");
        picture("wide-dark");
        browser.size(800, 900);
        picture("narrow-dark");
        browser.dark(false);
        browser.click("#show-addon", "");
        picture("narrow-light");
    }

    @Test
    void a_newcomer_makes_a_plan_imports_accounts_refreshes_and_sees_them_ranked(@TempDir Path folder)
            throws IOException {
        Path accounts = Files.writeString(folder.resolve("accounts.csv"), """
                Account ID,Account name,Industry,Employees
                X-1,Quillfeather Paper,Manufacturing,1200
                X-2,Brackenmoor Tiles,Construction,80
                """);
        browser.open(page);

        browser.click("#new-plan", "New plan");
        browser.type("dialog input[name=name]", Keys.chord(Keys.CONTROL, "a"), "Patch of the north");
        browser.click("dialog button", "Create the plan");
        browser.see("h1", "Patch of the north");
        browser.see("#hint", "empty so far");
        browser.choose("#import-file", accounts);
        browser.see("dialog .figures", "2 new");
        picture("import");
        browser.click("dialog button", "Import 2 rows");
        browser.see("[role=tab][aria-selected=true]", "Accounts");
        browser.see(".tabulator-cell", "Quillfeather Paper");
        browser.click("#refresh", "Refresh");
        browser.see(".toast", "changed");
        browser.click("[role=tab]", "Prioritization");

        browser.see(".tabulator-cell", "Brackenmoor Tiles");
        browser.see("#status", "Refreshed");
        picture("refreshed");
    }

    @Test
    void a_link_to_a_cell_opens_its_tab_and_shows_the_whole_cell() {
        browser.open(page);
        openSample();
        browser.click("[role=tab]", "Opportunities");
        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        String tab = browser.url();

        browser.open(tab.replace("&gid=", "#gid=") + "&range=A280");

        browser.see("#address", "A280");
        browser.see("[role=tab][aria-selected=true]", "Opportunities");
        assertThat(browser.see("#content", "").getText()).isNotBlank();
        browser.see(".tabulator-range-selected", "");
    }

    @Test
    void the_page_allows_nothing_from_elsewhere_and_no_frame_around_it() throws IOException, InterruptedException {
        browser.open(page);
        HttpResponse<String> answer = get("/", "none");
        HttpResponse<String> again =
                get("/", answer.headers().firstValue("ETag").orElseThrow());

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/page/library/tabulator.js", "none").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
    }

    private void openSample() {
        browser.click(".file", SAMPLE);
        browser.see("h1", SAMPLE);
    }

    private HttpResponse<String> get(String path, String knownTag) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(page).resolve(path))
                    .header("If-None-Match", knownTag)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private void picture(String name) throws IOException {
        assertThat(browser.picture(name)).isNotEmptyFile();
    }
}
