package dev.patchbook.imports;

/// Gathers the characters of one cell, up to a little more than any cell of a sheet can hold.
final class CellCharacters {

    private static final int MOST = CellText.MOST_CHARACTERS + 1;

    private final StringBuilder text = new StringBuilder();

    void add(char[] characters, int start, int length) {
        text.append(characters, start, Math.min(length, MOST - text.length()));
    }

    /// What was gathered; the next cell begins.
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
