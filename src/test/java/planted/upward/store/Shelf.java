package planted.upward.store;

/// What the lower package may not know.
public record Shelf(String name) {}
