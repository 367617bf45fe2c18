package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Brings back a header row that the write sorted in among the rows, or deleted, as rows had come in above it.
///
/// @param changes what brings it back; none where the write did not reach it
/// @param sheet the sheet as it is after them
/// @param row where the header row is then, if half of it is left
record HeaderReturn(List<Change> changes, Sheet sheet, OptionalInt row) {

    static HeaderReturn of(TabBinding was, SheetWrites writes, Sheet now) {
        OptionalInt shown = IntStream.range(0, now.grid().height())
                .filter(row -> isHeader(was, now.grid(), row))
                .findFirst();
        OptionalInt found = shown.isPresent()
                ? shown
                : IntStream.range(0, now.grid().height())
                        .filter(row -> isOverwritten(was, writes, now.grid(), row))
                        .findFirst();
        OptionalInt top = found.isPresent()
                ? writes.sorted().stream()
                        .filter(range -> range.startRow() < found.getAsInt() && found.getAsInt() < range.endRow())
                        .mapToInt(CellRange::startRow)
                        .findFirst()
                : writes.deleted().stream().mapToInt(row -> row).min();
        if (top.isEmpty() || named(was).isEmpty()) {
            return new HeaderReturn(List.of(), now, found);
        }
        List<Value> header = found.isPresent() ? restored(was, writes, now, found.getAsInt()) : line(was);
        return moved(was, now, header, found, top.getAsInt());
    }

    /// Whether a row shows half the headers as read, in whatever columns, the write having reached the others.
    private static boolean isHeader(TabBinding was, Grid grid, int row) {
        Set<Value> wanted = named(was);
        long shown = IntStream.range(0, grid.width(row))
                .mapToObj(column -> grid.at(row, column))
                .distinct()
                .filter(wanted::contains)
                .count();
        return 2 * shown >= wanted.size();
    }

    /// Whether a row shows a header as read in its column, and there is nothing in the others but that or of the write.
    private static boolean isOverwritten(TabBinding was, SheetWrites writes, Grid grid, int row) {
        int width = was.sheet().grid().width(was.headerRow());
        List<Integer> changed = IntStream.range(0, width)
                .filter(column ->
                        !CellValues.same(was.sheet().grid().at(was.headerRow(), column), grid.at(row, column)))
                .boxed()
                .toList();
        return changed.size() < width
                && changed.stream().allMatch(column -> writes.wrote(column, grid.at(row, column)));
    }

    private static Set<Value> named(TabBinding was) {
        return line(was).stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    private static List<Value> line(TabBinding was) {
        return was.sheet().grid().row(was.headerRow());
    }

    /// The header row as it is now, without what the write put into it.
    private static List<Value> restored(TabBinding was, SheetWrites writes, Sheet now, int row) {
        Set<Value> named = named(was);
        return IntStream.range(0, now.grid().width(row))
                .mapToObj(column -> {
                    Value shown = now.grid().at(row, column);
                    boolean ours = writes.wrote(column, shown) && !named.contains(shown);
                    return ours ? was.sheet().grid().at(was.headerRow(), column) : shown;
                })
                .toList();
    }

    private static HeaderReturn moved(TabBinding was, Sheet now, List<Value> header, OptionalInt from, int to) {
        List<Change> changes = new ArrayList<>();
        changes.add(
                to >= now.rowCount()
                        ? new Change.AppendRows(now.id(), 1)
                        : new Change.InsertRows(now.id(), to, 1, to > 0));
        changes.add(new Change.SetCells(now.id(), to, 0, List.of(header)));
        was.sheet().notes().entrySet().stream()
                .filter(note -> note.getKey().row() == was.headerRow())
                .sorted(Map.Entry.comparingByKey())
                .map(note -> new Change.SetNote(
                        now.id(), new CellAddress(to, note.getKey().column()), note.getValue()))
                .forEach(changes::add);
        from.ifPresent(row -> changes.add(new Change.DeleteRows(now.id(), row + 1, 1)));
        return new HeaderReturn(changes, after(now, header, from, to), OptionalInt.of(to));
    }

    private static Sheet after(Sheet now, List<Value> header, OptionalInt from, int to) {
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < Math.max(to, now.grid().height()); row++) {
            rows.add(now.grid().row(row));
        }
        from.ifPresent(rows::remove);
        rows.add(to, header);
        Map<CellAddress, String> formulas = new TreeMap<>();
        now.formulas()
                .forEach((at, formula) -> place(at.row(), from, to)
                        .ifPresent(row -> formulas.put(new CellAddress(row, at.column()), formula)));
        int count = now.rowCount() + (from.isPresent() ? 0 : 1);
        return now.withCells(Grid.of(rows), formulas, now.notes()).withRowCount(count);
    }

    private static Optional<Integer> place(int row, OptionalInt from, int to) {
        int end = from.orElse(Integer.MAX_VALUE);
        return row == end ? Optional.empty() : Optional.of(row >= to && row < end ? row + 1 : row);
    }
}
