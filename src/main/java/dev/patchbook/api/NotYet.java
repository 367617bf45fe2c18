package dev.patchbook.api;

/// A part of the interface that is described but not built yet.
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotYet(String message) {
        super(message);
    }
}
