package planted.unmarked.plan;

/// Lives in a package without package-info.
record Unmarked(String name) {}
