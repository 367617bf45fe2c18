package dev.patchbook.workbook.merge;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.CellRange;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Change.Place;
import dev.patchbook.workbook.ColumnSearch;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.TabSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings back what a tab's columns lost: deleted columns at the right end, blanked headers, and labels.
final class ColumnRepair {

    /// The header of the order column that people need not see.
    static final String HIDDEN = "Order";

    private final TabBinding tab;
    private final Fence fence;
    private final MergeRules rules;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, Value> headers = new HashMap<>();

    ColumnRepair(TabBinding tab, Fence fence, MergeRules rules) {
        this.tab = tab;
        this.fence = fence;
        this.rules = rules;
    }

    /// The columns with the changes that bring them to that; what could not be done is in [#notices()].
    Columns columns() {
        labelTab();
        tab.schema().columns().forEach(this::keep);
        int columnCount = bringBack();
        return new Columns(places, columnCount, changes, headers);
    }

    List<String> notices() {
        return notices;
    }

    private void labelTab() {
        Sheet sheet = tab.sheet();
        String label = TabSearch.label(tab.schema().title(), sheet.id());
        List<Metadata> labels = sheet.metadata().stream()
                .filter(piece -> piece.key().equals(Metadata.TAB))
                .toList();
        if (labels.stream().noneMatch(piece -> piece.value().equals(label))) {
            changes.add(new Change.SetMetadata(
                    Optional.of(new Place(sheet.id(), Optional.empty())),
                    Metadata.TAB,
                    label,
                    labels.stream().findFirst()));
        }
    }

    private void keep(Column column) {
        tab.column(column.header()).ifPresent(at -> {
            places.put(column.header(), at);
            CellAddress cell = new CellAddress(tab.headerRow(), at);
            if (tab.sheet().grid().at(tab.headerRow(), at).isBlank()
                    && !tab.sheet().formulas().containsKey(cell)
                    && !fence.isCovered(cell.row(), at)
                    && !fence.isClosed(cell.row(), at)) {
                writeHeaders(at, List.of(column));
            }
            String label = ColumnSearch.label(tab.schema().title(), column.header());
            if (tab.sheet().columnMetadata().getOrDefault(at, List.of()).stream()
                    .noneMatch(piece ->
                            piece.key().equals(Metadata.COLUMN) && piece.value().equals(label))) {
                label(column, at);
            }
        });
    }

    private int bringBack() {
        Sheet sheet = tab.sheet();
        int start = usedColumns();
        List<Column> missing = tab.schema().columns().stream()
                .filter(column -> tab.column(column.header()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return sheet.columnCount();
        }
        int end = start + missing.size();
        if (fence.closesAnyOf(new CellRange(tab.headerRow(), tab.headerRow() + 1, start, end))) {
            notices.add("%s lacks the columns %s; they could not come back because the header row is protected."
                    .formatted(
                            sheet.title(),
                            String.join(
                                    ", ", missing.stream().map(Column::header).toList())));
            return sheet.columnCount();
        }
        if (end > sheet.columnCount()) {
            changes.add(new Change.AppendColumns(sheet.id(), end - sheet.columnCount()));
        }
        writeHeaders(start, missing);
        for (int i = 0; i < missing.size(); i++) {
            Column column = missing.get(i);
            places.put(column.header(), start + i);
            changes.add(new Change.SetNote(sheet.id(), new CellAddress(tab.headerRow(), start + i), column.help()));
            changes.add(new Change.FormatColumn(sheet.id(), start + i, tab.firstRow(), column, rules.currency()));
            if (!column.choices().isEmpty() || column.format() == Column.Format.FLAG) {
                changes.add(new Change.OfferChoices(sheet.id(), start + i, tab.firstRow(), column.choices()));
            }
            label(column, start + i);
            if (column.header().equals(HIDDEN)) {
                changes.add(new Change.HideColumn(sheet.id(), start + i, true));
            }
        }
        return Math.max(end, sheet.columnCount());
    }

    private void writeHeaders(int from, List<Column> columns) {
        List<Value> written =
                columns.stream().map(column -> Value.of(column.header())).toList();
        changes.add(new Change.SetCells(tab.sheet().id(), tab.headerRow(), from, List.of(written)));
        for (int i = 0; i < written.size(); i++) {
            headers.put(from + i, written.get(i));
        }
    }

    private void label(Column column, int at) {
        changes.add(new Change.SetMetadata(
                Optional.of(new Place(tab.sheet().id(), Optional.of(at))),
                Metadata.COLUMN,
                ColumnSearch.label(tab.schema().title(), column.header()),
                Optional.empty()));
    }

    /// The first column with nothing of anybody's in it or to its right.
    private int usedColumns() {
        Sheet sheet = tab.sheet();
        int used = 0;
        for (int row = 0; row < sheet.grid().height(); row++) {
            used = Math.max(used, sheet.grid().width(row));
        }
        for (CellAddress at : sheet.formulas().keySet()) {
            used = Math.max(used, at.column() + 1);
        }
        for (CellAddress at : sheet.notes().keySet()) {
            used = Math.max(used, at.column() + 1);
        }
        for (CellRange merge : sheet.merges()) {
            used = Math.max(used, merge.endColumn());
        }
        for (int labelled : sheet.columnMetadata().keySet()) {
            used = Math.max(used, labelled + 1);
        }
        return used;
    }
}
