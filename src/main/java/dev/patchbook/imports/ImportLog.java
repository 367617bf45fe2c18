package dev.patchbook.imports;

import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What earlier imports of one source brought into one tab, and what this one adds to that.
///
/// Lines are understood when they are asked for and written only where they change. A record is found by its id where
/// it has one, else by its name; one that was known by its name and comes with an id is known by that from then on.
final class ImportLog {

    private static final String BY_ID = "id";
    private static final String BY_NAME = "name";
    private static final int ABOUT = 0;
    private static final int KEY = 1;
    private static final int IMPORTED = 2;
    private static final int UNDO = 3;
    private static final int CONFLICTS = 4;
    private static final int NOWHERE = -1;
    /// Lines that are written as one block.
    private static final int LINES_TOGETHER = 4_000;

    private final Optional<TabBinding> tab;
    private final int sheet;
    private final String target;
    private final String source;
    private final int[] places;
    private final Map<Line, Integer> rows = new HashMap<>();
    private final Map<Undo, Value> ofWholeRows = new HashMap<>();
    private final TreeMap<Integer, List<Value>> written = new TreeMap<>();
    private Optional<ImportLog> earlier = Optional.empty();
    private SaidUndo lastUndo = new SaidUndo("", Optional.empty());
    private int end;

    private record SaidUndo(String text, Optional<Undo> undo) {}

    /// What identifies a line among those of one tab and source.
    record Line(String kind, String key) {
        static Line byId(String id) {
            return new Line(BY_ID, RecordId.key(id));
        }

        boolean isById() {
            return kind.equals(BY_ID);
        }
    }

    /// The log of a plan; an empty one where there is none yet.
    ///
    /// @param target title of the tab that is imported into, as provisioned
    /// @param source which of the things that may be imported into it
    ImportLog(Workbook workbook, Optional<TabBinding> tab, String target, String source) {
        this.tab = tab;
        this.sheet = tab.map(binding -> binding.sheet().id()).orElseGet(() -> LogTab.freeId(workbook));
        this.target = target;
        this.source = source;
        this.places = LogTab.SCHEMA.columns().stream()
                .mapToInt(column -> tab.map(binding -> binding.column(column.header()))
                        .orElse(OptionalInt.empty())
                        .orElse(NOWHERE))
                .toArray();
        this.end = tab.map(TabBinding::endRow).orElse(1);
        for (int row = tab.map(TabBinding::firstRow).orElse(end); row < end; row++) {
            About about = About.in(says(row, ABOUT));
            if (about.target().equals(target) && about.source().equals(source)) {
                rows.putIfAbsent(new Line(about.kind(), says(row, KEY)), row);
            }
        }
    }

    /// What is known of records is what an earlier read of the log said: what an import noted whose write was put back
    /// again is not true.
    ImportLog asIn(Optional<ImportLog> read) {
        earlier = read;
        return this;
    }

