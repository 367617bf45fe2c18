package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.ValueEval;

/// `QUERY`. Start reading here: [QueryText] makes a [Query] of its text, [QueryData] is what it asks, [QueryRows]
/// answers.
public final class Querying {
    private Querying() {}

    static List<Definition> all() {
        return List.of(new Definition("QUERY", 1, 3, "AVV", Querying::answer));
    }

    /// The column of a range from which a column of the answer comes, where it is shown as there: not a count.
    ///
    /// @param first the place of the range's first column on its sheet
    public static Optional<Integer> source(String text, int column, int first) {
        try {
            List<Query.Item> select = QueryText.read(text, new Budget()).select();
            if (select.isEmpty()) {
                return Optional.of(column);
            } else if (column >= select.size()
                    || select.get(column).aggregation().equals("count")) {
                return Optional.empty();
            }
            String letters = select.get(column).column();
            return letters.matches("[A-Z]{1,3}")
                    ? Optional.of(dev.patchbook.localworkspace.book.A1.column(letters) - first)
                            .filter(place -> place >= 0)
                    : Optional.empty();
        } catch (Fault _) {
            return Optional.empty(); // then its result is an error, which has no format
        }
    }

    private static ValueEval answer(Arguments given) {
        Optional<Integer> heads = Optional.of(given.whole(2, -1)).filter(count -> count >= 0);
        Query query = QueryText.read(given.has(1) ? given.text(1) : "", given.budget());
        QueryData data = new QueryData(given.table(0), heads, given.budget());
        QueryRows rows = new QueryRows(data, query, given.budget());
        List<String> head =
                rows.select().stream().map(item -> label(item, query, data)).toList();
        List<List<ValueEval>> lines = new ArrayList<>();
        if (head.stream().anyMatch(label -> !label.isEmpty())) {
            lines.add(head.stream().map(Values::of).toList());
        }
        lines.addAll(rows.rows());
        if (lines.isEmpty()) {
            throw Fault.notAvailable("Query completed with an empty output.");
        }
        return ArrayValue.of(
                given.budget(),
                lines.size(),
                rows.select().size(),
                (row, column) -> lines.get(row).get(column));
    }

    private static String label(Query.Item item, Query query, QueryData data) {
        String own = data.head(data.column(item.column()));
        return query.labels().getOrDefault(item, item.isAggregated() ? item.aggregation() + " " + own : own);
    }
}
