package dev.patchbook.workbook;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A tab that a workbook does not have yet: its headers in the first row, its labels, and where it is shown its look.
///
/// @param binding the tab as it will stand, no record on it yet
/// @param changes what makes it
public record NewTab(TabBinding binding, List<Change> changes) {

    /// Room for new records, so that they come with the look of their columns.
    private static final int ROWS = 200;

    public NewTab {
        changes = List.copyOf(changes);
    }

    /// An id that no sheet has yet, the same for the same workbook.
    public static int freeId(Workbook workbook, String title) {
        Set<Integer> taken = workbook.sheets().stream().map(Sheet::id).collect(Collectors.toSet());
        int id = title.hashCode() & Integer.MAX_VALUE;
        while (taken.contains(id)) {
            id = (id + 1) & Integer.MAX_VALUE;
        }
        return id;
    }

    /// What makes a hidden tab of Patchbook's own, without a row below its headers.
    ///
    /// @param id of the new sheet, as [#freeId] gives it
    public static List<Change> hidden(int id, TableSchema schema) {
        List<Change> changes = new ArrayList<>();
        List<Column> columns = schema.columns();
        changes.add(new Change.AddTab(id, schema.title(), 1, columns.size(), TabLook.HIDDEN));
        changes.add(new Change.SetCells(id, 0, 0, List.of(headers(schema))));
        changes.add(TabSetUp.label(schema, id));
        for (int index = 0; index < columns.size(); index++) {
            changes.add(TabSetUp.label(schema, id, columns.get(index), index));
        }
        return changes;
    }

    /// A tab that the AE keeps, behind the input tabs that come before it; under a title of its own where a sheet of
    /// the AE's has the tab's.
    ///
    /// @param currency of the plan, for columns of money
    public static NewTab ofInput(Workbook workbook, TableSchema schema, String currency) {
        int id = freeId(workbook, schema.title());
        TabBinding tab = blank(id, freeTitle(workbook, schema.title()), schema);
        List<Column> columns = schema.columns();
        TabLook look = new TabLook(
                false, place(workbook, schema), 1, TabLook.frozenColumns(schema), OptionalInt.of(Palette.DATA));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.AddTab(id, tab.sheet().title(), ROWS, columns.size(), look));
        changes.add(new Change.SetCells(id, 0, 0, List.of(headers(schema))));
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            changes.add(new Change.SetNote(id, new CellAddress(0, index), column.help()));
            changes.add(new Change.FormatHeader(id, new CellAddress(0, index), column));
            changes.add(new Change.FormatColumn(id, index, 1, column, currency));
        }
        changes.addAll(TabSetUp.of(tab));
        GivenTabs.with(workbook, schema).ifPresent(changes::add);
        return new NewTab(tab, changes);
    }

    private static List<Value> headers(TableSchema schema) {
        return schema.columns().stream()
                .map(column -> Value.of(column.header()))
                .toList();
    }

    private static TabBinding blank(int id, String title, TableSchema schema) {
        Map<String, Integer> columns = new HashMap<>();
        schema.columns().forEach(column -> columns.put(column.header(), schema.indexOf(column.header())));
        Sheet sheet = new Sheet(
                id,
                title,
                Integer.MAX_VALUE,
                ROWS,
                schema.columns().size(),
                false,
                Grid.of(List.of(headers(schema))),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new BitSet(),
                List.of(),
                Map.of());
        return new TabBinding(sheet, schema, 0, columns);
    }

    /// Behind the last of the input tabs that come before it.
    private static OptionalInt place(Workbook workbook, TableSchema schema) {
        return InputTabs.ALL.subList(0, InputTabs.ALL.indexOf(schema)).stream()
                .flatMap(before -> TabSearch.sheetOf(workbook, before.title()).stream())
                .mapToInt(sheet -> sheet.index() + 1)
                .max();
    }

    private static String freeTitle(Workbook workbook, String wanted) {
        Set<String> taken = workbook.sheets().stream()
                .map(sheet -> Names.same(sheet.title()))
                .collect(Collectors.toSet());
        String title = wanted;
        for (int i = 2; taken.contains(Names.same(title)); i++) {
            title = wanted + " " + i;
        }
        return title;
    }
}