    /// Every line of one kind.
    List<Line> lines(String kind) {
        return rows.keySet().stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /// The records about whose cells the AE and the source do not agree.
    List<Line> conflicting() {
        return rows.entrySet().stream()
                .filter(line -> isRecord(line.getKey())
                        && !says(line.getValue(), CONFLICTS).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A tab and something that was imported into it.
    record Imported(String target, String source) {}

    /// All that the log knows of, in its order.
    static List<Imported> sources(Optional<TabBinding> tab) {
        return tab.stream()
                .flatMap(there ->
                        IntStream.range(there.firstRow(), there.endRow()).mapToObj(row -> About.of(there, row)))
                .map(about -> new Imported(about.target(), about.source()))
                .filter(one -> !one.target().isEmpty())
                .distinct()
                .toList();
    }

    /// Every record that the source ever brought.
    List<Line> records() {
        return rows.keySet().stream().filter(ImportLog::isRecord).toList();
    }

    private static boolean isRecord(Line line) {
        return line.kind().equals(BY_ID) || line.kind().equals(BY_NAME);
    }

    /// The line of a record, if the source ever brought it.
    Optional<Line> line(RecordKeys keys) {
        return rows.isEmpty()
                ? Optional.empty()
                : keys.id()
                        .map(Line::byId)
                        .filter(rows::containsKey)
                        .or(() ->
                                keys.rest().map(rest -> new Line(BY_NAME, rest)).filter(rows::containsKey));
    }

    /// What is known of a record; [LogEntry#NOTHING] of one that the source never brought.
    LogEntry entry(RecordKeys keys) {
        return line(keys).map(this::entry).orElse(LogEntry.NOTHING);
    }

    LogEntry entry(Line line) {
        if (earlier.isPresent()) {
            return earlier.get().entry(line);
        }
        Integer row = rows.get(line);
        return row == null
                ? LogEntry.NOTHING
                : new LogEntry(
                        LogText.values(says(row, IMPORTED)),
                        LogText.values(says(row, CONFLICTS)),
                        undo(says(row, UNDO)));
    }

    /// Notes what is known of a record from now on. What is too long for a cell is cut and so says nothing later on:
    /// the
    /// next import takes what it finds for the AE's.
    ///
    /// @param known what the log was found to say of it
    void put(RecordKeys keys, LogEntry known, LogEntry entry) {
        Line now = keys.id()
                .map(Line::byId)
                .orElseGet(() -> new Line(BY_NAME, keys.rest().orElseThrow()));
        if (earlier.isEmpty() && rows.containsKey(now) && entry.equals(known)) {
            return;
        }
        Optional<Line> before = line(keys).filter(line -> !line.equals(now));
        before.ifPresent(line -> rows.put(now, rows.get(line)));
        before.ifPresent(rows::remove);
        put(now, entry);
    }

    void put(Line line, LogEntry entry) {
        write(
                rows.computeIfAbsent(line, _ -> end++),
                List.of(
                        Value.of(new About(target, source, line.kind()).text()),
                        Value.of(line.key()),
                        Value.of(LogText.of(entry.imported())),
                        entry.undo().map(this::text).orElse(Value.BLANK),
                        Value.of(LogText.of(entry.conflicts()))));
    }

    /// Forgets a record: its line stays blank.
    void forget(Line line) {
        Integer row = rows.remove(line);
        if (row != null) {
            write(row, LogTab.SCHEMA.columns().stream().map(_ -> Value.BLANK).toList());
        }
    }

    /// The lines that changed, and before them the tab where it is new.
    List<Change> changes() {
        if (written.isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(tab.isEmpty() ? LogTab.make(sheet) : List.of());
        int there = tab.map(binding -> binding.sheet().rowCount()).orElse(1);
        if (end > there) {
            changes.add(new Change.AppendRows(sheet, end - there));
        }
        CellWrites together = new CellWrites();
        int lines = 0;
        for (Map.Entry<Integer, List<Value>> line : written.entrySet()) {
            for (int i = 0; i < line.getValue().size(); i++) {
                together.put(line.getKey(), place(i), line.getValue().get(i));
            }
            if (++lines % LINES_TOGETHER == 0) {
                changes.addAll(together.blocks(sheet));
                together = new CellWrites();
            }
        }
        changes.addAll(together.blocks(sheet));
        return changes;
    }

    /// All rows that one import added say the same.
    private Optional<Undo> undo(String text) {
        if (!text.equals(lastUndo.text())) {
            lastUndo = new SaidUndo(text, LogText.undo(text));
        }
        return lastUndo.undo();
    }

    /// What is to be undone; the same for all rows that an import added.
    private Value text(Undo undo) {
        return undo.cells().isEmpty()
                ? ofWholeRows.computeIfAbsent(undo, one -> Value.of(LogText.of(one)))
                : Value.of(LogText.of(undo));
    }

    private void write(int row, List<Value> whole) {
        List<Value> line = whole.stream().map(CellValues::written).toList();
        if (isNew(row, line)) {
            written.put(row, line);
        } else {
            written.remove(row);
        }
    }

    private boolean isNew(int row, List<Value> line) {
        for (int i = 0; i < line.size(); i++) {
            if (!CellForm.text(line.get(i)).equals(says(row, i))) {
                return true;
            }
        }
        return false;
    }

    private int place(int column) {
        return places[column] == NOWHERE ? column : places[column];
    }

    private String says(int row, int column) {
        return tab.isEmpty() || places[column] == NOWHERE
                ? ""
                : CellForm.text(tab.get().sheet().grid().at(row, places[column]));
    }
}
