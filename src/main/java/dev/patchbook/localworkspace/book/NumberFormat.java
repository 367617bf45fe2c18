package dev.patchbook.localworkspace.book;

/// How a number is shown: Google's type (TEXT, NUMBER, PERCENT, CURRENCY, DATE, TIME, DATE_TIME, SCIENTIFIC) and a
/// pattern, blank for the type's own.
public record NumberFormat(String type, String pattern) {}
