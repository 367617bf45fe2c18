package dev.patchbook.localworkspace.book;

/// A range with a name for the whole spreadsheet.
public record NamedRange(String id, String name, GridRange range) {}
