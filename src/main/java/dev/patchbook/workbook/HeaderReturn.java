package dev.patchbook.workbook;

import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Brings a header row back to the top that was sorted in among the rows, as rows had come in above it.
final class HeaderReturn {

    private HeaderReturn() {}

    /// The changes; none where the header row stands where no sort reached it.
    static List<Change> changes(TabBinding was, List<Change> written, Sheet now) {
        Optional<CellRange> sorted = written.stream()
                .filter(Change.SortRows.class::isInstance)
                .map(Change.SortRows.class::cast)
                .filter(sort -> sort.sheetId() == now.id())
                .map(Change.SortRows::range)
                .findFirst();
        List<Value> header = line(was.sheet(), was.headerRow());
        return sorted.flatMap(range -> IntStream.range(range.startRow(), range.endRow())
                        .filter(row -> line(now, row).equals(header))
                        .boxed()
                        .findFirst()
                        .map(row -> moved(was, now, row, range.startRow())))
                .orElse(List.of());
    }

    private static List<Change> moved(TabBinding was, Sheet now, int from, int to) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.InsertRows(now.id(), to, 1, true));
        changes.add(new Change.SetCells(now.id(), to, 0, List.of(line(now, from))));
        was.sheet().notes().entrySet().stream()
                .filter(note -> note.getKey().row() == was.headerRow())
                .map(note -> new Change.SetNote(
                        now.id(), new CellAddress(to, note.getKey().column()), note.getValue()))
                .forEach(changes::add);
        changes.add(new Change.DeleteRows(now.id(), from + 1, 1));
        return changes;
    }

    private static List<Value> line(Sheet sheet, int row) {
        return IntStream.range(0, sheet.grid().width(row))
                .mapToObj(column -> sheet.grid().at(row, column))
                .toList();
    }
}
