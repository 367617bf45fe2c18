package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// A name in a file that is no named range of the whole spreadsheet: a constant or a formula, the titles and the
/// area to print, or one that holds on one tab only.
///
/// @param tab the title of the tab on which it holds; empty for all
/// @param attributes what else the file says of it, as attributes
public record KeptName(String name, Optional<String> tab, String attributes, String formula) {

    /// After a tab got a new title.
    KeptName renamed(String before, String title) {
        return new KeptName(name, tab.map(on -> on.equals(before) ? title : on), attributes, formula);
    }

    KeptName rewritten(Rewriting rewriting) {
        return new KeptName(
                name, tab, attributes, rewriting.rewrite("=" + formula, "").substring(1));
    }
}
