package dev.patchbook.workbook.repair;

import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.ColumnSearch;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Takes back what the write said of columns that had moved meanwhile: its labels, and headers of its own.
///
/// @param changes what takes it back
/// @param sheet the sheet as it is after them
record ColumnReturn(List<Change> changes, Sheet sheet) {

    static ColumnReturn of(TabBinding was, SheetWrites writes, HeaderReturn returned) {
        Sheet now = returned.sheet();
        Sheet bare = now.withColumnMetadata(known(was, now));
        ColumnSearch search = new ColumnSearch(bare, was.schema());
        int row = returned.row().orElse(search.headerRow().orElse(-1));
        if (row < 0) {
            return new ColumnReturn(List.of(), now);
        }
        Map<Integer, Integer> places =
                ColumnTrail.of(was, new TabBinding(bare, was.schema(), row, search.boundTo(row)), writes);
        List<Change> changes = new ArrayList<>();
        Map<Integer, List<Metadata>> labels = labels(was, writes, now, places, changes);
        List<Value> header = header(was, writes, now, row, places, changes);
        List<List<Value>> lines = new ArrayList<>();
        for (int line = 0; line < Math.max(row + 1, now.grid().height()); line++) {
            lines.add(line == row ? header : now.grid().row(line));
        }
        return new ColumnReturn(
                changes,
                now.withCells(Grid.of(lines), now.formulas(), now.notes()).withColumnMetadata(labels));
    }

    /// The labels that the read saw already.
    private static Map<Integer, List<Metadata>> known(TabBinding was, Sheet now) {
        Set<Integer> ids = ids(was);
        Map<Integer, List<Metadata>> known = new HashMap<>();
        now.columnMetadata()
                .forEach((column, labels) -> known.put(
                        column,
                        labels.stream()
                                .filter(label -> ids.contains(label.id()))
                                .toList()));
        return known;
    }

    private static Set<Integer> ids(TabBinding was) {
        return was.sheet().columnMetadata().values().stream()
                .flatMap(List::stream)
                .map(Metadata::id)
                .collect(Collectors.toSet());
    }

    /// The labels that stay: those that the read saw, and those of the write if each is on the column it meant. Some
    /// alone would be worse than none, as columns are not bound by header where others have labels.
    private static Map<Integer, List<Metadata>> labels(
            TabBinding was, SheetWrites writes, Sheet now, Map<Integer, Integer> places, List<Change> changes) {
        Set<Integer> ids = ids(was);
        List<Metadata> fresh = new ArrayList<>();
        boolean meant = true;
        for (Map.Entry<Integer, List<Metadata>> column : new TreeMap<>(now.columnMetadata()).entrySet()) {
            for (Metadata label : column.getValue()) {
                Integer place = writes.labels().get(label.value());
                if (!ids.contains(label.id()) && place != null) {
                    fresh.add(label);
                    meant &= isMeant(place, column.getKey(), places);
                }
            }
        }
        if (meant) {
            return now.columnMetadata();
        }
        fresh.forEach(label -> changes.add(new Change.RemoveMetadata(label.id())));
        return known(was, now);
    }

    private static boolean isMeant(int meant, int column, Map<Integer, Integer> places) {
        Integer place = places.get(meant);
        return place == null ? !places.containsValue(column) : place == column;
    }

    /// The header row with each header of the AE's where the write put one of its own.
    private static List<Value> header(
            TabBinding was,
            SheetWrites writes,
            Sheet now,
            int row,
            Map<Integer, Integer> places,
            List<Change> changes) {
        int width = Math.max(
                now.grid().width(row),
                places.values().stream().mapToInt(to -> to + 1).max().orElse(0));
        List<Value> header = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(column -> now.grid().at(row, column))
                .toList());
        places.forEach((column, to) -> {
            Value before = was.sheet().grid().at(was.headerRow(), column);
            boolean renamed = !CellValues.same(header.get(to), before);
            if (renamed && writes.wrote(to, header.get(to))) {
                header.set(to, before);
                changes.add(new Change.SetCells(now.id(), row, to, List.of(List.of(CellValues.written(before)))));
                if (writes.noted().contains(to)) {
                    String note = was.sheet().notes().getOrDefault(new CellAddress(was.headerRow(), column), "");
                    changes.add(new Change.SetNote(now.id(), new CellAddress(row, to), note));
                }
                if (writes.hidden().contains(to)) {
                    changes.add(new Change.HideColumn(now.id(), to, false));
                }
            }
        });
        return header;
    }
}
