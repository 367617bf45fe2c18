package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The whole program and one browser on its local page. Pictures are kept in `target/screenshots`.
final class PageAtWork implements AutoCloseable {

    static final String SAMPLE = "Sample plan (invented data)";

    final Chromium browser;
    final String url;
    final Rest rest;
    final Path data;
    private final Browsers browsers;
    private final Running running;

    private PageAtWork(Running running, Browsers browsers, Chromium browser, Path data) {
        this.running = running;
        this.browsers = browsers;
        this.browser = browser;
        this.data = data;
        this.rest = new Rest(running.port());
        this.url = "http://localhost:" + running.port() + "/";
    }

    /// Starts the program in a folder of its own.
    ///
    /// @param sample whether it starts with its sample plan
    static PageAtWork start(Browsers browsers, boolean sample) throws IOException {
        Path data = Files.createTempDirectory("page");
        Configuration configuration = new Configuration(0, data.resolve("data"), sample, false);
        Running running = Running.start(configuration, Clock.systemUTC(), _ -> {});
        return new PageAtWork(running, browsers, browsers.take(), data);
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
        assertThat(browser.requests()).allMatch(address -> address.startsWith(url));
    }

    @Override
    public void close() throws IOException {
        browsers.giveBack(browser);
        running.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
