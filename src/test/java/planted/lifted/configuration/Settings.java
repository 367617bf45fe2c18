package planted.lifted.configuration;

/// What goes everywhere else.
public record Settings(int port) {}
