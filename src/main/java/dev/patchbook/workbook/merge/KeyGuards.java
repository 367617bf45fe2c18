package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Changes;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Foresees what a tab's header row and key columns hold after the write, so that the answer can be compared.
final class KeyGuards {

    private final TabBinding tab;
    private final Columns columns;

    KeyGuards(TabBinding tab, Columns columns) {
        this.tab = tab;
        this.columns = columns;
    }

    /// What becomes of the rows of a tab.
    ///
    /// @param at the first of the new rows
    /// @param inserted how many there are
    /// @param deleted rows that go, as read
    record Rows(int at, int inserted, Set<Integer> deleted) {}

    /// The header row.
    Changes.Guard header() {
        Map<Integer, Value> headers = new TreeMap<>(columns.headers());
        Grid grid = tab.sheet().grid();
        int width = Math.max(
                grid.width(tab.headerRow()),
                columns.headers().keySet().stream()
                                .max(Comparator.naturalOrder())
                                .orElse(-1)
                        + 1);
        List<Value> expected = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            expected.add(headers.getOrDefault(column, grid.at(tab.headerRow(), column)));
        }
        CellRange range = new CellRange(tab.headerRow(), tab.headerRow() + 1, 0, width);
        return new Changes.Guard(tab.sheet().id(), tab.sheet().title(), range, Grid.of(List.of(expected)));
    }

    /// The key columns, from below the header to the last row of ours, one guard for columns that are neighbours.
    List<Changes.Guard> keys(Rows plan, CellWrites writes, Optional<Change.SortRows> sort) {
        TreeSet<Integer> places = new TreeSet<>();
        for (Column column : tab.schema().columns()) {
            if (RowWrites.keysOf(tab.schema()).contains(column.header())) {
                columns.place(column).ifPresent(places::add);
            }
        }
        int end = plan.at() + plan.inserted();
        List<Integer> rows = new ArrayList<>();
        for (int row = tab.firstRow(); row < end; row++) {
            if (!plan.deleted().contains(row)) {
                rows.add(row);
            }
        }
        sort.ifPresent(by -> rows.subList(
                        by.range().startRow() - tab.firstRow(), by.range().endRow() - tab.firstRow())
                .sort(Comparator.comparing(row -> foreseen(row, by.byColumn(), plan, writes), RowOrder.ASCENDING)));
        List<Changes.Guard> guards = new ArrayList<>();
        while (!rows.isEmpty() && !places.isEmpty()) {
            int start = places.first();
            int after = start;
            while (places.remove(after)) {
                after++;
            }
            guards.add(guard(rows, start, after, plan, writes));
        }
        return guards;
    }

    /// What stands below the rows of ours, where some of these go: a row there would go in place of one that somebody
    /// else had deleted or moved before. Blank cells count too, as the row that was to go may show up in them.
    ///
    /// Formulas are passed over, as the write may change what they show.
    List<Changes.Guard> below(Rows plan) {
        List<Changes.Guard> guards = new ArrayList<>();
        Sheet sheet = tab.sheet();
        int width = IntStream.range(tab.firstRow(), tab.endRow())
                .map(row -> sheet.grid().width(row))
                .max()
                .orElse(0);
        for (int column = 0; column < width && !plan.deleted().isEmpty(); column++) {
            int start = plan.at();
            for (int row = plan.at(); row <= tab.endRow(); row++) {
                if (row == tab.endRow() || sheet.formulas().containsKey(new CellAddress(row, column))) {
                    if (start < row) {
                        guards.add(below(
                                start,
                                row,
                                column,
                                plan.inserted() - plan.deleted().size()));
                    }
                    start = row + 1;
                }
            }
        }
        return guards;
    }

    private Changes.Guard below(int start, int end, int column, int moved) {
        Sheet sheet = tab.sheet();
        List<List<Value>> expected = IntStream.range(start, end)
                .mapToObj(row -> List.of(sheet.grid().at(row, column)))
                .toList();
        CellRange range = new CellRange(start + moved, end + moved, column, column + 1);
        return new Changes.Guard(sheet.id(), sheet.title(), range, Grid.of(expected));
    }

    private Changes.Guard guard(List<Integer> rows, int start, int end, Rows plan, CellWrites writes) {
        List<List<Value>> expected = new ArrayList<>();
        for (int row : rows) {
            List<Value> line = new ArrayList<>();
            for (int column = start; column < end; column++) {
                line.add(foreseen(row, column, plan, writes));
            }
            expected.add(line);
        }
        CellRange range = new CellRange(tab.firstRow(), tab.firstRow() + rows.size(), start, end);
        return new Changes.Guard(tab.sheet().id(), tab.sheet().title(), range, Grid.of(expected));
    }

    private Value foreseen(int row, int column, Rows plan, CellWrites writes) {
        return writes.at(row, column)
                .map(CellValues::canonical)
                .orElseGet(() -> row < plan.at() ? tab.sheet().grid().at(row, column) : Value.BLANK);
    }
}
