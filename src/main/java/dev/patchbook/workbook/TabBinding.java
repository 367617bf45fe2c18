package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// One tab as it stands in a workbook: where its header row is, and which column is which.
public final class TabBinding {

    private final Sheet sheet;
    private final TableSchema schema;
    private final int headerRow;
    private final Map<String, Integer> columns;
    private Optional<Digest> digest = Optional.empty();

    public TabBinding(Sheet sheet, TableSchema schema, int headerRow, Map<String, Integer> columns) {
        this.sheet = sheet;
        this.schema = schema;
        this.headerRow = headerRow;
        this.columns = Map.copyOf(columns);
    }

    public Sheet sheet() {
        return sheet;
    }

    public TableSchema schema() {
        return schema;
    }

    /// The zero-based row of the headers.
    public int headerRow() {
        return headerRow;
    }

    /// The zero-based first row below the headers.
    public int firstRow() {
        return headerRow + 1;
    }

    /// The zero-based row after the last one that holds a value.
    public int endRow() {
        return Math.max(firstRow(), sheet.grid().height());
    }

    /// The zero-based column that has a header as provisioned, whatever it is called now.
    public OptionalInt column(String headerAsProvisioned) {
        Integer column = columns.get(headerAsProvisioned);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /// The value of a row under a header as provisioned; blank where the column is missing.
    public Value value(int row, String headerAsProvisioned) {
        Integer column = columns.get(headerAsProvisioned);
        return column == null ? Value.BLANK : sheet.grid().at(row, column);
    }

    /// The digest of the tab's cells, computed when it is first asked for.
    public Digest digest() {
        Digest known = digest.orElseGet(() -> Digest.of(this));
        digest = Optional.of(known);
        return known;
    }

    /// Headers as provisioned whose column is not there, in the order of the schema.
    public List<String> missingColumns() {
        return schema.columns().stream()
                .map(Column::header)
                .filter(header -> !columns.containsKey(header))
                .toList();
    }

    /// The AE's own columns that have a header: the header as shown, by zero-based column, from left to right.
    public SortedMap<Integer, String> otherColumns() {
        SortedMap<Integer, String> others = new TreeMap<>();
        for (int column = 0; column < sheet.grid().width(headerRow); column++) {
            String header = Names.shown(sheet.grid().at(headerRow, column));
            if (!header.isEmpty() && !columns.containsValue(column)) {
                others.put(column, header);
            }
        }
        return Collections.unmodifiableSortedMap(others);
    }

    /// What a column is called now: as the AE renamed it, or as provisioned where it is missing or blank.
    public String shownHeader(String headerAsProvisioned) {
        String shown = column(headerAsProvisioned).stream()
                .mapToObj(column -> Names.shown(sheet.grid().at(headerRow, column)))
                .findFirst()
                .orElse("");
        return shown.isEmpty() ? headerAsProvisioned : shown;
    }

    /// The address of a cell, as in `D12`; empty where the column is missing.
    public String address(int row, String headerAsProvisioned) {
        return column(headerAsProvisioned).stream()
                .mapToObj(column -> new CellAddress(row, column).a1())
                .findFirst()
                .orElse("");
    }
}
