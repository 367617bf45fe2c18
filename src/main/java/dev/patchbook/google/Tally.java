package dev.patchbook.google;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts the HTTP requests of a session.
final class Tally {

    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger write = new AtomicInteger();
    private final AtomicInteger drive = new AtomicInteger();

    void sheets(String method) {
        (method.equals("GET") ? read : write).incrementAndGet();
    }

    void drive() {
        drive.incrementAndGet();
    }

    Calls calls() {
        return new Calls(read.get(), write.get(), drive.get());
    }
}
