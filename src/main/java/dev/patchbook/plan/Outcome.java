package dev.patchbook.plan;

/// Where a deal ended, or that it has not.
public enum Outcome {
    OPEN,
    WON,
    LOST
}
