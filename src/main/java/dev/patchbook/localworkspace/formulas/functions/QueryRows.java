package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import dev.patchbook.localworkspace.formulas.evaluation.Coercion;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import dev.patchbook.localworkspace.formulas.functions.Query.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// The rows that a query answers, without its head.
final class QueryRows {
    /// A value that is kept, compared and put into groups costs more than one that is only looked at.
    private static final int COST = 16;

    private final QueryData data;
    private final Query query;
    private final List<Item> select;

    QueryRows(QueryData data, Query query, Budget budget) {
        this.data = data;
        this.query = query;
        this.select = query.select().isEmpty() && !query.isAggregated()
                ? IntStream.range(0, data.columns())
                        .mapToObj(column -> new Item("", data.name(column)))
                        .toList()
                : query.select();
        check();
        int kept = select.size() + query.groups().size() + query.order().size() + 1;
        int asked = query.where().map(QueryCondition::size).orElse(0);
        budget.spend((double) data.rows() * (COST * kept + asked));
    }

    /// What the columns of the answer are.
    List<Item> select() {
        return select;
    }

    private void check() {
        if (select.isEmpty()) {
            throw QueryTokens.refused("CANNOT_GROUP_WITHOUT_AGG");
        }
        for (Item item : select) {
            int column = data.column(item.column());
            boolean sums =
                    item.aggregation().equals("sum") || item.aggregation().equals("avg");
            if (sums && !data.isOfNumbers(column)) {
                throw QueryTokens.refused("AVG_SUM_ONLY_NUMERIC");
            } else if (query.isAggregated()
                    && !item.isAggregated()
                    && !query.groups().contains(item)) {
                throw QueryTokens.refused("ADD_COL_TO_GROUP_BY_OR_AGG: " + item.column());
            }
        }
        for (Query.Order order : query.order()) {
            boolean found =
                    select.contains(order.item()) || query.groups().contains(order.item()) || !query.isAggregated();
            if (!found) {
                throw QueryTokens.refused(
                        "COL_IN_ORDER_MUST_BE_IN_SELECT: " + order.item().column());
            }
        }
        for (Item labelled : query.labels().keySet()) {
            if (!select.contains(labelled)) {
                throw QueryTokens.refused("COL_IN_LABEL_MUST_BE_IN_SELECT: " + labelled.column());
            }
        }
    }

    List<List<ValueEval>> rows() {
        List<Integer> kept = IntStream.range(0, data.rows())
                .filter(row -> query.where()
                        .map(condition -> condition.holds(id -> data.value(row, data.column(id))))
                        .orElse(true))
                .boxed()
                .toList();
        List<List<Integer>> groups = query.isAggregated()
                ? groups(kept)
                : kept.stream().map(List::of).toList();
        Comparator<Line> order = (_, _) -> 0;
        for (int i = 0; i < query.order().size(); i++) {
            int key = i;
            Comparator<ValueEval> values =
                    query.order().get(i).descending() ? data.order().reversed() : data.order();
            order = order.thenComparing(line -> line.keys().get(key), values);
        }
        return groups.stream()
                .map(group -> new Line(
                        select.stream().map(item -> value(item, group)).toList(),
                        query.order().stream()
                                .map(by -> value(by.item(), group))
                                .toList()))
                .sorted(order)
                .skip(query.offset())
                .limit(query.limit())
                .map(Line::cells)
                .toList();
    }

    /// A row of the answer, and by what it is in order.
    private record Line(List<ValueEval> cells, List<ValueEval> keys) {}

    /// Rows that are alike in the columns by which they are put together, in the order of these.
    private List<List<Integer>> groups(List<Integer> rows) {
        Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
        List<Integer> columns =
                query.groups().stream().map(item -> data.column(item.column())).toList();
        for (int row : rows) {
            List<Object> key =
                    columns.stream().map(column -> key(data.value(row, column))).toList();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        Comparator<List<Integer>> order = (_, _) -> 0;
        for (int column : columns) {
            order = order.thenComparing(group -> data.value(group.getFirst(), column), data.order());
        }
        return groups.values().stream().sorted(order).toList();
    }

    private static Object key(ValueEval value) {
        return value instanceof NumberEval number ? (Object) number.getNumberValue() : text(value) + value.getClass();
    }

    private ValueEval value(Item item, List<Integer> rows) {
        int column = data.column(item.column());
        return switch (item.aggregation()) {
            case "count" -> Values.of(values(column, rows).size());
            case "sum" -> numbers(column, rows, (sum, _) -> sum);
            case "avg" -> numbers(column, rows, (sum, count) -> sum / count);
            case "max" -> values(column, rows).stream().max(data.order()).orElse(BlankEval.instance);
            case "min" -> values(column, rows).stream().min(data.order()).orElse(BlankEval.instance);
            default -> data.value(rows.getFirst(), column);
        };
    }

    private List<ValueEval> values(int column, List<Integer> rows) {
        return rows.stream()
                .map(row -> data.value(row, column))
                .filter(value -> value != BlankEval.instance)
                .toList();
    }

    private ValueEval numbers(int column, List<Integer> rows, BiFunction<Double, Integer, Double> result) {
        double sum = 0;
        int count = 0;
        for (ValueEval value : values(column, rows)) {
            sum += ((NumberEval) value).getNumberValue();
            count++;
        }
        return count == 0 ? BlankEval.instance : Values.of(result.apply(sum, count));
    }

    static String text(ValueEval value) {
        return value instanceof ErrorEval ? "" : Coercion.text(value);
    }
}
