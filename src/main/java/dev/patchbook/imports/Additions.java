package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The records that a tab does not have yet: rows below its last one, in the order of the file.
final class Additions {

    private final TabBinding tab;
    private final List<Field> fields;
    private final TabColumns columns;
    private final ImportLog log;
    private final Run run;
    private final List<IncomingRow> rows = new ArrayList<>();

    Additions(TabBinding tab, List<Field> fields, TabColumns columns, ImportLog log, Run run) {
        this.tab = tab;
        this.fields = fields;
        this.columns = columns;
        this.log = log;
        this.run = run;
    }

    void add(IncomingRow row) {
        rows.add(row);
        Map<String, Value> imported = new HashMap<>();
        for (int place = 0; place < fields.size(); place++) {
            if (!row.values().get(place).isBlank()) {
                imported.put(fields.get(place).key(), row.values().get(place));
            }
        }
        log.put(row.keys(), new LogEntry(imported, Map.of(), Optional.of(new Undo(run.name(), true, Map.of()))));
    }

    List<IncomingRow> records() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    /// Every filled cell of the new rows.
    List<CellChange> cells() {
        List<CellChange> cells = new ArrayList<>();
        for (IncomingRow row : rows) {
            for (int place = 0; place < fields.size(); place++) {
                Value value = row.values().get(place);
                if (!value.isBlank()) {
                    cells.add(new CellChange(row.name(), fields.get(place).header(), Value.BLANK, value));
                }
            }
        }
        return cells;
    }

    /// @param first the row after the last one that has a key
    List<Change> changes(int first) {
        List<Change> changes = new ArrayList<>();
        int at = first;
        for (List<IncomingRow> slice : slices()) {
            CellWrites cells = new CellWrites();
            for (int i = 0; i < slice.size(); i++) {
                write(cells, at + i, slice.get(i));
            }
            changes.add(NewRows.at(tab, at, slice.size(), at - first));
            changes.addAll(cells.blocks(tab.sheet().id()));
            at += slice.size();
        }
        return changes;
    }

    private void write(CellWrites cells, int at, IncomingRow row) {
        for (int place = 0; place < fields.size(); place++) {
            Field field = fields.get(place);
            cells.put(at, columns.of(field.column(), field.own()), row.values().get(place));
        }
        columns.place("In CRM").ifPresent(column -> cells.put(at, column, Value.of("Yes")));
        columns.place("Imported at").ifPresent(column -> cells.put(at, column, run.cell()));
    }

    /// The new rows in as many parts as one batch each can take.
    private List<List<IncomingRow>> slices() {
        List<List<IncomingRow>> slices = new ArrayList<>();
        List<IncomingRow> slice = new ArrayList<>();
        long bytes = 0;
        for (IncomingRow row : rows) {
            long more = row.values().stream().mapToLong(Batches::bytesOf).sum();
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
