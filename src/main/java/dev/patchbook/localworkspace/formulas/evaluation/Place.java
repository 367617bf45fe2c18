package dev.patchbook.localworkspace.formulas.evaluation;

/// Where a formula stands: its tab by position, its row and its column.
public record Place(int tab, int row, int column) {}
