package planted.inside.localworkspace;

/// The way in.
public record Entry(String name) {}
