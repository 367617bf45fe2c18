package dev.patchbook.workbook;

/// A protected range.
///
/// @param closed whether the account that reads may not edit it; a mere warning is never closed
public record Protection(int id, CellRange range, boolean closed) {}
