package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.FormulaText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A formula with what it needs: the ranges and names that it writes out, and what no text tells.
///
/// @param text the formula as it was written
/// @param wanders it computes which cells it reads, so nobody knows before
/// @param everyTime its value changes with every calculation
/// @param daily its value changes with the day
/// @param random it draws random numbers
record Parsed(
        String text,
        Expression expression,
        List<Expression.Range> ranges,
        List<String> names,
        boolean wanders,
        boolean everyTime,
        boolean daily,
        boolean random) {
    private static final Set<String> WANDERING = Set.of("INDIRECT", "OFFSET");
    private static final Set<String> RANDOM = Set.of("RAND", "RANDBETWEEN", "RANDARRAY");
    private static final Set<String> ONLY_PLACE = Set.of("ROW", "COLUMN", "ROWS", "COLUMNS");

    static Parsed of(String formula) {
        Expression expression = FormulaText.read(formula);
        Search search = new Search();
        search.in(expression);
        boolean random = search.functions.stream().anyMatch(RANDOM::contains);
        return new Parsed(
                formula,
                expression,
                List.copyOf(search.ranges),
                List.copyOf(search.names),
                search.reaches || search.functions.stream().anyMatch(WANDERING::contains),
                random || search.functions.contains("NOW"),
                search.functions.contains("TODAY"),
                random);
    }

    /// Goes through an expression.
    private static final class Search {
        private final Set<Expression.Range> ranges = new java.util.LinkedHashSet<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> functions = new HashSet<>();
        private boolean reaches;

        void in(Expression expression) {
            switch (expression) {
                case Expression.Number _,
                        Expression.Text _,
                        Expression.Bool _,
                        Expression.Fault _,
                        Expression.Missing _ -> {}
                case Expression.Range range -> ranges.add(range);
                case Expression.Name(String name) -> names.add(name);
                case Expression.Signed(String _, Expression operand) -> in(operand);
                case Expression.Percent(Expression operand, int _) -> in(operand);
                case Expression.Reach(Expression from, Expression to) -> {
                    reaches = true;
                    in(from);
                    in(to);
                }
                case Expression.Chain(Expression first, List<Expression.Step> rest) -> {
                    in(first);
                    rest.forEach(step -> in(step.operand()));
                }
                case Expression.Table(List<List<Expression>> rows) -> rows.forEach(row -> row.forEach(this::in));
                case Expression.Call call -> call(call);
                case Expression.Apply(Expression function, List<Expression> arguments) -> {
                    in(function);
                    arguments.forEach(this::in);
                }
            }
        }

        private void call(Expression.Call call) {
            functions.add(call.function());
            List<Expression> arguments = new ArrayList<>(call.arguments());
            if (ONLY_PLACE.contains(call.function())
                    && arguments.stream().allMatch(argument -> argument instanceof Expression.Range)) {
                return;
            }
            arguments.forEach(this::in);
        }
    }
}
