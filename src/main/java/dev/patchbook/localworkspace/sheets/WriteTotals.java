package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What several writes changed together: rows and columns that two of them touched count once.
record WriteTotals(int rows, int columns, int cells, int sheets) {
    static WriteTotals of(List<ValueWrite> writes) {
        Map<Integer, Set<Integer>> rows = new HashMap<>();
        Map<Integer, Set<Integer>> columns = new HashMap<>();
        int cells = 0;
        for (ValueWrite write : writes) {
            if (write.cells() == 0) {
                continue;
            }
            cells += write.cells();
            int sheet = write.tab().sheetId();
            Area area = write.area();
            for (int row = area.rows().start(); row < area.rows().end(); row++) {
                rows.computeIfAbsent(sheet, _ -> new HashSet<>()).add(row);
            }
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                columns.computeIfAbsent(sheet, _ -> new HashSet<>()).add(column);
            }
        }
        return new WriteTotals(size(rows), size(columns), cells, rows.size());
    }

    private static int size(Map<Integer, Set<Integer>> bySheet) {
        return bySheet.values().stream().mapToInt(Set::size).sum();
    }
}
