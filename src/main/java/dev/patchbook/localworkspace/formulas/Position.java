package dev.patchbook.localworkspace.formulas;

/// A cell of a spreadsheet, its tab by id.
record Position(int sheetId, int row, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int tabs = Integer.compare(sheetId, other.sheetId);
        int rows = tabs != 0 ? tabs : Integer.compare(row, other.row);
        return rows != 0 ? rows : Integer.compare(column, other.column);
    }
}
