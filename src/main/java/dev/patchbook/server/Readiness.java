package dev.patchbook.server;

import java.util.concurrent.atomic.AtomicReference;

/// Whether the program is ready for work, and if not, what it is still doing.
public final class Readiness {

    private final AtomicReference<String> waitingFor = new AtomicReference<>("the start");

    public void waitFor(String what) {
        waitingFor.set(what);
    }

    public void ready() {
        waitingFor.set("");
    }

    boolean isReady() {
        return waitingFor.get().isEmpty();
    }

    String waitingFor() {
        return waitingFor.get();
    }
}
