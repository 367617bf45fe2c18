package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cells to be written on one sheet, gathered one by one and handed out as few blocks.
public final class CellWrites {

    private final SortedMap<Integer, SortedMap<Integer, Value>> rows = new TreeMap<>();

    public void put(int row, int column, Value value) {
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, value);
    }

    /// What is to be written into a cell, if anything is.
    public Optional<Value> at(int row, int column) {
        SortedMap<Integer, Value> line = rows.get(row);
        return line == null ? Optional.empty() : Optional.ofNullable(line.get(column));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Blocks that cover exactly these cells, by row and then column: along rows or along columns, whichever are fewer.
    public List<Change.SetCells> blocks(int sheetId) {
        List<Block> along = joined(rows, false);
        List<Block> fewer = along;
        if (along.size() > fewest()) {
            List<Block> down = joined(turned(), true);
            fewer = along.size() <= down.size() ? along : down;
        }
        return fewer.stream()
                .sorted(Comparator.comparingInt(Block::top).thenComparingInt(Block::left))
                .map(block -> block.cells(sheetId))
                .toList();
    }

    /// No cover takes fewer blocks than a line has runs.
    private int fewest() {
        return rows.values().stream().mapToInt(line -> runs(line).size()).max().orElse(0);
    }

    /// A rectangle of cells that are all to be written.
    private record Block(int top, int left, int bottom, int right, Map<Integer, SortedMap<Integer, Value>> from) {
        Change.SetCells cells(int sheetId) {
            List<List<Value>> lines = new ArrayList<>();
            for (int row = top; row < bottom; row++) {
                lines.add(List.copyOf(from.getOrDefault(row, new TreeMap<>())
                        .subMap(left, right)
                        .values()));
            }
            return new Change.SetCells(sheetId, top, left, lines);
        }
    }

    private record Span(int start, int end) {}

    /// Runs within each line, joined with the run of the line before that has the same ends.
    private List<Block> joined(Map<Integer, SortedMap<Integer, Value>> lines, boolean turned) {
        List<Block> done = new ArrayList<>();
        Map<Span, Span> open = new HashMap<>();
        int before = -2;
        for (Map.Entry<Integer, SortedMap<Integer, Value>> line : lines.entrySet()) {
            Map<Span, Span> next = new HashMap<>();
            for (Span run : runs(line.getValue())) {
                Span joining = line.getKey() == before + 1 ? open.remove(run) : null;
                next.put(run, new Span(joining == null ? line.getKey() : joining.start(), line.getKey() + 1));
            }
            open.forEach((run, extent) -> done.add(block(extent, run, turned)));
            open = next;
            before = line.getKey();
        }
        open.forEach((run, extent) -> done.add(block(extent, run, turned)));
        return done;
    }

    private Block block(Span lines, Span run, boolean turned) {
        return turned
                ? new Block(run.start(), lines.start(), run.end(), lines.end(), rows)
                : new Block(lines.start(), run.start(), lines.end(), run.end(), rows);
    }

    private static List<Span> runs(SortedMap<Integer, Value> line) {
        List<Span> runs = new ArrayList<>();
        int start = line.firstKey();
        int last = start;
        for (int place : line.keySet()) {
            if (place > last + 1) {
                runs.add(new Span(start, last + 1));
                start = place;
            }
            last = place;
        }
        runs.add(new Span(start, last + 1));
        return runs;
    }

    private Map<Integer, SortedMap<Integer, Value>> turned() {
        Map<Integer, SortedMap<Integer, Value>> columns = new TreeMap<>();
        rows.forEach((row, line) -> line.forEach((column, value) ->
                columns.computeIfAbsent(column, _ -> new TreeMap<>()).put(row, value)));
        return columns;
    }
}
