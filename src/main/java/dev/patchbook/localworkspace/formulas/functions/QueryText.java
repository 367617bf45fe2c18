package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Reads a text in the language of `QUERY`: `select`, `where`, `group by`, `order by`, `limit`, `offset`, `label`, in
/// this order. Words that are keywords are known in any case; what cannot be read is a
/// [dev.patchbook.localworkspace.formulas.evaluation.Fault] that says where.
final class QueryText {
    private static final Set<String> AGGREGATIONS = Set.of("sum", "avg", "count", "max", "min");

    private final QueryTokens tokens;
    private final Budget budget;

    private QueryText(QueryTokens tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    /// @param budget what regular expressions in it may spend
    static Query read(String text, Budget budget) {
        return new QueryText(QueryTokens.of(text), budget).query();
    }

    private Query query() {
        List<Query.Item> select = new ArrayList<>();
        if (tokens.take("select") && !tokens.take("*")) {
            select.addAll(listed(this::item));
        }
        Optional<QueryCondition> where =
                tokens.take("where") ? Optional.of(new QueryWhere(tokens, budget).any()) : Optional.empty();
        List<Query.Item> groups = takeBy("group") ? listed(() -> new Query.Item("", tokens.column())) : List.of();
        List<Query.Order> order = takeBy("order") ? listed(this::order) : List.of();
        int limit = tokens.take("limit") ? tokens.count() : Integer.MAX_VALUE;
        int offset = tokens.take("offset") ? tokens.count() : 0;
        Map<Query.Item, String> labels = new HashMap<>();
        if (tokens.take("label")) {
            listed(() -> labels.put(item(), tokens.quoted()));
        }
        for (String clause : List.of("pivot", "format", "options", "skipping")) {
            if (tokens.take(clause)) {
                throw QueryTokens.refused("the clause \"" + clause + "\" is not calculated by this workspace.");
            }
        }
        if (!tokens.isAtEnd()) {
            throw QueryTokens.unread(tokens.next());
        }
        return new Query(select, where, groups, order, limit, offset, labels);
    }

    private <T> List<T> listed(Supplier<T> part) {
        List<T> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.take(","));
        return parts;
    }

    private Query.Order order() {
        Query.Item item = item();
        boolean descending = tokens.take("desc");
        if (!descending) {
            tokens.take("asc");
        }
        return new Query.Order(item, descending);
    }

    private Query.Item item() {
        String aggregation = tokens.next().toLowerCase(Locale.ROOT);
        if (AGGREGATIONS.contains(aggregation) && tokens.peek(1).equals("(")) {
            tokens.pass();
            tokens.pass();
            Query.Item item = new Query.Item(aggregation, tokens.column());
            tokens.expect(")");
            return item;
        }
        return new Query.Item("", tokens.column());
    }

    private boolean takeBy(String clause) {
        if (tokens.take(clause)) {
            tokens.expect("by");
            return true;
        }
        return false;
    }
}
