package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The whole program and one browser on its local page. Pictures are kept in `target/screenshots`.
final class PageAtWork implements AutoCloseable {

    static final String SAMPLE = "Sample plan (invented data)";

    final Chromium browser;
    final String url;
    final Rest rest;
    private final Running running;

    private PageAtWork(Running running, Chromium browser) {
        this.running = running;
        this.browser = browser;
        this.rest = new Rest(running.port());
        this.url = "http://localhost:" + running.port() + "/";
    }

    static PageAtWork withSample(Path data) throws IOException {
        return start(data, true);
    }

    static PageAtWork withoutFiles(Path data) throws IOException {
        return start(data, false);
    }

    private static PageAtWork start(Path data, boolean sample) throws IOException {
        Chromium browser = Chromium.start();
        try {
            Configuration configuration = new Configuration(0, data.resolve("data"), sample, false);
            PageAtWork page = new PageAtWork(Running.start(configuration, Clock.systemUTC(), _ -> {}), browser);
            browser.size(1440, 900);
            return page;
        } catch (IOException | RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    void openSample() {
        browser.open(url);
        browser.click(".file", SAMPLE);
        browser.see("h1", SAMPLE);
        browser.see("#card .words", SAMPLE);
    }

    /// Makes a plan by REST and opens it on the page.
    String openPlan(String name) {
        String id = rest.post("/api/plans", """
                        {"template": "comprehensive", "name": "%s", "currency": "EUR", "timeZone": "Europe/Paris",
                         "fiscalYearStart": "2026-01-01"}""".formatted(name)).text("planId");
        browser.open(url + "?file=" + id);
        browser.see("h1", name);
        browser.see("#import", "Import");
        return id;
    }

    /// Goes to a cell, a range or a tab by the box beside the bar.
    void goTo(String place) {
        browser.click("#address", "");
        browser.press(Keys.chord(Keys.CONTROL, "a"), place, Keys.ENTER);
    }

    /// A card of the add-on by its title.
    WebElement card(String title) {
        return browser.see("#card h2", title);
    }

    void picture(String name) throws IOException {
        assertThat(browser.picture(name)).isNotEmptyFile();
    }

    /// That nothing went wrong since the last look, and nothing was asked for elsewhere.
    void checkQuiet() {
        assertThat(browser.errors()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(address -> address.startsWith(url));
    }

    @Override
    public void close() {
        browser.close();
        running.close();
    }
}
