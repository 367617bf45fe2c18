package dev.patchbook.localworkspace.book;

/// One column of a sort order, by its place in the tab.
public record SortSpec(int column, boolean descending) {}
