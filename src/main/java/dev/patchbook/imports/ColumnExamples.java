package dev.patchbook.imports;

import java.util.List;

/// What stands in the columns of a source, for a person who is to say whether they were understood.
final class ColumnExamples {

    private static final int MOST = 3;
    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST = 40;

    private final List<String> names;
    private final List<FileRow> rows;

    /// @param names a heading for each column
    ColumnExamples(List<String> names, List<FileRow> rows) {
        this.names = names;
        this.rows = rows;
    }

    /// The first few different texts below a heading.
    List<String> of(String heading) {
        int column = names.indexOf(heading);
        return column < 0
                ? List.of()
                : rows.stream()
                        .limit(MOST_ROWS)
                        .map(row -> row.at(column))
                        .filter(cell -> !FileRow.isBlank(cell))
                        .map(cell -> shortened(CellForm.text(cell).strip()))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
