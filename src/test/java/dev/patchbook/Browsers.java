package dev.patchbook;

import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The browsers of a run of tests: one that is free is taken before another is started.
final class Browsers implements AutoCloseable {

    private final Queue<Chromium> free = new ConcurrentLinkedQueue<>();

    /// A browser that shows nothing, by day, in a window of the usual size.
    Chromium take() throws IOException {
        Optional<Chromium> known = Optional.ofNullable(free.poll());
        Chromium browser = known.isPresent() ? known.get() : Chromium.start();
        browser.size(1440, 900);
        browser.dark(false);
        return browser;
    }

    /// Takes one back that nobody uses any more.
    void giveBack(Chromium browser) {
        browser.open("about:blank");
        browser.errors();
        browser.requests();
        free.add(browser);
    }

    @Override
    public void close() {
        free.forEach(Chromium::close);
    }
}
