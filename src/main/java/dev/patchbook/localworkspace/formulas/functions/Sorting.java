package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Rows in order, and each once.
final class Sorting {
    private Sorting() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "SORT", 1, OwnFunctions.ANY, "A", given -> Arrays.rows(given, given.table(0), order(given, 1))),
                new Definition("SORTN", 1, OwnFunctions.ANY, "A", Sorting::first),
                new Definition("UNIQUE", 1, 3, "AVV", Sorting::unique));
    }

    /// The rows of the first argument, ordered by the columns (numbers or ranges) and directions from `from`
    /// on; by its first column where there are none. Blanks come last.
    private static List<Integer> order(Arguments given, int from) {
        TwoDEval table = given.table(0);
        Comparator<Integer> order = (_, _) -> 0;
        for (int i = from; i < given.count(); i += 2) {
            TwoDEval by = given.table(i);
            boolean ascending = given.flag(i + 1, true);
            TwoDEval keys =
                    by.getHeight() == 1 && by.getWidth() == 1 && table.getHeight() > 1 ? columnOf(given, table, i) : by;
            if (keys.getHeight() != table.getHeight()) {
                throw Fault.notAvailable(
                        "SORT has mismatched range sizes. Expected row count: %d. Actual row count: %d."
                                .formatted(table.getHeight(), keys.getHeight()));
            }
            order = order.thenComparing(row -> keys.getValue(row, 0), values(ascending));
        }
        if (from >= given.count()) {
            for (int column = 0; column < table.getWidth(); column++) {
                int at = column;
                order = order.thenComparing(row -> table.getValue(row, at), values(true));
            }
        }
        given.budget().spend(table.getHeight());
        return IntStream.range(0, table.getHeight()).boxed().sorted(order).toList();
    }

    private static TwoDEval columnOf(Arguments given, TwoDEval table, int at) {
        int column = given.whole(at);
        if (column < 1 || column > table.getWidth()) {
            throw Fault.value("Function SORT parameter %d value is %d. Valid values are between 1 and %d inclusive."
                    .formatted(at + 1, column, table.getWidth()));
        }
        return table.getColumn(column - 1);
    }

    static Comparator<ValueEval> values(boolean ascending) {
        Comparator<ValueEval> rising = Sorting::compare;
        return Comparator.comparing((ValueEval value) -> value == BlankEval.instance)
                .thenComparing(ascending ? rising : rising.reversed());
    }

    /// Numbers before texts before booleans; texts without regard to case.
    static int compare(ValueEval first, ValueEval second) {
        if (first instanceof NumberEval a && second instanceof NumberEval b) {
            return Double.compare(a.getNumberValue(), b.getNumberValue());
        } else if (first instanceof StringEval a && second instanceof StringEval b) {
            return String.CASE_INSENSITIVE_ORDER.compare(a.getStringValue(), b.getStringValue());
        } else if (first instanceof BoolEval a && second instanceof BoolEval b) {
            return Boolean.compare(a.getBooleanValue(), b.getBooleanValue());
        }
        return Integer.compare(rank(first), rank(second));
    }

    private static int rank(ValueEval value) {
        return switch (value) {
            case NumberEval _ -> 0;
            case StringEval _ -> 1;
            case BoolEval _ -> 2;
            default -> 3;
        };
    }

    /// `SORTN`: the first so many rows; ties beyond them too (1), each row once (2), or each key once with
    /// its ties (3).
    private static ValueEval first(Arguments given) {
        TwoDEval table = given.table(0);
        int wanted = given.whole(1, 1);
        int ties = given.whole(2, 0);
        List<Integer> ordered = order(given, 3);
        Comparator<Integer> same = (a, b) -> sameKeys(given, table, a, b) ? 0 : 1;
        List<Integer> taken = new ArrayList<>();
        int distinct = 0;
        for (int row : ordered) {
            boolean tie = !taken.isEmpty() && same.compare(taken.getLast(), row) == 0;
            if (ties == 2 && tie) {
                continue;
            }
            distinct += tie ? 0 : 1;
            boolean within = ties == 3 ? distinct <= wanted : taken.size() < wanted || ties == 1 && tie;
            if (!within) {
                break;
            }
            taken.add(row);
        }
        if (taken.isEmpty()) {
            throw Fault.value("Function SORTN parameter 2 value is %d. It should be greater than 0.".formatted(wanted));
        }
        return Arrays.rows(given, table, taken);
    }

    private static boolean sameKeys(Arguments given, TwoDEval table, int first, int second) {
        if (given.count() <= 3) {
            return IntStream.range(0, table.getWidth())
                    .allMatch(column -> compare(table.getValue(first, column), table.getValue(second, column)) == 0);
        }
        for (int i = 3; i < given.count(); i += 2) {
            TwoDEval by = given.table(i);
            TwoDEval keys = by.getHeight() == 1 && table.getHeight() > 1 ? columnOf(given, table, i) : by;
            if (compare(keys.getValue(first, 0), keys.getValue(second, 0)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static ValueEval unique(Arguments given) {
        TwoDEval table = given.table(0);
        boolean byColumn = given.flag(1, false);
        boolean once = given.flag(2, false);
        int lines = byColumn ? table.getWidth() : table.getHeight();
        int across = byColumn ? table.getHeight() : table.getWidth();
        Map<List<Optional<Object>>, Integer> found = new LinkedHashMap<>();
        Map<List<Optional<Object>>, Integer> counts = new LinkedHashMap<>();
        for (int line = 0; line < lines; line++) {
            int at = line;
            List<Optional<Object>> key = IntStream.range(0, across)
                    .mapToObj(i -> Keys.of(byColumn ? table.getValue(i, at) : table.getValue(at, i)))
                    .toList();
            found.putIfAbsent(key, line);
            counts.merge(key, 1, Integer::sum);
        }
        List<Integer> kept = new ArrayList<>();
        found.forEach((key, line) -> {
            if (!once || counts.getOrDefault(key, 0) == 1) {
                kept.add(line);
            }
        });
        if (kept.isEmpty()) {
            throw Fault.notAvailable("No unique values are found in UNIQUE evaluation.");
        }
        return byColumn
                ? ArrayValue.of(
                        given.budget(), across, kept.size(), (row, column) -> table.getValue(row, kept.get(column)))
                : Arrays.rows(given, table, kept);
    }
}
