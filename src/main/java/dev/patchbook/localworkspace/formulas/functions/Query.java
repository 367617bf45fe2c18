package dev.patchbook.localworkspace.formulas.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a text in the language of `QUERY` asks for.
///
/// @param select empty for all columns
/// @param labels the heads of columns that are not to have their own
record Query(
        List<Item> select,
        Optional<QueryCondition> where,
        List<Item> groups,
        List<Order> order,
        int limit,
        int offset,
        Map<Item, String> labels) {
    Query {
        select = List.copyOf(select);
        groups = List.copyOf(groups);
        order = List.copyOf(order);
        labels = Map.copyOf(labels);
    }

    /// A column, or what an aggregation makes of one.
    ///
    /// @param aggregation `sum`, `avg`, `count`, `max` or `min`; empty for the column itself
    /// @param column its letters, or `Col2` where the data is an array
    record Item(String aggregation, String column) {
        boolean isAggregated() {
            return !aggregation.isEmpty();
        }
    }

    /// By what rows are in order.
    record Order(Item item, boolean descending) {}

    /// Whether rows are put together.
    boolean isAggregated() {
        return !groups.isEmpty()
                || Stream.concat(select.stream(), order.stream().map(Order::item))
                        .anyMatch(Item::isAggregated);
    }
}
