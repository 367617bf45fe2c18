package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Column.Owner;
import dev.patchbook.plan.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a tab is given once besides its look: labels on it and its columns, drop-downs, colours by value, warnings
/// before computed cells.
///
/// Colours and warnings begin at the header: a range that began below it would be pushed down by the first rows that
/// are inserted there, and hold none of them.
public final class TabSetUp {

    private static final String WARNING =
            "Patchbook fills the cells below this header; what you type there is replaced at the next refresh.";

    /// The words that get a colour, by header.
    private static final Map<String, Map<String, Tint>> TINTS = Map.of(
            "Tier", Map.of("A", Tint.GREEN, "B", Tint.BLUE, "C", Tint.GREY),
            "Status",
                    Map.of(
                            "Ahead", Tint.GREEN,
                            "Reached", Tint.GREEN,
                            "On track", Tint.GREEN,
                            "At risk", Tint.YELLOW,
                            "Off track", Tint.RED,
                            "Missed", Tint.RED,
                            "Not started", Tint.GREY,
                            "Cannot tell", Tint.GREY),
            "Severity", Map.of("Error", Tint.RED, "Warning", Tint.YELLOW, "Note", Tint.GREY));

    private final TabBinding tab;
    private final List<Change> changes = new ArrayList<>();

    private TabSetUp(TabBinding tab) {
        this.tab = tab;
    }

    /// What a tab is given, of the columns that it has.
    public static List<Change> of(TabBinding tab) {
        TabSetUp setUp = new TabSetUp(tab);
        setUp.changes.add(label(tab.schema(), tab.sheet().id()));
        for (Column column : tab.schema().columns()) {
            tab.column(column.header()).ifPresent(index -> setUp.column(column, index));
        }
        setUp.warn();
        return setUp.changes;
    }

    /// The label by which a tab is known from then on.
    public static Change label(TableSchema schema, int sheetId) {
        return new Change.SetMetadata(
                Optional.of(new Change.Place(sheetId, Optional.empty())),
                Metadata.TAB,
                TabSearch.label(schema.title(), sheetId),
                Optional.empty());
    }

    /// The label by which a column is known from then on.
    static Change label(TableSchema schema, int sheetId, Column column, int index) {
        return new Change.SetMetadata(
                Optional.of(new Change.Place(sheetId, Optional.of(index))),
                Metadata.COLUMN,
                ColumnSearch.label(schema.title(), column.header()),
                Optional.empty());
    }

    private void column(Column column, int index) {
        int sheetId = tab.sheet().id();
        changes.add(label(tab.schema(), sheetId, column, index));
        if (column.owner() == Owner.AE && (!column.choices().isEmpty() || column.format() == Format.FLAG)) {
            changes.add(new Change.OfferChoices(sheetId, index, tab.firstRow(), column.choices()));
        }
        if (column.owner() == Owner.PATCHBOOK) {
            TINTS.getOrDefault(column.header(), Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(tint -> changes.add(
                            new Change.TintWhere(sheetId, index, tab.headerRow(), tint.getKey(), tint.getValue())));
        }
    }

    /// One warning for each run of neighbouring columns that are Patchbook's.
    private void warn() {
        int[] ours = tab.schema().columns().stream()
                .filter(column -> column.owner() == Owner.PATCHBOOK)
                .flatMapToInt(column -> tab.column(column.header()).stream())
                .sorted()
                .toArray();
        int start = 0;
        for (int i = 1; i <= ours.length; i++) {
            if (i == ours.length || ours[i] != ours[i - 1] + 1) {
                CellRange range = new CellRange(tab.headerRow(), tab.sheet().rowCount(), ours[start], ours[i - 1] + 1);
                changes.add(new Change.WarnBefore(tab.sheet().id(), range, WARNING));
                start = i;
            }
        }
    }
}
