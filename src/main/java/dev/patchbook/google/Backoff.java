package dev.patchbook.google;

import java.time.Duration;

/// How long to wait before trying again: twice as long each time, with jitter, up to a longest wait.
///
/// The rule is Google's: min(2^n + random, longest), with random up to the first wait.
///
/// @param first the first wait without jitter
/// @param longest the longest wait
/// @param attempts how often a call is sent at most
public record Backoff(Duration first, Duration longest, int attempts) {

    /// What Google advises.
    public static final Backoff STANDARD = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(32), 6);

    public Backoff {
        if (first.isNegative() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("No backoff: " + first + ", " + longest + ", " + attempts);
        }
    }

    /// The wait after a number of failed attempts.
    ///
    /// @param failed from 1
    /// @param jitter from 0 to 1
    Duration after(int failed, double jitter) {
        double millis = first.toMillis() * (Math.scalb(1.0, failed - 1) + jitter);
        return Duration.ofMillis(Math.min((long) millis, longest.toMillis()));
    }
}
