package dev.patchbook.localworkspace.book;

/// The two directions of a grid.
public enum Dimension {
    ROWS,
    COLUMNS
}
