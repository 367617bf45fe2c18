package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.imports.LogEntry.Undo;
import dev.patchbook.imports.LogEntry.Wrote;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Merges records into rows that are there, cell by cell, and notes in the log what the next import must know.
///
/// A blank never clears a filled cell, an unreadable cell never replaces a filled one, a cell with a formula keeps it,
/// and of a row found by its name rather than by id the name stays as the AE spells it.
final class RowMerge {

    private static final String IMPORTED_AT = "Imported at";
    private static final Value YES = Value.of("Yes");
    private static final String FORMULA = "The cell holds a formula.";
    private static final String BOTH = "You and the CRM both changed it.";
    private static final String YOURS = "You had filled it in before the CRM brought it.";

    private final TabBinding tab;
    private final List<Field> fields;
    private final TabColumns columns;
    private final TabRows rows;
    private final ImportLog log;
    private final Run run;
    private final boolean[] inId;
    private final boolean[] inKey;
    private final CellWrites writes = new CellWrites();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<CellChange> changed = new ArrayList<>();
    private final List<CellChange> comingAndGoing = new ArrayList<>();

    RowMerge(TabBinding tab, List<Field> fields, TabColumns columns, TabRows rows, ImportLog log, Run run) {
        this.tab = tab;
        this.fields = fields;
        this.columns = columns;
        this.rows = rows;
        this.log = log;
        this.run = run;
        this.inId = new boolean[fields.size()];
        this.inKey = new boolean[fields.size()];
        for (int place = 0; place < fields.size(); place++) {
            String header = fields.get(place).header();
            inId[place] = tab.schema().idColumn().filter(header::equals).isPresent();
            inKey[place] = tab.schema().keyColumns().contains(header);
        }
    }

    CellWrites writes() {
        return writes;
    }

    /// What a cell will say under a header of the tab's.
    Value after(int row, String header) {
        OptionalInt column = columns.known(header);
        return column.isEmpty()
                ? Value.BLANK
                : writes.at(row, column.getAsInt()).orElse(tab.sheet().grid().at(row, column.getAsInt()));
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /// The AE's columns whose cells change, cell by cell.
    List<CellChange> changed() {
        return changed;
    }

    /// What In CRM will say of rows that go, or that come back.
    List<CellChange> comingAndGoing() {
        return comingAndGoing;
    }

    /// Merges a record into its row.
    ///
    /// @return whether a cell changed
    boolean merge(int row, IncomingRow incoming) {
        Cells cells = new Cells(row, incoming);
        for (int place = 0; place < fields.size(); place++) {
            cells.merge(place);
        }
        boolean touched = cells.touched;
        Value inCrm = tab.value(row, InCrm.HEADER);
        if (!inCrm.isBlank() && !CellMerge.same(inCrm, YES)) {
            comingAndGoing.add(new CellChange(rows.name(row), InCrm.HEADER, inCrm, YES));
        }
        cells.mark(InCrm.HEADER, YES);
        if (touched) {
            cells.mark(IMPORTED_AT, run.cell());
        }
        cells.note();
        return touched;
    }

    /// Notes that a record is gone from the CRM.
    void gone(int row, ImportLog.Line line) {
        Value was = tab.value(row, InCrm.HEADER);
        Value is = Value.of("No, since " + run.day());
        LogEntry known = log.entry(line);
        comingAndGoing.add(new CellChange(rows.name(row), InCrm.HEADER, was, is));
        columns.place(InCrm.HEADER).ifPresent(column -> writes.put(row, column, is));
        Undo undo = new Undo(run.name(), false, Map.of(InCrm.HEADER, new Wrote(was, is, Optional.empty())));
        log.put(line, new LogEntry(known.imported(), known.conflicts(), Optional.of(undo)));
    }

    /// The cells of one row while its record is merged.
    private final class Cells {

        private final int row;
        private final IncomingRow incoming;
        private final boolean byId;
        private final LogEntry known;
        private final Map<String, Value> imported;
        private final Map<String, Value> open = new HashMap<>();
        private final Map<String, Wrote> wrote = new HashMap<>();
        private boolean touched;

        Cells(int row, IncomingRow incoming) {
            this.row = row;
            this.incoming = incoming;
            this.byId = rows.hasIdOf(row, incoming);
            this.known = log.entry(incoming.keys());
            this.imported = new HashMap<>(known.imported());
        }

        void merge(int place) {
            Field field = fields.get(place);
            Value after = incoming.values().get(place);
            if (after.isBlank() || isKeyFoundBy(place)) {
                return;
            }
            int column = columns.of(field.column(), field.own());
            Value now = tab.sheet().grid().at(row, column);
            Optional<Value> last = Optional.ofNullable(known.imported().get(field.key()));
            if (incoming.unreadable().contains(place) && !now.isBlank() && !CellMerge.same(now, after)) {
                return;
            }
            switch (CellMerge.of(last, now, after)) {
                case SAME -> agree(field, now, after, last);
                case STAYS -> {}
                case TAKEN -> take(field, column, now, after, last);
                case CONFLICT -> {
                    if (run.options().takeCrm() || isFormula(column)) {
                        take(field, column, now, after, last);
                    } else {
                        keep(field, now, after, last.isPresent() ? BOTH : YOURS);
                    }
                }
            }
        }

        /// Nothing is written, but what the log says changes, which an undo must take back too.
        private void agree(Field field, Value now, Value after, Optional<Value> last) {
            imported.put(field.key(), CellValues.canonical(after));
            if (last.filter(value -> CellMerge.same(value, after)).isEmpty()) {
                wrote.put(field.key(), new Wrote(now, now, last));
            }
        }

        private void take(Field field, int column, Value now, Value after, Optional<Value> last) {
            if (isFormula(column)) {
                keep(field, now, after, FORMULA);
                return;
            }
            touched = true;
            writes.put(row, column, after);
            imported.put(field.key(), CellValues.canonical(after));
            wrote.put(field.key(), new Wrote(now, after, last));
            changed.add(new CellChange(rows.name(row), field.header(), shown(now, field), after));
        }

        private boolean isFormula(int column) {
            return tab.sheet().formulas().containsKey(new CellAddress(row, column));
        }

        private void keep(Field field, Value now, Value after, String why) {
            open.put(field.key(), CellValues.canonical(after));
            conflicts.add(new Conflict(rows.name(row), field.header(), shown(now, field), after, why));
        }

        /// Fills in a column of Patchbook's.
        void mark(String header, Value value) {
            Value now = tab.value(row, header);
            if (!CellMerge.same(now, value)) {
                columns.place(header).ifPresent(column -> {
                    writes.put(row, column, value);
                    wrote.put(header, new Wrote(now, value, Optional.empty()));
                });
            }
        }

        void note() {
            Optional<Undo> undo = wrote.isEmpty() ? known.undo() : Optional.of(new Undo(run.name(), false, wrote));
            log.put(incoming.keys(), known, new LogEntry(imported, open, undo));
        }

        /// Whether a cell is part of the key by which the row was found: it stays as it is spelt, since other tabs are
        /// bound to it.
        private boolean isKeyFoundBy(int place) {
            return byId ? inId[place] : inKey[place];
        }
    }

    /// A cell as read, its serial number as the date that it stands for.
    private static Value shown(Value read, Field field) {
        return field.column().format() == Format.DATE && read instanceof Value.Number(double serial)
                ? SerialDate.ofCell(serial).map(Value::of).orElse(read)
                : read;
    }
}
