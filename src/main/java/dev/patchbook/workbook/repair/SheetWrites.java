package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a write did to one sheet, in the rows and columns in which it saw it.
final class SheetWrites {

    private final Sheet sheet;
    private final Map<Integer, Set<Value>> columns = new HashMap<>();
    private final CellWrites cells = new CellWrites();
    private final TreeMap<Integer, Map<Integer, Value>> inserted = new TreeMap<>();
    private final Set<Integer> deleted = new HashSet<>();
    private final List<CellRange> sorted = new ArrayList<>();
    private final Map<CellAddress, Value> placed = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Set<Integer> noted = new HashSet<>();
    private final Set<Integer> hidden = new HashSet<>();

    private SheetWrites(Sheet sheet) {
        this.sheet = sheet;
    }

    /// @param sheet as the write saw it
    static SheetWrites of(Sheet sheet, List<Change> changes) {
        SheetWrites writes = new SheetWrites(sheet);
        changes.forEach(writes::gather);
        return writes;
    }

    /// Whether nothing was written that an edit in between could have led astray.
    boolean isEmpty() {
        return columns.isEmpty() && deleted.isEmpty() && labels.isEmpty() && sorted.isEmpty();
    }

    /// The columns that it wrote cells of.
    Set<Integer> columns() {
        return columns.keySet();
    }

    /// Whether a value may be what was written into a column.
    boolean wrote(int column, Value value) {
        return columns.getOrDefault(column, Set.of()).contains(CellValues.canonical(value));
    }

    /// Whether a value is what was written for a cell of a row that was there.
    ///
    /// @param row as it was before rows were added
    boolean meant(int row, int column, Value value) {
        boolean below = !inserted.isEmpty() && row >= inserted.firstKey();
        return cells.at(below ? row + inserted.size() : row, column)
                .filter(written -> CellValues.canonical(written).equals(CellValues.canonical(value)))
                .isPresent();
    }

    /// How many rows it added.
    int added() {
        return inserted.size();
    }

    /// Whether a row holds just what was written into one that was added, wherever that has got to.
    boolean added(Grid grid, int row) {
        Map<Integer, Value> holds = new HashMap<>();
        for (int column = 0; column < grid.width(row); column++) {
            Value value = CellValues.canonical(grid.at(row, column));
            if (!value.isBlank()) {
                holds.put(column, value);
            }
        }
        return !holds.isEmpty() && inserted.containsValue(holds);
    }

    /// The cells that it set in rows that were there, each where it set it; only those above rows that it then moved.
    Map<CellAddress, Value> placed() {
        int moved = Stream.concat(sorted.stream().map(CellRange::startRow), deleted.stream())
                .min(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
        Map<CellAddress, Value> stayed = new HashMap<>(placed);
        stayed.keySet().removeIf(at -> at.row() >= moved);
        return stayed;
    }

    /// The rows that it deleted.
    Set<Integer> deleted() {
        return deleted;
    }

    /// The rows that it sorted.
    Optional<CellRange> sorted() {
        return sorted.stream().findFirst();
    }

    /// The column that it put each label on.
    Map<String, Integer> labels() {
        return labels;
    }

    /// The columns that got a note.
    Set<Integer> noted() {
        return noted;
    }

    /// The columns that it hid.
    Set<Integer> hidden() {
        return hidden;
    }

    private void gather(Change change) {
        switch (change) {
            case Change.InsertRows insert when insert.sheetId() == sheet.id() -> insert(insert.at(), insert.count());
            case Change.AppendRows append
            when append.sheetId() == sheet.id() -> insert(sheet.rowCount(), append.count());
            case Change.DeleteRows delete
            when delete.sheetId() == sheet.id() -> {
                for (int row = delete.from(); row < delete.from() + delete.count(); row++) {
                    deleted.add(row);
                }
            }
            case Change.SortRows sort when sort.sheetId() == sheet.id() -> sorted.add(sort.range());
            case Change.SetMetadata label ->
                label.place()
                        .filter(place -> place.sheetId() == sheet.id())
                        .flatMap(Change.Place::column)
                        .ifPresent(column -> labels.put(label.value(), column));
            case Change.SetNote note
            when note.sheetId() == sheet.id() -> noted.add(note.at().column());
            case Change.HideColumn hide when hide.sheetId() == sheet.id() -> hidden.add(hide.column());
            case Change.SetCells set when set.sheetId() == sheet.id() -> gather(set);
            case Change _ -> {}
        }
    }

    private void insert(int at, int count) {
        for (int row = at; row < at + count; row++) {
            inserted.put(row, new HashMap<>());
        }
    }

    private void gather(Change.SetCells set) {
        for (int i = 0; i < set.rows().size(); i++) {
            for (int j = 0; j < set.rows().get(i).size(); j++) {
                Value value = CellValues.canonical(set.rows().get(i).get(j));
                cells.put(set.row() + i, set.column() + j, value);
                columns.computeIfAbsent(set.column() + j, _ -> new HashSet<>()).add(value);
                Map<Integer, Value> row = inserted.get(set.row() + i);
                if (row == null) {
                    placed.put(new CellAddress(set.row() + i, set.column() + j), value);
                } else {
                    row.put(set.column() + j, value);
                }
            }
        }
    }
}
