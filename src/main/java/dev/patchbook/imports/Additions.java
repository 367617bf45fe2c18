package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The records that a tab does not have yet: rows below its last one, in the order of the file.
final class Additions {

    private final TabBinding tab;
    private final List<Field> fields;
    private final TabColumns columns;
    private final ImportLog log;
    private final Run run;
    private final Undo added;
    private final List<IncomingRow> rows = new ArrayList<>();
    private int filled;

    Additions(TabBinding tab, List<Field> fields, TabColumns columns, ImportLog log, Run run) {
        this.tab = tab;
        this.fields = fields;
        this.columns = columns;
        this.log = log;
        this.run = run;
        this.added = new Undo(run.name(), true, Map.of());
    }

    void add(IncomingRow row) {
        rows.add(row);
        Map<String, Value> imported = new HashMap<>();
        for (int place = 0; place < fields.size(); place++) {
            if (!row.values().get(place).isBlank()) {
                imported.put(fields.get(place).key(), row.values().get(place));
            }
        }
        filled += imported.size();
        log.put(row.keys(), LogEntry.NOTHING, new LogEntry(imported, Map.of(), Optional.of(added)));
    }

    List<IncomingRow> records() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /// How many cells of the new rows are filled.
    int filled() {
        return filled;
    }

    /// Every filled cell of the new rows.
    Stream<CellChange> cells() {
        return rows.stream()
                .flatMap(row -> IntStream.range(0, fields.size())
                        .filter(place -> !row.values().get(place).isBlank())
                        .mapToObj(place -> new CellChange(
                                row.name(),
                                fields.get(place).header(),
                                Value.BLANK,
                                row.values().get(place))));
    }

    /// @param first the row after the last one that has a key
    List<Change> changes(int first) {
        List<Change> changes = new ArrayList<>();
        int at = first;
        for (List<IncomingRow> slice : slices()) {
            CellWrites cells = new CellWrites();
            int[] places = places();
            for (int i = 0; i < slice.size(); i++) {
                write(cells, places, at + i, slice.get(i));
            }
            changes.add(NewRows.at(tab, at, slice.size(), at - first));
            changes.addAll(cells.blocks(tab.sheet().id()));
            at += slice.size();
        }
        return changes;
    }

    private int[] places() {
        return fields.stream()
                .mapToInt(field -> columns.of(field.column(), field.own()))
                .toArray();
    }

    private void write(CellWrites cells, int[] places, int at, IncomingRow row) {
        for (int place = 0; place < places.length; place++) {
            cells.put(at, places[place], row.values().get(place));
        }
        columns.place(InCrm.HEADER).ifPresent(column -> cells.put(at, column, Value.of("Yes")));
        columns.place("Imported at").ifPresent(column -> cells.put(at, column, run.cell()));
    }

    /// The new rows in as many parts as one batch each can take.
    private List<List<IncomingRow>> slices() {
        List<List<IncomingRow>> slices = new ArrayList<>();
        List<IncomingRow> slice = new ArrayList<>();
        long bytes = 0;
        for (IncomingRow row : rows) {
            long more = Batches.bytesOf(row.values());
            if (bytes + more > Batches.MOST_OF_A_SLICE && !slice.isEmpty()) {
                slices.add(slice);
                slice = new ArrayList<>();
                bytes = 0;
            }
            slice.add(row);
            bytes += more;
        }
        if (!slice.isEmpty()) {
            slices.add(slice);
        }
        return slices;
    }
}
