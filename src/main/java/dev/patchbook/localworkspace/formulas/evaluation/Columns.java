package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.TwoDEval;

/// What many formulas of one calculation look up in the same columns, found once.
final class Columns {
    private final Map<Column, Map<Object, List<Integer>>> indexes = new HashMap<>();
    private final Map<Column, Integer> lengths = new HashMap<>();

    private record Column(int tab, Area area) {}

    /// Where the values of a column stand: by [Keys#ofAnyCase], the rows in order.
    Map<Object, List<Integer>> index(TwoDEval column) {
        if (!(column instanceof CellArea area)) {
            return indexed(column, column.getHeight());
        }
        Column key = new Column(area.tab(), area.area());
        Map<Object, List<Integer>> known = indexes.get(key);
        if (known == null) {
            known = indexed(column, area.usedRows());
            indexes.put(key, known);
        }
        return known;
    }

    /// The rows of a column down to its last value.
    int length(TwoDEval column) {
        if (!(column instanceof CellArea area)) {
            return column.getHeight();
        }
        Column key = new Column(area.tab(), area.area());
        Integer known = lengths.get(key);
        if (known == null) {
            int rows = area.usedRows();
            while (rows > 0 && Values.isBlank(area.getRelativeValue(rows - 1, 0))) {
                rows--;
            }
            lengths.put(key, rows);
            return rows;
        }
        return known;
    }

    private static Map<Object, List<Integer>> indexed(TwoDEval column, int rows) {
        Map<Object, List<Integer>> index = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            Keys.ofAnyCase(column.getValue(row, 0))
                    .ifPresent(key ->
                            index.computeIfAbsent(key, _ -> new ArrayList<>()).add(at));
        }
        return index;
    }
}
