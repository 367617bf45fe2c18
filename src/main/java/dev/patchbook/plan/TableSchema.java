package dev.patchbook.plan;

import java.util.List;
import java.util.Optional;

/// What a tab that Patchbook binds to looks like: its columns, what makes a row that row, and what becomes of rows
/// whose record is gone.
///
/// @param title the tab's title as provisioned; also its identity, whatever the AE renames it to
/// @param purpose one sentence for the AE: what the tab answers
/// @param columns in the order in which they are provisioned, key columns first; a hidden Order column last where
///     there is one
/// @param idColumn the column by which a row matches where both sides have one
/// @param keyColumns the columns by which it matches otherwise; never empty unless there is an id column
/// @param orderColumn the column by which rows are sorted; empty where Patchbook never sorts
/// @param whenGone what becomes of a row whose key is no longer computed
public record TableSchema(
        String title,
        String purpose,
        List<Column> columns,
        Optional<String> idColumn,
        List<String> keyColumns,
        Optional<String> orderColumn,
        WhenGone whenGone) {
    public TableSchema {
        columns = List.copyOf(columns);
        keyColumns = List.copyOf(keyColumns);
        for (String named : keyColumns) {
            require(columns, named, title);
        }
        for (String named : idColumn.stream().toList()) {
            require(columns, named, title);
        }
        for (String named : orderColumn.stream().toList()) {
            require(columns, named, title);
        }
    }

    /// What becomes of a row whose key is no longer computed (workbook.md rule 4).
    public enum WhenGone {
        /// It is an input tab: rows are the AE's and only Patchbook's columns on them are written.
        INPUT,
        /// The computed cells are emptied; where there is a column Why, it says since when the record is gone.
        EMPTIED,
        /// The row is deleted if the AE wrote nothing in it, else Problem says when it was solved.
        SOLVED,
        /// Rows are only ever added.
        KEPT
    }

    /// The column with a header as provisioned.
    public Column column(String header) {
        return columns.get(indexOf(header));
    }

    /// The place of a column among [#columns()], from 0.
    public int indexOf(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no column %s".formatted(title, header));
    }

    public boolean has(String header) {
        return columns.stream().anyMatch(column -> column.header().equals(header));
    }

    private static void require(List<Column> columns, String header, String title) {
        if (columns.stream().noneMatch(column -> column.header().equals(header))) {
            throw new IllegalArgumentException(
                    "%s names the column %s, which it does not have".formatted(title, header));
        }
    }
}
