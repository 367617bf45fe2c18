package dev.patchbook.imports.identity;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellValues;
import dev.patchbook.workbook.Names;
import dev.patchbook.workbook.TabBinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/// Brings the AE's cells of one row to another row of the same tab: into a blank cell as they are; beside a filled one
/// that says something else as a line in the AE's column of notes, so that both are kept.
final class OwnCells {

    private final Edits edits;
    private final TabBinding tab;
    private final String notes;
    private final boolean clearing;
    private final BiPredicate<String, Value> staying;
    private final BiPredicate<String, Value> notNoted;
    private final Map<Integer, Column> known = new HashMap<>();

    /// @param notes header as provisioned of the column that takes the lines
    /// @param clearing whether what moved does not stay in the old row
    /// @param staying by header, what does not move at all
    /// @param notNoted by header, what is not the AE's: it moves into a blank cell, but no line is made of it
    OwnCells(
            Edits edits,
            String notes,
            boolean clearing,
            BiPredicate<String, Value> staying,
            BiPredicate<String, Value> notNoted) {
        this.edits = edits;
        this.tab = edits.tab();
        this.notes = notes;
        this.clearing = clearing;
        this.staying = staying;
        this.notNoted = notNoted;
        tab.schema().columns().forEach(column -> tab.column(column.header()).ifPresent(at -> known.put(at, column)));
    }

    /// A cell that cannot move because something else stands there.
    private record Line(int column, String text) {}

    /// @param origin the account of the old row, as in `Acme GmbH (A1)`
    void move(int from, int to, String origin) {
        List<Line> lines = new ArrayList<>();
        Optional<Value> noted = Optional.empty();
        for (int column = 0; column < tab.sheet().grid().width(from); column++) {
            Value was = edits.at(from, column);
            if (isKept(column) || isNothing(was, column) || staying.test(header(column), was)) {
                continue;
            }
            if (edits.isFormula(from, column)) {
                edits.leave(from, column, Edits.FORMULA);
            } else if (CellValues.same(edits.at(to, column), was)) {
                clear(from, column);
            } else if (isNothing(edits.at(to, column), column) && !edits.isFormula(to, column)) {
                if (isNotes(column)) {
                    noted = Optional.of(was);
                } else {
                    edits.put(to, column, was);
                }
                clear(from, column);
            } else if (!notNoted.test(header(column), was)) {
                lines.add(new Line(column, "%s was “%s” on %s".formatted(title(column), shown(was, column), origin)));
            }
        }
        note(from, to, noted, lines);
    }

    /// @param moved the old row's note, where the new row has none
    private void note(int from, int to, Optional<Value> moved, List<Line> lines) {
        OptionalInt column = tab.column(notes);
        if (column.isEmpty() || edits.isFormula(to, column.getAsInt())) {
            String why = column.isEmpty()
                    ? "There is no column %s to keep it in.".formatted(notes)
                    : "%s holds a formula.".formatted(notes);
            lines.forEach(line -> edits.leave(from, line.column(), why));
            return;
        }
        String text = Names.shown(moved.orElse(edits.at(to, column.getAsInt())));
        for (Line line : lines) {
            String longer = text.isEmpty() ? line.text() : text + "\n" + line.text();
            if (text.contains(line.text())) {
                clear(from, line.column());
            } else if (fits(longer)) {
                text = longer;
                clear(from, line.column());
            } else {
                edits.leave(from, line.column(), "%s has no room for it.".formatted(notes));
            }
        }
        if (moved.isPresent() || !lines.isEmpty()) {
            Value now = edits.at(to, column.getAsInt());
            boolean asItIs = text.equals(Names.shown(moved.orElse(now)));
            edits.put(to, column.getAsInt(), asItIs ? moved.orElse(now) : Value.of(text));
        }
    }

    private static boolean fits(String text) {
        return CellValues.written(Value.of(text)).equals(Value.of(text));
    }

    private void clear(int row, int column) {
        if (clearing) {
            edits.put(row, column, Value.BLANK);
        }
    }

    /// Whether a column is not the AE's: Patchbook's, or the key.
    private boolean isKept(int column) {
        Column schema = known.get(column);
        return schema != null
                && (schema.owner() == Column.Owner.PATCHBOOK
                        || tab.schema()
                                .idColumn()
                                .filter(schema.header()::equals)
                                .isPresent()
                        || tab.schema().keyColumns().contains(schema.header()));
    }

    /// Whether a cell says nothing: a box that is not ticked says no more than a blank one.
    private boolean isNothing(Value value, int column) {
        Column schema = known.get(column);
        return value.isBlank()
                || value instanceof Value.Flag(boolean set)
                        && !set
                        && schema != null
                        && schema.format() == Column.Format.FLAG;
    }

    private boolean isNotes(int column) {
        return header(column).equals(notes) && known.containsKey(column);
    }

    private String header(int column) {
        Column schema = known.get(column);
        return schema == null ? title(column) : schema.header();
    }

    private String title(int column) {
        String shown = Names.shown(edits.at(tab.headerRow(), column));
        return shown.isEmpty() ? "Column " + CellAddress.columnName(column) : shown;
    }

    private String shown(Value value, int column) {
        Column schema = known.get(column);
        return schema != null && schema.format() == Column.Format.DATE && value instanceof Value.Number(double serial)
                ? SerialDate.ofCell(serial).map(LocalDate::toString).orElseGet(() -> Names.shown(value))
                : Names.shown(value);
    }
}
