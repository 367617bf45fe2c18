package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a write did to one sheet.
///
/// @param columns the values that it wrote, by column
/// @param inserted the rows that it inserted, each with what it wrote there, by column
/// @param deleted the rows that it deleted, as it saw them
record SheetWrites(Map<Integer, Set<Value>> columns, List<Map<Integer, Value>> inserted, List<Integer> deleted) {

    static SheetWrites of(int sheetId, List<Change> changes) {
        Map<Integer, Set<Value>> columns = new HashMap<>();
        TreeMap<Integer, Map<Integer, Value>> inserted = new TreeMap<>();
        List<Integer> deleted = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.InsertRows insert
                when insert.sheetId() == sheetId -> {
                    for (int row = insert.at(); row < insert.at() + insert.count(); row++) {
                        inserted.put(row, new HashMap<>());
                    }
                }
                case Change.DeleteRows delete
                when delete.sheetId() == sheetId -> {
                    for (int row = delete.from(); row < delete.from() + delete.count(); row++) {
                        deleted.add(row);
                    }
                }
                case Change.SetCells set when set.sheetId() == sheetId -> gather(set, columns, inserted);
                case Change _ -> {}
            }
        }
        return new SheetWrites(columns, List.copyOf(inserted.values()), deleted);
    }

    boolean isEmpty() {
        return columns.isEmpty() && deleted.isEmpty();
    }

    /// Whether a value may be what was written into a column.
    boolean wrote(int column, Value value) {
        return columns.getOrDefault(column, Set.of()).contains(CellValues.canonical(value));
    }

    private static void gather(
            Change.SetCells set, Map<Integer, Set<Value>> columns, Map<Integer, Map<Integer, Value>> inserted) {
        for (int i = 0; i < set.rows().size(); i++) {
            for (int j = 0; j < set.rows().get(i).size(); j++) {
                Value value = CellValues.canonical(set.rows().get(i).get(j));
                columns.computeIfAbsent(set.column() + j, _ -> new HashSet<>()).add(value);
                Map<Integer, Value> row = inserted.get(set.row() + i);
                if (row != null) {
                    row.put(set.column() + j, value);
                }
            }
        }
    }
}
