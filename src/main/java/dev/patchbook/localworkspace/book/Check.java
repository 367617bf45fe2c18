package dev.patchbook.localworkspace.book;

/// Bounds that the grid insists on.
final class Check {
    private Check() {}

    static void position(int at, int size) {
        if (at < 0 || at > size) {
            throw new IndexOutOfBoundsException("position " + at + " of " + size);
        }
    }

    static void span(int from, int to, int size) {
        if (from < 0 || from > to || to > size) {
            throw new IndexOutOfBoundsException("span " + from + " to " + to + " of " + size);
        }
    }
}
