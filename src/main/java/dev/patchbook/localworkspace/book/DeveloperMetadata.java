package dev.patchbook.localworkspace.book;

/// A key and a value that programs keep at a spreadsheet, a tab, a row or a column; it follows its place.
public record DeveloperMetadata(int id, String key, String value, String visibility, Location location) {
    /// Where a piece of metadata is kept.
    public sealed interface Location {
        record OfSpreadsheet() implements Location {}

        record OfSheet(int sheetId) implements Location {}

        record OfDimension(int sheetId, Dimension dimension, Span span) implements Location {}
    }

    public DeveloperMetadata withLocation(Location changed) {
        return new DeveloperMetadata(id, key, value, visibility, changed);
    }
}
