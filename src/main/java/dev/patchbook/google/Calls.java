package dev.patchbook.google;

/// How many HTTP requests a session has sent, repeated ones included.
///
/// @param read reads of spreadsheets
/// @param write writes to spreadsheets
/// @param drive requests to Drive
public record Calls(int read, int write, int drive) {}
