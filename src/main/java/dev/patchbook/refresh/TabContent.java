package dev.patchbook.refresh;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.Grid;
import dev.patchbook.workbook.TabBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands on a tab, row by row, under the headers as the AE sees them.
///
/// @param tab the title as the AE sees it
/// @param rows the cells of each row that has any, by header; blanks included
public record TabContent(String tab, List<String> headers, List<Map<String, Cell>> rows) {

    /// A value and how its column shows it.
    public record Cell(Value value, Column.Format format) {}

    /// The content of a tab as read.
    static TabContent of(TabBinding tab) {
        SortedMap<Integer, String> headers = headers(tab);
        Map<Integer, Column.Format> formats = formats(tab);
        Grid grid = tab.sheet().grid();
        List<Map<String, Cell>> rows = new ArrayList<>();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            if (hasAny(grid, row, headers.keySet())) {
                rows.add(row(grid, row, headers, formats));
            }
        }
        return new TabContent(tab.sheet().title(), List.copyOf(headers.values()), List.copyOf(rows));
    }

    private static Map<String, Cell> row(
            Grid grid, int row, SortedMap<Integer, String> headers, Map<Integer, Column.Format> formats) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        headers.forEach((column, header) -> {
            Column.Format format = formats.getOrDefault(column, Column.Format.ANY);
            cells.put(header, new Cell(dated(grid.at(row, column), format), format));
        });
        return cells;
    }

    private static boolean hasAny(Grid grid, int row, Set<Integer> columns) {
        return columns.stream().anyMatch(column -> !grid.at(row, column).isBlank());
    }

    /// The headers by column; one without a name is left out, a repeated one is numbered.
    private static SortedMap<Integer, String> headers(TabBinding tab) {
        Grid grid = tab.sheet().grid();
        SortedMap<Integer, String> headers = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < grid.width(tab.headerRow()); column++) {
            String name = text(grid.at(tab.headerRow(), column)).strip();
            if (!name.isEmpty()) {
                String unique = name;
                for (int i = 2; !taken.add(unique); i++) {
                    unique = name + " (" + i + ")";
                }
                headers.put(column, unique);
            }
        }
        return headers;
    }

    private static Map<Integer, Column.Format> formats(TabBinding tab) {
        TableSchema schema = tab.schema();
        Map<Integer, Column.Format> formats = new HashMap<>();
        for (Column column : schema.columns()) {
            tab.column(column.header()).ifPresent(at -> formats.put(at, column.format()));
        }
        return formats;
    }

    private static Value dated(Value value, Column.Format format) {
        return format == Column.Format.DATE && value instanceof Value.Number(double serial)
                ? Value.of(SerialDate.dateOf(serial))
                : value;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(double number) ->
                number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString((long) number)
                        : Double.toString(number);
            case Value.Date(var date) -> date.toString();
            case Value.Flag(boolean set) -> set ? "TRUE" : "FALSE";
            case Value.Fault(String shown) -> shown;
            case Value.Blank() -> "";
        };
    }
}
