package dev.patchbook.imports;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Single cells to be written, gathered into as few blocks as their rows allow.
final class CellWrites {

    private final NavigableMap<Integer, NavigableMap<Integer, Value>> rows = new TreeMap<>();

    void put(int row, int column, Value value) {
        rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, value);
    }

    int cells() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    /// Blocks of neighbouring cells: runs within a row, joined with the same run of the row above.
    List<Change> changes(int sheetId) {
        List<Block> open = new ArrayList<>();
        List<Block> all = new ArrayList<>();
        rows.forEach((row, cells) -> {
            List<Block> now = new ArrayList<>();
            for (Block run : runs(row, cells)) {
                Block block = open.stream()
                        .filter(above -> above.continuesWith(run))
                        .findFirst()
                        .map(above -> above.with(run))
                        .orElse(run);
                if (block == run) {
                    all.add(run);
                }
                now.add(block);
            }
            open.clear();
            open.addAll(now);
        });
        return all.stream()
                .<Change>map(block -> new Change.SetCells(sheetId, block.row, block.column, block.lines))
                .toList();
    }

    private static List<Block> runs(int row, NavigableMap<Integer, Value> cells) {
        List<Block> runs = new ArrayList<>();
        List<Value> line = new ArrayList<>();
        int start = cells.firstKey();
        for (Map.Entry<Integer, Value> cell : cells.entrySet()) {
            if (cell.getKey() != start + line.size()) {
                runs.add(new Block(row, start, line));
                line = new ArrayList<>();
                start = cell.getKey();
            }
            line.add(cell.getValue());
        }
        runs.add(new Block(row, start, line));
        return runs;
    }

    private static final class Block {
        final int row;
        final int column;
        final List<List<Value>> lines = new ArrayList<>();

        Block(int row, int column, List<Value> line) {
            this.row = row;
            this.column = column;
            this.lines.add(line);
        }

        boolean continuesWith(Block run) {
            return run.row == row + lines.size()
                    && run.column == column
                    && run.lines.getFirst().size() == lines.getFirst().size();
        }

        Block with(Block run) {
            lines.add(run.lines.getFirst());
            return this;
        }
    }
}
