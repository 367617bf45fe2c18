package planted.stranger.leftovers;

/// Lives in a package that the table does not name.
record Misc(String name) {}
