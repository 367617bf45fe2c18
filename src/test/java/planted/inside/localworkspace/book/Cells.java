package planted.inside.localworkspace.book;

/// The inside.
public record Cells(int count) {}
