package dev.patchbook.imports;

import dev.patchbook.workbook.Workbook;

/// Where the rows of an import come from.
public sealed interface ImportSource permits ImportFile, RawTab {

    /// What a report calls it: the name of a file, the title of a tab.
    String name();

    /// What the log calls it: all files into one tab are one source whatever their names, each raw tab is one.
    default String key(Workbook workbook) {
        return switch (this) {
            case ImportFile _ -> "file";
            case RawTab tab -> "tab " + tab.requiredIn(workbook).id();
        };
    }
}
