package dev.patchbook.workbook.merge;

import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Protection;
import dev.patchbook.workbook.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where on a sheet nothing may be written: inside ranges closed to the account, and under a merged cell.
///
/// A closed range that reaches the grid's edge goes on beyond it.
final class Fence {

    private final Sheet sheet;
    private final List<CellRange> closed;
    private final Set<CellAddress> covered = new HashSet<>();

    Fence(Sheet sheet) {
        this.sheet = sheet;
        this.closed = sheet.protections().stream()
                .filter(Protection::closed)
                .map(protection -> open(protection.range()))
                .toList();
        for (CellRange merge : sheet.merges()) {
            for (int row = merge.startRow(); row < merge.endRow(); row++) {
                for (int column = merge.startColumn(); column < merge.endColumn(); column++) {
                    covered.add(new CellAddress(row, column));
                }
            }
            covered.remove(new CellAddress(merge.startRow(), merge.startColumn()));
        }
    }

    /// Whether all of the sheet is closed.
    boolean closesAll() {
        return closed.stream()
                .anyMatch(range -> range.startRow() == 0
                        && range.startColumn() == 0
                        && range.endRow() == Integer.MAX_VALUE
                        && range.endColumn() == Integer.MAX_VALUE);
    }

    boolean isClosed(int row, int column) {
        return closed.stream().anyMatch(range -> range.contains(row, column));
    }

    boolean isCovered(int row, int column) {
        return !covered.isEmpty() && covered.contains(new CellAddress(row, column));
    }

    /// Whether any cell of a range is closed.
    boolean closesAnyOf(CellRange range) {
        return closed.stream().anyMatch(range::intersects);
    }

    /// Whether new rows before a row would come to lie inside a closed range, or under a merged cell of a column.
    boolean closesInsertion(int at, Set<Integer> columns) {
        Stream<CellRange> merges = sheet.merges().stream()
                .filter(merge -> columns.stream()
                        .anyMatch(column -> merge.startColumn() <= column && column < merge.endColumn()));
        return Stream.concat(closed.stream(), merges).anyMatch(range -> range.startRow() < at && at < range.endRow());
    }

    private CellRange open(CellRange range) {
        return new CellRange(
                range.startRow(),
                range.endRow() >= sheet.rowCount() ? Integer.MAX_VALUE : range.endRow(),
                range.startColumn(),
                range.endColumn() >= sheet.columnCount() ? Integer.MAX_VALUE : range.endColumn());
    }
}
