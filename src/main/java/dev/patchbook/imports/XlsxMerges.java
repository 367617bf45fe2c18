package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The merged cells of a sheet. What stands in one that spans several rows holds for each of them; but a number is not
/// repeated, since a sum merged over its parts would count several times.
final class XlsxMerges {

    private static final int MOST = 200_000;
    private static final int MOST_STEPS = 5_000_000;

    private final List<Range> ranges = new ArrayList<>();

    private record Range(int firstLine, int lastLine, int column) {}

    void add(String reference) {
        String[] corners = reference.split(":", -1);
        if (corners.length == 2 && ranges.size() < MOST) {
            Range range = new Range(
                    CellPlace.lineOf(corners[0]), CellPlace.lineOf(corners[1]), CellPlace.columnOf(corners[0]));
            if (range.lastLine() > range.firstLine()) {
                ranges.add(range);
            }
        }
    }

    /// Fills the rows in place and says so.
    void fill(String file, List<FileRow> rows, ImportNotes notes) {
        if (ranges.isEmpty()) {
            return;
        }
        NavigableMap<Integer, FileRow> byLine = new TreeMap<>();
        rows.forEach(row -> byLine.put(row.line(), row));
        int filled = 0;
        int steps = 0;
        for (Range range : ranges) {
            FileRow first = byLine.get(range.firstLine());
            if (first == null || !isRepeatable(first.at(range.column()))) {
                continue;
            }
            Value value = first.at(range.column());
            for (FileRow row : byLine.subMap(range.firstLine(), false, range.lastLine(), true)
                    .values()) {
                filled += put(row, range.column(), value) ? 1 : 0;
                if (++steps > MOST_STEPS) {
                    throw new ImportRefused(
                            file, "Too many of the sheet's cells are merged.", "Unmerge them, or export a .csv.");
                }
            }
        }
        ranges.clear();
        if (filled > 0) {
            notes.note(
                    Severity.NOTE,
                    "Merged cells",
                    "",
                    "What stands in merged cells was repeated in %s below; numbers were not."
                            .formatted(filled == 1 ? "one cell" : filled + " cells"),
                    "If that is wrong, unmerge them and import again.");
        }
    }

    private static boolean isRepeatable(Value value) {
        return value instanceof Value.Text || value instanceof Value.Date;
    }

    private static boolean put(FileRow row, int column, Value value) {
        List<Value> cells = row.cells();
        if (!FileRow.isBlank(row.at(column))) {
            return false;
        }
        while (cells.size() <= column) {
            cells.add(Value.BLANK);
        }
        cells.set(column, value);
        return true;
    }
}
