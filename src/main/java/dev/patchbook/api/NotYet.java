package dev.patchbook.api;

/// A part of the interface that is described but not built yet.
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    NotYet(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// What the caller should know.
    String reason() {
        return reason;
    }
}
