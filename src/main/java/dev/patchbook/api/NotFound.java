package dev.patchbook.api;

/// What the path names is not there; the message says what is.
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    NotFound(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// What the caller should know.
    String reason() {
        return reason;
    }
}
