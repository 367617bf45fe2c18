package dev.patchbook.api;

/// What the path names is not there; the message says what is.
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotFound(String message) {
        super(message);
    }
}
