package dev.patchbook.localworkspace;

import java.time.Duration;

/// What makes a workspace less than perfect, as Google and the line to it sometimes are.
///
/// @param quotas whether calls of the Sheets interface are counted and refused as by Google
/// @param latency how long every call waits before it is looked at
/// @param unavailablePercent how many calls of a hundred are answered with 503 and do nothing, evenly spread
/// @param lostPercent how many writes of a hundred are done while the line is cut before the answer, evenly spread
public record Disturbances(boolean quotas, Duration latency, int unavailablePercent, int lostPercent) {
    public static final Disturbances NONE = new Disturbances(false, Duration.ZERO, 0, 0);
}
