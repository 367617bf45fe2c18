package dev.patchbook.google;

import java.time.Duration;

/// How the gateway waits before it tries again.
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;
}
