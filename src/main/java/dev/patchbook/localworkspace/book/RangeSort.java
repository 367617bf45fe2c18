package dev.patchbook.localworkspace.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sorts the rows of a range as Google does: cells move with their look, note, comments and formula, rows themselves do
/// not;
/// hidden rows stay where they are.
public final class RangeSort {
    private RangeSort() {}

    /// A merge of several rows inside the range, which forbids sorting it.
    public static Optional<Area> verticalMerge(Tab tab, Area area) {
        return tab.merges().stream()
                .filter(merge -> merge.rows().length() > 1 && merge.overlaps(area))
                .findFirst();
    }

    /// Sorts by the first specification, equals by the next, and so on; stable, blanks last in either order.
    public static void sort(Tab tab, Area range, List<SortSpec> specs) {
        Area area = range.within(tab.rowCount(), tab.columnCount());
        int[] rows = IntStream.range(area.rows().start(), area.rows().end())
                .filter(row -> !tab.axis(Dimension.ROWS).line(row).isHidden())
                .toArray();
        List<Integer> order = new ArrayList<>(IntStream.of(rows).boxed().toList());
        order.sort(order(tab.cells(), specs));
        int[] sources = order.stream().mapToInt(Integer::intValue).toArray();
        tab.cells().permuteRows(rows, sources, area.columns());
        Map<Integer, Integer> targets = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            targets.put(sources[i] + 1, rows[i] + 1);
        }
        CarriedEdits.sorted(tab, targets, area.columns());
        KeptEdits.sorted(tab, targets, area.columns());
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != sources[i]) {
                adjust(tab.cells(), rows[i], rows[i] - sources[i], area.columns());
            }
        }
    }

    private static void adjust(Cells cells, int row, int moved, Span columns) {
        RowCursor cursor = cells.cursor().row(row);
        for (int column = columns.start(); column < Math.min(columns.end(), cursor.columnsUsed()); column++) {
            if (cursor.value(column) instanceof CellValue.Formula formula) {
                cells.setValue(row, column, formula.withText(FormulaReferences.copied(formula.text(), moved, 0)));
            }
        }
    }

    private static Comparator<Integer> order(Cells cells, List<SortSpec> specs) {
        Comparator<Integer> order = (_, _) -> 0;
        for (SortSpec spec : specs) {
            order = order.thenComparing(row -> cells.value(row, spec.column()).effective(), values(spec.descending()));
        }
        return order;
    }

    private static Comparator<CellValue> values(boolean descending) {
        Comparator<CellValue> ascending = RangeSort::compare;
        Comparator<CellValue> wanted = descending ? ascending.reversed() : ascending;
        return Comparator.comparing(CellValue::isBlank).thenComparing(wanted);
    }

    private static int compare(CellValue first, CellValue second) {
        if (first instanceof CellValue.Number(double a) && second instanceof CellValue.Number(double b)) {
            return Double.compare(a, b);
        } else if (first instanceof CellValue.Text(String a) && second instanceof CellValue.Text(String b)) {
            return String.CASE_INSENSITIVE_ORDER.compare(a, b);
        } else if (first instanceof CellValue.Bool(boolean a) && second instanceof CellValue.Bool(boolean b)) {
            return Boolean.compare(a, b);
        }
        return Integer.compare(rank(first), rank(second));
    }

    private static int rank(CellValue value) {
        return switch (value) {
            case CellValue.Number _ -> 0;
            case CellValue.Text _ -> 1;
            case CellValue.Bool _ -> 2;
            case CellValue.Error _ -> 3;
            case CellValue.Formula _, CellValue.Spilled _, CellValue.Blank _ -> 4;
        };
    }
}
