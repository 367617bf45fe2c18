package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// One sheet while changes are applied to it in memory; the sheet that it began with stays as it is.
final class SheetAfter {

    private final Sheet before;
    private final List<List<Value>> rows = new ArrayList<>();
    private final Map<Integer, List<Metadata>> columnLabels = new HashMap<>();
    private final List<Metadata> labels = new ArrayList<>();
    private int rowCount;
    private int columnCount;
    private IntUnaryOperator moved = row -> row;

    SheetAfter(Sheet before) {
        this.before = before;
        this.rowCount = before.rowCount();
        this.columnCount = before.columnCount();
        IntStream.range(0, before.grid().height())
                .forEach(row -> rows.add(before.grid().row(row)));
        before.columnMetadata().forEach((column, pieces) -> columnLabels.put(column, new ArrayList<>(pieces)));
        labels.addAll(before.metadata());
    }

    void set(Change.SetCells change) {
        for (int i = 0; i < change.rows().size(); i++) {
            int row = change.row() + i;
            while (rows.size() <= row) {
                rows.add(List.of());
            }
            List<Value> cells = new ArrayList<>(rows.get(row));
            for (int j = 0; j < change.rows().get(i).size(); j++) {
                int column = change.column() + j;
                while (cells.size() <= column) {
                    cells.add(Value.BLANK);
                }
                cells.set(column, CellValues.canonical(change.rows().get(i).get(j)));
            }
            rows.set(row, cells);
        }
    }

    void insert(int at, int count) {
        rowCount += count;
        if (at < rows.size()) {
            rows.addAll(
                    at,
                    IntStream.range(0, count).mapToObj(_ -> List.<Value>of()).toList());
        }
        IntUnaryOperator earlier = moved;
        moved = row -> {
            int now = earlier.applyAsInt(row);
            return now >= at ? now + count : now;
        };
    }

    void appendRows(int count) {
        rowCount += count;
    }

    void appendColumns(int count) {
        columnCount += count;
    }

    void label(Optional<Integer> column, Metadata label) {
        column.map(place -> columnLabels.computeIfAbsent(place, _ -> new ArrayList<>()))
                .orElse(labels)
                .add(label);
    }

    void remove(int label) {
        labels.removeIf(piece -> piece.id() == label);
        columnLabels.values().forEach(pieces -> pieces.removeIf(piece -> piece.id() == label));
    }

    Sheet sheet() {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).stream().allMatch(Value::isBlank)) {
            last--;
        }
        return new Sheet(
                before.id(),
                before.title(),
                before.index(),
                rowCount,
                columnCount,
                before.hidden(),
                Grid.of(List.copyOf(rows.subList(0, last))),
                byNewPlace(before.formulas()),
                byNewPlace(before.notes()),
                before.merges().stream().map(this::moved).toList(),
                before.protections().stream().map(this::moved).toList(),
                before.filter().map(this::moved),
                hiddenRows(),
                labels,
                columnLabels);
    }

    private <T> Map<CellAddress, T> byNewPlace(Map<CellAddress, T> cells) {
        Map<CellAddress, T> now = new HashMap<>();
        cells.forEach((at, content) -> now.put(new CellAddress(moved.applyAsInt(at.row()), at.column()), content));
        return now;
    }

    private CellRange moved(CellRange range) {
        int end = range.endRow() == CellRange.EDGE || range.height() == 0
                ? range.endRow()
                : moved.applyAsInt(range.endRow() - 1) + 1;
        return new CellRange(moved.applyAsInt(range.startRow()), end, range.startColumn(), range.endColumn());
    }

    private Protection moved(Protection protection) {
        return new Protection(protection.id(), moved(protection.range()), protection.closed());
    }

    private BitSet hiddenRows() {
        BitSet now = new BitSet();
        before.hiddenRows().stream().map(moved).forEach(now::set);
        return now;
    }
}
