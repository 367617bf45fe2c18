package dev.patchbook.localworkspace.store;

import java.time.Duration;

/// When changed files are written: once nothing has changed for `idle`, at the latest after `longest`; and for how long
/// a saved book that nobody asks for stays in memory.
public record Pauses(Duration idle, Duration longest, Duration keep) {
    public static final Pauses DEFAULT =
            new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofMinutes(10));
}
