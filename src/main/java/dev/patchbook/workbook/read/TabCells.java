package dev.patchbook.workbook.read;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.TabBinding;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// One bound tab while it is read: its columns, its rows, and where problems with its cells go.
final class TabCells {

    private final TabBinding binding;
    private final Grid grid;
    private final Conventions conventions;
    private final Findings findings;
    private final Map<String, TabColumn> columns = new HashMap<>();
    private final Map<String, String> letters;

    TabCells(TabBinding binding, Conventions conventions, Findings findings) {
        this.binding = binding;
        this.grid = binding.sheet().grid();
        this.conventions = conventions;
        this.findings = findings;
        binding.schema().columns().forEach(column -> columns.put(column.header(), found(column)));
        Map<String, String> found = new HashMap<>();
        columns.forEach((header, column) ->
                column.index().ifPresent(index -> found.put(header, CellAddress.columnName(index))));
        this.letters = Map.copyOf(found);
    }

    String title() {
        return binding.sheet().title();
    }

    TabBinding binding() {
        return binding;
    }

    /// A column of the schema by its header as provisioned.
    TabColumn column(String header) {
        TabColumn column = columns.get(header);
        if (column == null) {
            throw new IllegalArgumentException(
                    "%s has no column %s".formatted(binding.schema().title(), header));
        }
        return column;
    }

    /// The letters of the columns that are there, by header as provisioned.
    Map<String, String> letters() {
        return letters;
    }

    /// The rows below the header, as zero-based indexes.
    IntStream rows() {
        return IntStream.range(binding.headerRow() + 1, grid.height());
    }

    /// A row, before its record is known.
    RowCells row(int row) {
        return new RowCells(this, row, "", OptionalDouble.empty());
    }

    Value at(int row, TabColumn column) {
        return column.index().isPresent() ? grid.at(row, column.index().getAsInt()) : Value.BLANK;
    }

    /// Tells of a row without a key, unless nothing of the AE's stands in it.
    void tellWithoutKey(RowCells row, String header, String wanted) {
        boolean blank = binding.schema().columns().stream()
                .filter(column -> column.owner() == Column.Owner.AE)
                .map(column -> row.at(column.header()))
                .allMatch(value -> value.isBlank()
                        || value instanceof Value.Flag(boolean set) && !set
                        || value instanceof Value.Text(String text) && text.isBlank());
        if (!blank) {
            row.tell(
                    Severity.ERROR,
                    "No key",
                    header,
                    "%s!%d has no key, so the row does not count.".formatted(title(), row.row() + 1),
                    "Fill in %s, or empty the row.".formatted(wanted));
        }
    }

    /// Tells of a row whose key an earlier one has.
    void tellDuplicate(RowCells row, String header, int earlier) {
        row.tell(
                Severity.ERROR,
                "Duplicate",
                header,
                "%s!%d has the same key as row %d (“%s”); row %d counts, this one does not."
                        .formatted(title(), row.row() + 1, earlier + 1, RowCells.shortened(row.record()), earlier + 1),
                "Delete one of the two rows, or give this one a key of its own.");
    }

    Conventions conventions() {
        return conventions;
    }

    Findings findings() {
        return findings;
    }

    private TabColumn found(Column column) {
        return new TabColumn(binding.column(column.header()), binding.shownHeader(column.header()));
    }
}
