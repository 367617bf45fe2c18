package dev.patchbook.imports;

/// How a text file is written.
///
/// @param delimiter what stands between two cells; may be more than one character
/// @param quote what stands around a cell that holds the delimiter
/// @param backslash whether a backslash takes the meaning from the delimiter or quote behind it
/// @param spaced whether spaces around quotes mean nothing
record Dialect(String delimiter, char quote, boolean backslash, boolean spaced) {

    static Dialect of(String delimiter) {
        return new Dialect(delimiter, '"', false, false);
    }

    /// The length of the escape that begins here, 0 where none does.
    int escapeAt(String text, int at) {
        if (!backslash || text.charAt(at) != '\\' || at + 1 >= text.length()) {
            return 0;
        }
        char next = text.charAt(at + 1);
        if (next == quote || next == '\\' || next == '\n' || next == '\r') {
            return 2;
        }
        return text.startsWith(delimiter, at + 1) ? 1 + delimiter.length() : 0;
    }

    /// The delimiter as a reader would call it.
    String spelt() {
        return switch (delimiter) {
            case "\t" -> "tab";
            case " " -> "space";
            default ->
                delimiter.charAt(0) < ' '
                        ? "character %02X".formatted((int) delimiter.charAt(0))
                        : "“" + delimiter + "”";
        };
    }
}
