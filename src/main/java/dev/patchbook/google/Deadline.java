package dev.patchbook.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// When a session must be done.
record Deadline(InstantSource clock, Instant end) {

    /// How long there still is; never negative.
    Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
