package dev.patchbook.imports;

import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.read.RowKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the records of a file: each cell in the form of its column, each key once.
final class IncomingRows {

    private final ImportTarget target;
    private final List<ColumnForms.Formed> columns;
    private final Derived derived;
    private final Aliases aliases;
    private final ImportNotes notes;
    private final List<CellReader> readers;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> underOldKeys = new HashSet<>();
    private final List<IncomingRow> refused = new ArrayList<>();

    /// @param aliases in place of which records come under their new keys
    IncomingRows(
            ImportTarget target,
            List<ColumnForms.Formed> columns,
            Derived derived,
            Aliases aliases,
            ImportNotes notes) {
        this.target = target;
        this.columns = columns;
        this.readers =
                columns.stream().map(formed -> new CellReader(formed.form())).toList();
        this.derived = derived;
        this.aliases = aliases;
        this.notes = notes;
        columns.forEach(formed -> fields.add(new Field(
                formed.column().to(),
                formed.column().heading(),
                formed.column().own(),
                formed.column().because())));
        fields.addAll(derived.fields());
        for (int i = 0; i < fields.size(); i++) {
            places.putIfAbsent(fields.get(i).header(), i);
        }
    }

    /// The columns of the tab that are filled, in the order of every row's values.
    List<Field> fields() {
        return fields;
    }

    List<IncomingRow> read(List<FileRow> rows) {
        RowKeys seen = new RowKeys();
        List<IncomingRow> incoming = new ArrayList<>(rows.size());
        for (FileRow row : rows) {
            IncomingRow read = read(row);
            if (read.keys().isEmpty()) {
                tellWithoutKey(row);
                refused.add(read);
                continue;
            }
            OptionalInt earlier = seen.find(read.keys().id(), read.keys()::rest);
            if (earlier.isEmpty()) {
                seen.add(read.keys().id(), read.keys()::rest, incoming.size());
                incoming.add(read);
            } else if (!replaces(read, incoming, earlier.getAsInt())) {
                tellDuplicate(row, read, incoming.get(earlier.getAsInt()).line());
                refused.add(read);
            }
        }
        return incoming;
    }

    /// Whether a record is left out, or leaves out an earlier one, because one of them came under an old key: the one
    /// under the new key counts.
    private boolean replaces(IncomingRow read, List<IncomingRow> incoming, int earlier) {
        IncomingRow first = incoming.get(earlier);
        if (underOldKeys.contains(first.line()) == underOldKeys.contains(read.line())) {
            return false;
        }
        boolean firstIsOld = underOldKeys.contains(first.line());
        if (firstIsOld) {
            incoming.set(earlier, read);
        }
        refused.add(firstIsOld ? first : read);
        tellOldKey(firstIsOld ? first : read, firstIsOld ? read : first);
        return true;
    }

    /// The rows that were left out: without a key, or with the key of an earlier one.
    List<IncomingRow> refused() {
        return refused;
    }

    private IncomingRow read(FileRow row) {
        List<Value> values = new ArrayList<>(fields.size());
        Set<Integer> unreadable = Set.of();
        for (int place = 0; place < columns.size(); place++) {
            ColumnForms.Formed formed = columns.get(place);
            Value cell = row.at(formed.column().index());
            Optional<Value> read = readers.get(place).read(cell);
            if (cell instanceof Value.Fault(String shown)) {
                tellFault(row, formed.column(), shown);
            } else if (read.isEmpty()) {
                tellUnreadable(row, formed, CellForm.text(cell));
            }
            values.add(read.orElseGet(() -> Value.of(CellForm.text(cell))));
            if (read.isEmpty()) {
                unreadable =
                        Stream.concat(unreadable.stream(), Stream.of(place)).collect(Collectors.toUnmodifiableSet());
            }
        }
        values.addAll(derived.of(row, values));
        if (aliases.apply(target, places, values)) {
            underOldKeys.add(row.line());
        }
        Set<Integer> asText = unreadable;
        RecordKeys keys = RecordKeys.ofFile(target, header -> {
            Integer place = places.get(header);
            return place == null || asText.contains(place) ? "" : CellForm.text(values.get(place));
        });
        return new IncomingRow(row.line(), keys, values, unreadable);
    }

    private void tellWithoutKey(FileRow row) {
        String wanted = switch (target) {
            case ACCOUNTS -> "the account's id or name";
            case OPPORTUNITIES -> "the deal's id, or account, name and creation date together";
            case ACTIVITY -> "the activity's id, or date, account, and person or type together";
            case GOALS -> "the goal's id";
        };
        notes.row(
                Severity.ERROR,
                "No key",
                row.line(),
                "Line %d has no key (%s), so it was left out.".formatted(row.line(), wanted),
                "Fill it in, or export with the id.");
    }

    private void tellDuplicate(FileRow row, IncomingRow read, int earlier) {
        notes.row(
                Severity.WARNING,
                "Duplicate",
                row.line(),
                "Line %d has the same key as line %d (“%s”); line %d counts, this one was left out."
                        .formatted(row.line(), earlier, read.name(), earlier),
                "Delete one of the two, or export with an id.");
    }

    private void tellOldKey(IncomingRow old, IncomingRow now) {
        notes.row(
                Severity.NOTE,
                "Old key",
                old.line(),
                "Line %d has an old key of “%s”, as you confirmed, which is on line %d itself; line %d was left out."
                        .formatted(old.line(), now.name(), now.line(), old.line()),
                "Nothing is to be done; if they are two, say so.");
    }

    private void tellFault(FileRow row, FileColumn column, String shown) {
        notes.cell(
                Severity.WARNING,
                "Formula error",
                column.heading(),
                row.line(),
                column.index(),
                "%s shows %s instead of a value; it was taken as blank.".formatted(cell(row, column), shown),
                "Mend the formula in the file.");
    }

    private void tellUnreadable(FileRow row, ColumnForms.Formed formed, String found) {
        String should = switch (formed.form()) {
            case CellForm.AsDate _, CellForm.AsSaid _ -> "a date";
            case CellForm.AsNumber _ -> "a number";
            case CellForm.AsFlag _ -> "yes or no";
            case CellForm.AsText _, CellForm.AsId _, CellForm.AsIs _ -> "text";
        };
        notes.cell(
                Severity.WARNING,
                "Not " + should,
                formed.column().heading(),
                row.line(),
                formed.column().index(),
                "%s (“%s”) should be %s, but it says “%s”; it is kept as text where the tab has nothing better."
                        .formatted(
                                cell(row, formed.column()),
                                formed.column().heading(),
                                should,
                                found.length() > 60 ? found.substring(0, 59) + "…" : found),
                "Correct it in the file or on the tab.");
    }

    private static String cell(FileRow row, FileColumn column) {
        return new CellAddress(row.line() - 1, column.index()).a1();
    }
}
