package dev.patchbook.localworkspace.book;

/// A rectangle of the tab with this id.
public record GridRange(int sheetId, Area area) {}
