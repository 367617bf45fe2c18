package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.CellChange;
import dev.patchbook.imports.ImportReport.Conflict;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Compares the records of a file with the rows of a tab: what to add, what to change, what to leave.
///
/// A blank never clears a filled cell, an unreadable cell never replaces a filled one, a cell with a formula keeps it,
/// and of a row found by its name rather than by id the name stays as the AE spells it.
final class TabChanges {

    private static final int MOST_LISTED = 1_000;

    private final TabBinding tab;
    private final List<Field> fields;
    private final TabColumns columns;
    private final TabRows rows;
    private final Value importedAt;
    private final CellWrites writes = new CellWrites();
    private final List<IncomingRow> additions = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<CellChange> changed = new ArrayList<>();
    private int updated;
    private int unchanged;

    /// @param now in the plan's time zone
    TabChanges(TabBinding tab, List<Field> fields, TabColumns columns, TabRows rows, LocalDateTime now) {
        this.tab = tab;
        this.fields = fields;
        this.columns = columns;
        this.rows = rows;
        this.importedAt = Value.of(SerialDate.of(now));
    }

    void compare(List<IncomingRow> incoming) {
        for (IncomingRow row : incoming) {
            OptionalInt found = rows.find(row);
            if (found.isPresent()) {
                update(found.getAsInt(), row);
            } else {
                additions.add(row);
            }
        }
    }

    /// The changes to the tab, new columns first.
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Change> inserted = added();
        changes.addAll(columns.changes());
        changes.addAll(writes.changes(tab.sheet().id()));
        changes.addAll(inserted);
        return changes;
    }

    ImportReport report(List<ImportReport.ColumnUse> uses, ImportNotes notes, boolean listing) {
        List<CellChange> listed = new ArrayList<>();
        if (listing) {
            changed.stream().limit(MOST_LISTED).forEach(listed::add);
            additions.stream()
                    .flatMap(row -> cellsOf(row).stream())
                    .limit((long) MOST_LISTED - listed.size())
                    .forEach(listed::add);
        }
        return new ImportReport(additions.size(), updated, unchanged, 0, conflicts, uses, notes.all(), listed);
    }

    int cellsChanged() {
        return changed.size()
                + additions.stream().mapToInt(row -> cellsOf(row).size()).sum();
    }

    private void update(int row, IncomingRow incoming) {
        int before = changed.size();
        for (int i = 0; i < fields.size(); i++) {
            updateCell(row, incoming, i);
        }
        boolean touched = changed.size() > before;
        updated += touched ? 1 : 0;
        unchanged += touched ? 0 : 1;
        Value yes = Value.of("Yes");
        tab.schema().columns().stream()
                .filter(column -> column.header().equals("In CRM"))
                .forEach(inCrm -> {
                    if (!tab.value(row, "In CRM").equals(yes)) {
                        writes.put(row, columns.of(inCrm, false), yes);
                    }
                });
        tab.schema().columns().stream()
                .filter(column -> touched && column.header().equals("Imported at"))
                .forEach(column -> writes.put(row, columns.of(column, false), importedAt));
    }

    private void updateCell(int row, IncomingRow incoming, int place) {
        Value after = incoming.values().get(place);
        Field field = fields.get(place);
        if (after.isBlank() || isKeyFoundOtherwise(row, field, incoming)) {
            return;
        }
        int column = columns.of(field.column(), field.own());
        Value before = tab.sheet().grid().at(row, column);
        if (same(before, after) || (incoming.unreadable().get(place) && !before.isBlank())) {
            return;
        }
        String name = rows.name(row);
        if (tab.sheet().formulas().containsKey(new CellAddress(row, column))) {
            conflicts.add(new Conflict(name, field.header(), shown(before, field), after, "The cell holds a formula."));
            return;
        }
        writes.put(row, column, after);
        changed.add(new CellChange(name, field.header(), shown(before, field), after));
    }

    /// Whether a cell is part of the key by which the row was found without an id: the AE's spelling stays.
    private boolean isKeyFoundOtherwise(int row, Field field, IncomingRow incoming) {
        return tab.schema().keyColumns().contains(field.header()) && !rows.hasIdOf(row, incoming);
    }

    private List<Change> added() {
        List<Change> changes = new ArrayList<>();
        int first = rows.belowLast();
        for (List<IncomingRow> slice : slices()) {
            changes.addAll(added(first, slice));
            first += slice.size();
        }
        return changes;
    }

    /// The new rows in as many parts as one batch each can take.
    private List<List<IncomingRow>> slices() {
        List<List<IncomingRow>> slices = new ArrayList<>();
        List<IncomingRow> slice = new ArrayList<>();
        long bytes = 0;
        for (IncomingRow row : additions) {
            long more = row.values().stream().mapToLong(Batches::bytesOf).sum();
            if (bytes + more > Batches.MOST_BYTES * 2 / 3 && !slice.isEmpty()) {
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

    private List<Change> added(int first, List<IncomingRow> slice) {
        CellWrites cells = new CellWrites();
        for (int i = 0; i < slice.size(); i++) {
            for (int place = 0; place < fields.size(); place++) {
                Field field = fields.get(place);
                Value value = slice.get(i).values().get(place);
                cells.put(first + i, columns.of(field.column(), field.own()), value);
            }
            mark(cells, first + i);
        }
        List<Change> changes = new ArrayList<>(List.of(NewRows.at(tab, first, slice.size(), first - rows.belowLast())));
        changes.addAll(cells.changes(tab.sheet().id()));
        return changes;
    }

    private void mark(CellWrites cells, int row) {
        tab.schema().columns().forEach(column -> {
            switch (column.header()) {
                case "In CRM" -> cells.put(row, columns.of(column, false), Value.of("Yes"));
                case "Imported at" -> cells.put(row, columns.of(column, false), importedAt);
                default -> {}
            }
        });
    }

    private List<CellChange> cellsOf(IncomingRow row) {
        List<CellChange> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!row.values().get(i).isBlank()) {
                cells.add(new CellChange(
                        row.name(),
                        fields.get(i).header(),
                        Value.BLANK,
                        row.values().get(i)));
            }
        }
        return cells;
    }

    private static boolean same(Value before, Value after) {
        return before.equals(after)
                || after instanceof Value.Date(LocalDate date)
                        && before instanceof Value.Number(double serial)
                        && serial == SerialDate.of(date)
                || after instanceof Value.Text
                        && !before.isBlank()
                        && CellForm.text(before).equals(CellForm.text(after));
    }

    /// A cell as read, its serial number as the date that it stands for.
    private static Value shown(Value before, Field field) {
        return field.column().format() == Format.DATE
                        && before instanceof Value.Number(double serial)
                        && serial >= 1
                        && serial < 110_000
                ? Value.of(SerialDate.dateOf(serial))
                : before;
    }
}
