package dev.patchbook.imports;

import dev.patchbook.workbook.TabBinding;

/// What a line of the log is about. It takes one column: half a million lines must leave room for what they are about.
///
/// @param target title of the tab that was imported into, as provisioned
/// @param source which of the things that may be imported into it
/// @param kind what the line is: a record by its id or its name, an import, an account's old key and so on
record About(String target, String source, String kind) {

    static final String HEADER = "About";

    private static final String BETWEEN = " | ";

    /// What a line says that it is about; nothing, where somebody edited the hidden tab.
    static About of(TabBinding log, int row) {
        return in(CellForm.text(log.value(row, HEADER)));
    }

    static About in(String text) {
        int kind = text.lastIndexOf(BETWEEN);
        int source = kind < 0 ? -1 : text.lastIndexOf(BETWEEN, kind - 1);
        return source < 0
                ? new About("", "", "")
                : new About(
                        text.substring(0, source),
                        text.substring(source + BETWEEN.length(), kind),
                        text.substring(kind + BETWEEN.length()));
    }

    String text() {
        return target + BETWEEN + source + BETWEEN + kind;
    }
}
