package dev.patchbook.workbook;

import java.util.Locale;

/// One cell of a sheet, by zero-based indexes.
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    /// As people write it, as in `D12`.
    public String a1() {
        return columnName(column) + (row + 1);
    }

    /// The letters of a column: 0 is `A`, 26 is `AA`.
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /// The zero-based column of its letters, in either case.
    public static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
