package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Takes back what the last import did: cells that nobody edited since say again what they said before, rows that it
/// brought go where nothing else was written in them (workbook.md §5, *Merging*).
final class UndoneImport {

    private final TabBinding tab;
    private final TabRows rows;
    private final ImportLog log;
    private final String run;
    private final CellsBack cells;
    private final TreeSet<Integer> deleted = new TreeSet<>();
    private int ofRows;

    /// @param run the import to take back
    UndoneImport(TabBinding tab, TabRows rows, ImportLog log, String run) {
        this.tab = tab;
        this.cells = new CellsBack(tab, "the import");
        this.rows = rows;
        this.log = log;
        this.run = run;
    }

    void takeBack() {
        for (ImportLog.Line line : log.records()) {
            LogEntry entry = log.entry(line);
            entry.undo().filter(undo -> undo.run().equals(run)).ifPresent(undo -> takeBack(line, entry, undo));
        }
    }

    /// The changes to the tab: cells first, then rows from the lowest up.
    List<Change> changes() {
        int sheet = tab.sheet().id();
        List<Change> changes = new ArrayList<>(cells.changes());
        deleted.descendingSet().forEach(row -> changes.add(new Change.DeleteRows(sheet, row, 1)));
        return changes;
    }

    UndoReport report() {
        return new UndoReport(UndoReport.What.IMPORT, cells.restored().size() + ofRows, cells.left());
    }

    private void takeBack(ImportLog.Line line, LogEntry entry, Undo undo) {
        OptionalInt row = rows.find(line);
        if (row.isEmpty()) {
            log.forget(line);
        } else if (!undo.added()) {
            restore(row.getAsInt(), line, entry, undo);
        } else if (isAsImported(row.getAsInt(), entry)) {
            deleted.add(row.getAsInt());
            ofRows += entry.imported().size();
            log.forget(line);
        } else {
            cells.leave(row.getAsInt(), 0, "The import brought this row, and you have written in it since.");
            log.put(line, new LogEntry(entry.imported(), entry.conflicts(), Optional.empty()));
        }
    }

    private void restore(int row, ImportLog.Line line, LogEntry entry, Undo undo) {
        Map<String, Value> imported = new HashMap<>(entry.imported());
        undo.cells().forEach((header, wrote) -> {
            if (cells.restore(row, header, wrote)) {
                wrote.imported().ifPresentOrElse(last -> imported.put(header, last), () -> imported.remove(header));
            }
        });
        log.put(line, new LogEntry(imported, Map.of(), Optional.empty()));
    }

    /// Whether a row that an import brought holds what it brought and nothing else.
    private boolean isAsImported(int row, LogEntry entry) {
        Map<Integer, Value> brought = new HashMap<>();
        entry.imported()
                .forEach((header, value) ->
                        TabColumns.named(tab, header).ifPresent(column -> brought.put(column, value)));
        tab.column(InCrm.HEADER)
                .ifPresent(column -> brought.put(column, tab.sheet().grid().at(row, column)));
        tab.column("Imported at")
                .ifPresent(column -> brought.put(column, tab.sheet().grid().at(row, column)));
        int width = tab.sheet().columnCount();
        for (int column = 0; column < width; column++) {
            CellAddress at = new CellAddress(row, column);
            Value now = tab.sheet().grid().at(row, column);
            Value then = brought.getOrDefault(column, Value.BLANK);
            if (tab.sheet().formulas().containsKey(at)
                    || tab.sheet().notes().containsKey(at)
                    || !(now.isBlank() && then.isBlank() || CellMerge.same(now, then))) {
                return false;
            }
        }
        return true;
    }
}
