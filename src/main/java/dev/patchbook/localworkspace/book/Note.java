package dev.patchbook.localworkspace.book;

/// A note at a cell, which never changes: another takes its place.
///
/// @param kept how the file that it came from says it, with its looks
public record Note(String text, Kept kept) {
    public static final Note NONE = new Note("", Kept.NOTHING);

    /// A note that was written here.
    public static Note of(String text) {
        return text.isEmpty() ? NONE : new Note(text, Kept.NOTHING);
    }

    /// What a file says of a note.
    ///
    /// @param declarations what the file declares about names in it, as attributes
    /// @param author who wrote it
    /// @param attributes what is said of it beside its place and author
    /// @param inside its text with the looks of single letters, and what else stands in it; empty for none
    /// @param row where it stood in the file
    /// @param column where it stood in the file
    /// @param shape the number of its box among those of its tab's notes; -1 for none
    public record Kept(
            String declarations, String author, String attributes, String inside, int row, int column, int shape) {
        static final Kept NOTHING = new Kept("", "", "", "", 0, 0, -1);
    }
}
