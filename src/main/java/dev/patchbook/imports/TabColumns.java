package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where each field stands on the tab; fields that have no column yet get one at the right end.
final class TabColumns {

    /// Begins the name of a column without a header of its own.
    private static final String BY_PLACE = "column ";

    private final TabBinding tab;
    private final String currency;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private int end;

    TabColumns(TabBinding tab, String currency) {
        this.tab = tab;
        this.currency = currency;
        this.end = usedColumns(tab);
    }

    /// The zero-based column of a field.
    int of(Column column, boolean own) {
        return places.computeIfAbsent(own + column.header(), _ -> own ? placeOfOwn(column) : place(column));
    }

    /// The zero-based column of Patchbook's with a header; empty where the tab's schema has none.
    OptionalInt place(String header) {
        return tab.schema().has(header) ? OptionalInt.of(of(tab.schema().column(header), false)) : OptionalInt.empty();
    }

    /// The zero-based column of the tab's with a header, where it is there or was placed by now.
    OptionalInt known(String header) {
        Integer placed = places.get(false + header);
        return placed == null ? tab.column(header) : OptionalInt.of(placed);
    }

    /// What makes the new columns, before anything is written below them.
    List<Change> changes() {
        return changes;
    }

    private int place(Column column) {
        return tab.column(column.header()).orElseGet(() -> {
            int place = added(column);
            changes.add(new Change.SetMetadata(
                    Optional.of(new Change.Place(tab.sheet().id(), Optional.of(place))),
                    Metadata.COLUMN,
                    tab.schema().title() + "/" + column.header(),
                    Optional.empty()));
            return place;
        });
    }

    /// The zero-based column of the AE's own with a header, case and surrounding space aside.
    static OptionalInt own(TabBinding tab, String header) {
        String wanted = Keys.normalized(header);
        return tab.otherColumns().entrySet().stream()
                .filter(other -> Keys.normalized(other.getValue()).equals(wanted))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /// The zero-based column that the log calls so.
    static OptionalInt named(TabBinding tab, String name) {
        if (tab.schema().has(name)) {
            return tab.column(name);
        }
        OptionalInt own = own(tab, name);
        return own.isPresent() || !name.startsWith(BY_PLACE)
                ? own
                : OptionalInt.of(CellPlace.columnOf(name.substring(BY_PLACE.length())));
    }

    /// What the log calls a column; by its place where nothing else tells it from the others.
    static String nameOf(TabBinding tab, int column) {
        return tab.schema().columns().stream()
                .map(Column::header)
                .filter(header -> tab.column(header).equals(OptionalInt.of(column)))
                .findFirst()
                .or(() -> Optional.ofNullable(tab.otherColumns().get(column))
                        .map(Keys::normalized)
                        .filter(name -> own(tab, name).equals(OptionalInt.of(column))))
                .orElseGet(() -> BY_PLACE + CellAddress.columnName(column));
    }

    private int placeOfOwn(Column column) {
        OptionalInt there = own(tab, column.header());
        return there.isPresent() ? there.getAsInt() : added(column);
    }

    private int added(Column column) {
        int place = end++;
        int sheet = tab.sheet().id();
        if (place >= tab.sheet().columnCount()) {
            changes.add(new Change.AppendColumns(sheet, 1));
        }
        changes.add(new Change.SetCells(sheet, tab.headerRow(), place, List.of(List.of(Value.of(column.header())))));
        changes.add(new Change.FormatColumn(sheet, place, tab.firstRow(), column, currency));
        return place;
    }

    private static int usedColumns(TabBinding tab) {
        Sheet sheet = tab.sheet();
        int used = sheet.columnMetadata().keySet().stream()
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        for (int row = 0; row < sheet.grid().height(); row++) {
            used = Math.max(used, sheet.grid().width(row));
        }
        return used;
    }
}
