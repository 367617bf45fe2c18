package dev.patchbook.localworkspace.book;

/// An edit of the grid that would cut through something that can only move as a whole; nothing is changed.
public final class CutsThrough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CutsThrough(String message) {
        super(message);
    }
}
