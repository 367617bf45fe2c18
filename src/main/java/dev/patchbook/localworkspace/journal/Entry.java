package dev.patchbook.localworkspace.journal;

/// One record: its number, which only grows, a header in JSON, and bytes that belong to it.
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of a large body would be waste
public record Entry(long number, String header, byte[] body) {}
