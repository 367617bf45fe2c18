package dev.patchbook.localworkspace.formulas.functions;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// What the `where` of a query asks of a row. Nothing compares with a blank; values of two kinds are never alike.
sealed interface QueryCondition {
    record All(List<QueryCondition> parts) implements QueryCondition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<QueryCondition> parts) implements QueryCondition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(QueryCondition part) implements QueryCondition {}

    record Blank(Operand operand) implements QueryCondition {}

    record Compared(Operand left, String operator, Operand right) implements QueryCondition {}

    /// Whether a text passes.
    record Like(Operand operand, Predicate<String> test) implements QueryCondition {}

    /// What is compared.
    sealed interface Operand {
        record Column(String id) implements Operand {}

        record Literal(ValueEval value) implements Operand {}

        default ValueEval in(Function<String, ValueEval> row) {
            return switch (this) {
                case Column(String id) -> row.apply(id);
                case Literal(ValueEval value) -> value;
            };
        }
    }

    /// How much is asked of a row at most.
    default int size() {
        return switch (this) {
            case All(List<QueryCondition> parts) -> size(parts);
            case Any(List<QueryCondition> parts) -> size(parts);
            case Not(QueryCondition part) -> part.size();
            case Blank _, Compared _, Like _ -> 1;
        };
    }

    private static int size(List<QueryCondition> parts) {
        return parts.stream().mapToInt(QueryCondition::size).sum();
    }

    /// Whether it holds for a row.
    ///
    /// @param row the value of a column by its name
    default boolean holds(Function<String, ValueEval> row) {
        return switch (this) {
            case All(List<QueryCondition> parts) -> parts.stream().allMatch(part -> part.holds(row));
            case Any(List<QueryCondition> parts) -> parts.stream().anyMatch(part -> part.holds(row));
            case Not(QueryCondition part) -> !part.holds(row);
            case Blank(Operand operand) -> operand.in(row) == BlankEval.instance;
            case Like(Operand operand, Predicate<String> test) ->
                operand.in(row) instanceof StringEval text && test.test(text.getStringValue());
            case Compared(Operand left, String operator, Operand right) ->
                compared(left.in(row), operator, right.in(row));
        };
    }

    private static boolean compared(ValueEval left, String operator, ValueEval right) {
        boolean alike = left instanceof NumberEval && right instanceof NumberEval
                || left instanceof StringEval && right instanceof StringEval
                || left instanceof BoolEval && right instanceof BoolEval;
        if (!alike) {
            return false;
        }
        int order = switch (left) {
            case NumberEval number -> Double.compare(number.getNumberValue(), ((NumberEval) right).getNumberValue());
            case BoolEval flag -> Boolean.compare(flag.getBooleanValue(), ((BoolEval) right).getBooleanValue());
            default -> ((StringEval) left).getStringValue().compareTo(((StringEval) right).getStringValue());
        };
        return switch (operator) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> order != 0;
        };
    }
}
