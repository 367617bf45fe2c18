package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.RecordId;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.DateOrder;
import dev.patchbook.workbook.read.RowKeys;
import dev.patchbook.workbook.read.TypedDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows that a tab has already, found by key.
final class TabRows {

    private final ImportTarget target;
    private final TabBinding tab;
    private final ZoneId zone;
    private final Set<String> dates;
    private final RowKeys rows = new RowKeys();
    private int belowLast;

    TabRows(ImportTarget target, TabBinding tab, ZoneId zone) {
        this.target = target;
        this.tab = tab;
        this.zone = zone;
        this.dates = tab.schema().columns().stream()
                .filter(column -> column.format() == Format.DATE)
                .map(Column::header)
                .collect(Collectors.toUnmodifiableSet());
        this.belowLast = tab.firstRow();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            RecordKeys keys = keys(row);
            if (!keys.isEmpty()) {
                rows.add(keys.id(), keys::rest, row);
                belowLast = row + 1;
            }
        }
    }

    OptionalInt find(IncomingRow incoming) {
        return rows.find(incoming.keys().id(), incoming.keys()::rest);
    }

    /// Whether the account that an old key leads to is there.
    boolean holds(Aliases.Alias alias) {
        return rows.find(alias.nowId(), () -> Optional.of(Keys.normalized(alias.nowName())))
                .isPresent();
    }

    /// Whether a row and a record have the same id.
    boolean hasIdOf(int row, IncomingRow incoming) {
        return incoming.keys().id().isPresent()
                && id(row).map(RecordId::key).equals(incoming.keys().id().map(RecordId::key));
    }

    /// The row after the last one that has a key, where new rows go.
    int belowLast() {
        return belowLast;
    }

    /// What a person calls the record in a row.
    String name(int row) {
        return keys(row).name();
    }

    /// The row of a record of the log.
    OptionalInt find(ImportLog.Line line) {
        return line.isById()
                ? rows.find(Optional.of(line.key()), Optional::empty)
                : rows.find(Optional.empty(), () -> Optional.of(line.key()));
    }

    private Optional<String> id(int row) {
        return tab.schema()
                .idColumn()
                .map(header -> CellForm.text(cell(row, header)).strip())
                .filter(id -> !id.isEmpty());
    }

    RecordKeys keys(int row) {
        return RecordKeys.of(
                target, header -> dates.contains(header) ? date(row, header) : CellForm.text(cell(row, header)));
    }

    private Value cell(int row, String header) {
        Value value = tab.value(row, header);
        return value instanceof Value.Fault ? Value.BLANK : value;
    }

    private String date(int row, String header) {
        Value value = cell(row, header);
        Optional<LocalDate> date = switch (value) {
            case Value.Number(double serial) -> SerialDate.ofCell(serial);
            case Value.Date(LocalDate day) -> Optional.of(day);
            case Value.Text(String text) -> TypedDate.in(text, DateOrder.YEAR_FIRST, zone);
            case Value.Flag _, Value.Fault _, Value.Blank _ -> Optional.empty();
        };
        return date.map(LocalDate::toString).orElse(CellForm.text(value));
    }
}
