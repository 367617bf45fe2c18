package dev.patchbook.workbook;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.PlanReader;
import dev.patchbook.workbook.read.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A plan's input tabs in memory, for tests of other packages: read, edited, and changed as Google would.
public final class PlanOnPaper {

    private final BookOnPaper book = new BookOnPaper();

    public PlanOnPaper() {
        InputTabs.ALL.stream()
                .filter(schema -> !InputTabs.COMING_WHEN_USED.contains(schema))
                .forEach(schema -> book.provision(schema, 5));
    }

    public Workbook read() {
        return book.read();
    }

    /// The input tabs as bound now, and more tabs.
    ///
    /// @param more tabs to bind besides the input tabs
    public Bindings bindings(TableSchema... more) {
        List<TableSchema> wanted = new ArrayList<>(InputTabs.ALL);
        wanted.addAll(List.of(more));
        return Bindings.of(book.read(), wanted);
    }

    public Reading plan(Instant now) {
        return PlanReader.read(book.read(), bindings(), now);
    }

    public void apply(Changes changes) {
        book.apply(changes.changes());
    }

    /// Types into the cell of a row, counted from 0, under a header.
    public PlanOnPaper type(TableSchema schema, int row, String header, Object value) {
        sheet(schema).type(row, column(schema, header), value);
        return this;
    }

    /// Types into a cell by its place.
    public PlanOnPaper typeAt(TableSchema schema, int row, int column, Object value) {
        sheet(schema).type(row, column, value);
        return this;
    }

    public PlanOnPaper formula(TableSchema schema, int row, String header, String formula, Object shown) {
        sheet(schema).formula(row, column(schema, header), formula, shown);
        return this;
    }

    /// The plan says which tabs it was given: those that every plan begins with.
    public PlanOnPaper sayingItsTabs() {
        book.apply(List.of(GivenTabs.of(InputTabs.ALL.stream()
                .filter(schema -> !InputTabs.COMING_WHEN_USED.contains(schema))
                .map(TableSchema::title)
                .toList())));
        return this;
    }

    public PlanOnPaper deleteTab(TableSchema schema) {
        book.sheets.remove(sheet(schema));
        return this;
    }

    /// A sheet of the AE's own, something typed into its first cell.
    public PlanOnPaper addSheet(String title, String typed) {
        book.add(title, 5, 3).type(0, 0, typed);
        return this;
    }

    public PlanOnPaper deleteRow(TableSchema schema, int row) {
        sheet(schema).deleteRows(row, 1);
        return this;
    }

    /// Sorts the rows below the header by a column.
    public PlanOnPaper sort(TableSchema schema, String header, boolean ascending) {
        TabBinding tab = tab(schema);
        CellRange all = new CellRange(1, tab.endRow(), 0, tab.sheet().columnCount());
        sheet(schema).sort(all, column(schema, header), ascending);
        return this;
    }

    public PlanOnPaper deleteColumn(TableSchema schema, String header) {
        sheet(schema).deleteColumn(column(schema, header));
        return this;
    }

    /// A row's filled cells by the header that the sheet shows.
    public Map<String, Value> row(TableSchema schema, int row) {
        Grid grid = tab(schema).sheet().grid();
        Map<String, Value> cells = new TreeMap<>();
        for (int column = 0; column < grid.width(row); column++) {
            if (!grid.at(row, column).isBlank()) {
                cells.put(Names.shown(grid.at(0, column)), grid.at(row, column));
            }
        }
        return cells;
    }

    /// The values of a column below its header.
    public List<Value> column(TableSchema schema, int column) {
        Grid grid = tab(schema).sheet().grid();
        List<Value> values = new ArrayList<>();
        for (int row = 1; row < grid.height(); row++) {
            values.add(grid.at(row, column));
        }
        return values;
    }

    public TabBinding tab(TableSchema schema) {
        return bindings(schema).tab(schema.title()).orElseThrow();
    }

    private SheetOnPaper sheet(TableSchema schema) {
        return book.sheet(tab(schema).sheet().id());
    }

    private int column(TableSchema schema, String header) {
        return tab(schema).column(header).orElseThrow();
    }
}
