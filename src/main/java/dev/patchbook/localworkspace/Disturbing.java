package dev.patchbook.localworkspace;

import dev.patchbook.localworkspace.http.Refusal;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Disturbs calls before and after they are answered.
final class Disturbing {
    private final Disturbances asked;
    private final Quotas quotas;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();

    Disturbing(Disturbances asked, InstantSource clock) {
        this.asked = asked;
        this.quotas = new Quotas(clock);
    }

    /// Waits, and refuses what is not to be answered.
    void before(Request request) {
        pause();
        if (asked.quotas() && request.rawPath().startsWith("/v4/")) {
            quotas.spend(request);
        }
        if (isHit(calls, asked.unavailablePercent())) {
            throw new Refusal(503, "UNAVAILABLE", "backendError", "The service is currently unavailable.");
        }
    }

    /// The response, or that it is lost.
    Response after(Request request, Response response) {
        if (!Quotas.isRead(request) && response.status() < 300 && isHit(writes, asked.lostPercent())) {
            return Response.LOST;
        }
        return response;
    }

    private void pause() {
        try {
            Thread.sleep(asked.latency());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// So many of a hundred, evenly spread.
    private static boolean isHit(AtomicLong counter, int percent) {
        if (percent == 0) {
            return false;
        }
        long number = counter.incrementAndGet();
        return number * percent / 100 > (number - 1) * percent / 100;
    }
}
