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

    private final SortedMap<Integer, CellLine> rows = new TreeMap<>();

    public void put(int row, int column, Value value) {
        rows.computeIfAbsent(row, _ -> new CellLine()).put(column, value);
    }

    /// What is to be written into a cell, if anything is.
    public Optional<Value> at(int row, int column) {
        CellLine line = rows.get(row);
        return line == null ? Optional.empty() : line.at(column);
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
    private record Block(int top, int left, int bottom, int right, SortedMap<Integer, CellLine> from) {
        Change.SetCells cells(int sheetId) {
            List<List<Value>> lines = new ArrayList<>(bottom - top);
            from.subMap(top, bottom).values().forEach(line -> lines.add(line.between(left, right)));
            return new Change.SetCells(sheetId, top, left, lines);
        }
    }

    private record Span(int start, int end) {}

    /// Runs within each line, joined with the run of the line before that has the same ends.
    private List<Block> joined(SortedMap<Integer, CellLine> lines, boolean turned) {
        List<Block> done = new ArrayList<>();
        Map<Span, Span> open = new HashMap<>();
        int before = -2;
        for (Map.Entry<Integer, CellLine> line : lines.entrySet()) {
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

    private static List<Span> runs(CellLine line) {
        List<Span> runs = new ArrayList<>(1);
        int start = line.place(0);
        int last = start;
        for (int i = 1; i < line.size(); i++) {
            int place = line.place(i);
            if (place > last + 1) {
                runs.add(new Span(start, last + 1));
                start = place;
            }
            last = place;
        }
        runs.add(new Span(start, last + 1));
        return runs;
    }

    private SortedMap<Integer, CellLine> turned() {
        SortedMap<Integer, CellLine> columns = new TreeMap<>();
        rows.forEach((row, line) -> {
            for (int i = 0; i < line.size(); i++) {
                columns.computeIfAbsent(line.place(i), _ -> new CellLine()).put(row, line.value(i));
            }
        });
        return columns;
    }
}
