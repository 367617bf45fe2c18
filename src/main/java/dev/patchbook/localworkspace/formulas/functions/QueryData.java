package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.formulas.evaluation.ArrayValue;
import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// The data of a query: rows of columns, each of one kind. Values of other kinds than most of a column's are blanks.
final class QueryData {
    private final TwoDEval table;
    private final int heads;
    private final List<Class<? extends ValueEval>> kinds = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Collator collator = Collator.getInstance(Locale.ROOT);

    /// @param heads how many rows are headings; empty where that is to be seen from what stands in them
    QueryData(TwoDEval table, Optional<Integer> heads, Budget budget) {
        this.table = table;
        budget.spend((double) table.getHeight() * table.getWidth());
        this.heads = Math.min(heads.orElseGet(this::headsSeen), table.getHeight());
        for (int column = 0; column < table.getWidth(); column++) {
            kinds.add(kind(column, this.heads));
            places.put(name(column), column);
        }
    }

    /// One where the first row names a column whose values are no texts.
    private int headsSeen() {
        for (int column = 0; column < table.getWidth(); column++) {
            boolean named = table.getValue(0, column) instanceof StringEval;
            if (named && table.getHeight() > 1 && kind(column, 1) != StringEval.class) {
                return 1;
            }
        }
        return 0;
    }

    private Class<? extends ValueEval> kind(int column, int from) {
        int numbers = 0;
        int texts = 0;
        int flags = 0;
        for (int row = from; row < table.getHeight(); row++) {
            ValueEval value = table.getValue(row, column);
            numbers += value instanceof NumberEval ? 1 : 0;
            texts += value instanceof StringEval ? 1 : 0;
            flags += value instanceof BoolEval ? 1 : 0;
        }
        if (numbers > 0 && numbers >= texts && numbers >= flags) {
            return NumberEval.class;
        }
        return flags > texts ? BoolEval.class : StringEval.class;
    }

    int rows() {
        return table.getHeight() - heads;
    }

    int columns() {
        return table.getWidth();
    }

    boolean hasHeads() {
        return heads > 0;
    }

    boolean isOfNumbers(int column) {
        return kinds.get(column) == NumberEval.class;
    }

    ValueEval value(int row, int column) {
        ValueEval value = table.getValue(heads + row, column);
        return kinds.get(column).isInstance(value) ? value : BlankEval.instance;
    }

    /// The place of a column by its name.
    int column(String id) {
        return Optional.ofNullable(places.get(id)).orElseThrow(() -> QueryTokens.refused("NO_COLUMN: " + id));
    }

    /// The letters of a range's column; those of an array are numbered.
    String name(int column) {
        return table instanceof AreaEval area && !(table instanceof ArrayValue)
                ? A1.column(area.getFirstColumn() + column)
                : "Col" + (column + 1);
    }

    /// What stands above a column.
    String head(int column) {
        List<String> words = new ArrayList<>();
        for (int row = 0; row < heads; row++) {
            String word = QueryRows.text(table.getValue(row, column));
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /// Of values of one column; blanks come first.
    Comparator<ValueEval> order() {
        return (one, other) -> switch (one) {
            case NumberEval number
            when other instanceof NumberEval second -> Double.compare(number.getNumberValue(), second.getNumberValue());
            case BoolEval flag
            when other instanceof BoolEval second -> Boolean.compare(flag.getBooleanValue(), second.getBooleanValue());
            case StringEval text
            when other instanceof StringEval second -> collator.compare(text.getStringValue(), second.getStringValue());
            default -> Boolean.compare(one != BlankEval.instance, other != BlankEval.instance);
        };
    }
}
