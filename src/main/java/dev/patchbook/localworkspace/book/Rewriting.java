package dev.patchbook.localworkspace.book;

/// How formulas change with an edit elsewhere; `tab` is the title of the tab that the formula stands on.
interface Rewriting {
    String rewrite(String formula, String tab);
}
