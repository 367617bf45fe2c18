package dev.patchbook.localworkspace.book;

/// A half-open stretch of rows or of columns; `end` is [#OPEN] where it reaches to the end of the grid, however far
/// that is.
public record Span(int start, int end) {
    public static final int OPEN = Integer.MAX_VALUE;
    public static final Span ALL = new Span(0, OPEN);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    public boolean contains(int index) {
        return index >= start && index < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean isOpen() {
        return end == OPEN;
    }

    /// The part inside a grid of this size, possibly of length zero.
    public Span within(int size) {
        return new Span(Math.min(start, size), Math.min(end, size));
    }

    public int length() {
        return end - start;
    }
}
