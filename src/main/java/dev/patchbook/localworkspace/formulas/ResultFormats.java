package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.formulas.functions.Querying;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The number format that a formula's result brings along: that of a function of dates, or that of the first
/// cell that it takes its numbers from.
final class ResultFormats {
    private static final NumberFormat DATE = new NumberFormat("DATE", "");
    private static final Set<String> DATES = Set.of("DATE", "DATE_TIME", "TIME");
    private static final Map<String, NumberFormat> OF_FUNCTIONS = Map.ofEntries(
            Map.entry("TODAY", DATE),
            Map.entry("DATE", DATE),
            Map.entry("EDATE", DATE),
            Map.entry("EOMONTH", DATE),
            Map.entry("WORKDAY", DATE),
            Map.entry("WORKDAY.INTL", DATE),
            Map.entry("DATEVALUE", DATE),
            Map.entry("TO_DATE", DATE),
            Map.entry("NOW", new NumberFormat("DATE_TIME", "")),
            Map.entry("EPOCHTODATE", new NumberFormat("DATE_TIME", "")),
            Map.entry("TIME", new NumberFormat("TIME", "")),
            Map.entry("TIMEVALUE", new NumberFormat("TIME", "")),
            Map.entry("TO_PERCENT", new NumberFormat("PERCENT", "")),
            Map.entry("TO_DOLLARS", new NumberFormat("CURRENCY", "")));

    /// Which argument the numbers come from.
    private static final Map<String, Integer> TAKEN_FROM = Map.ofEntries(
            Map.entry("IF", 1),
            Map.entry("IFS", 1),
            Map.entry("SWITCH", 2),
            Map.entry("CHOOSE", 1),
            Map.entry("XLOOKUP", 2),
            Map.entry("SUMIF", 2),
            Map.entry("AVERAGEIF", 2));

    private static final Set<String> TAKEN_FROM_FIRST = Set.of(
            "SUM",
            "AVERAGE",
            "MIN",
            "MAX",
            "MEDIAN",
            "ABS",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "CEILING",
            "FLOOR",
            "LARGE",
            "SMALL",
            "QUARTILE",
            "PERCENTILE",
            "SUMIFS",
            "AVERAGEIFS",
            "MAXIFS",
            "MINIFS",
            "IFERROR",
            "IFNA",
            "ARRAYFORMULA",
            "FILTER",
            "SORT",
            "SORTN",
            "UNIQUE",
            "INDEX",
            "OFFSET",
            "MODE",
            "SUBTOTAL",
            "N");

    private final Book book;
    private final int tab;

    /// @param tab the position of the formula's tab
    ResultFormats(Book book, int tab) {
        this.book = book;
        this.tab = tab;
    }

    /// The format of a column of the result.
    Optional<NumberFormat> of(Expression expression, int column) {
        return switch (expression) {
            case Expression.Range range -> cell(range, column);
            case Expression.Name(String name) ->
                book.namedRanges().stream()
                        .filter(named -> named.name().equalsIgnoreCase(name))
                        .findFirst()
                        .flatMap(named -> book.tab(named.range().sheetId())
                                .flatMap(at -> cell(at, named.range().area(), column)));
            case Expression.Signed(String _, Expression operand) -> of(operand, column);
            case Expression.Chain chain -> chain(chain, column);
            case Expression.Call call -> call(call, column);
            case Expression.Table(List<List<Expression>> rows) ->
                rows.getFirst().size() > 1
                        ? column < rows.getFirst().size() ? of(rows.getFirst().get(column), 0) : Optional.empty()
                        : of(rows.getFirst().getFirst(), column);
            case Expression.Number _,
                    Expression.Text _,
                    Expression.Bool _,
                    Expression.Fault _,
                    Expression.Missing _,
                    Expression.Percent _,
                    Expression.Apply _,
                    Expression.Reach _ -> Optional.empty();
        };
    }

    private Optional<NumberFormat> call(Expression.Call call, int column) {
        NumberFormat known = OF_FUNCTIONS.get(call.function());
        if (known != null) {
            return Optional.of(known);
        }
        int from = TAKEN_FROM.getOrDefault(call.function(), TAKEN_FROM_FIRST.contains(call.function()) ? 0 : -1);
        List<Expression> arguments = call.arguments();
        if (call.function().equals("VLOOKUP")
                && arguments.size() > 2
                && arguments.get(2) instanceof Expression.Number(double index)
                && index >= 1) {
            return of(arguments.get(1), (int) index - 1);
        } else if (call.function().equals("QUERY")) {
            return queried(arguments, column);
        } else if (from < 0 || arguments.isEmpty()) {
            return Optional.empty();
        }
        int taken = from < arguments.size() ? from : 0;
        boolean chosen = call.function().equals("INDEX")
                && arguments.size() > 2
                && arguments.get(2) instanceof Expression.Number(double index)
                && index >= 1;
        return of(
                arguments.get(taken),
                chosen && arguments.get(2) instanceof Expression.Number(double index) ? (int) index - 1 : column);
    }

    /// As below the head of the column of a range that it comes from.
    private Optional<NumberFormat> queried(List<Expression> arguments, int column) {
        if (arguments.size() > 1
                && arguments.getFirst() instanceof Expression.Range range
                && arguments.get(1) instanceof Expression.Text(String text)) {
            Area area = range.area();
            Area body = new Area(
                    new Span(
                            area.rows().start() + 1,
                            Math.max(area.rows().start() + 2, area.rows().end())),
                    area.columns());
            return Querying.source(text, column, area.columns().start())
                    .flatMap(from -> cell(new Expression.Range(range.tab(), body, false), from));
        }
        return Optional.empty();
    }

    private Optional<NumberFormat> chain(Expression.Chain chain, int column) {
        Optional<NumberFormat> format = of(chain.first(), column);
        for (Expression.Step step : chain.rest()) {
            Operator operator = step.operator();
            if (operator.isComparison() || operator == Operator.JOIN || operator == Operator.POWER) {
                return Optional.empty();
            }
            format = joined(format, operator, of(step.operand(), column));
        }
        return format;
    }

    /// A difference of dates and a ratio of two like amounts are plain numbers.
    private static Optional<NumberFormat> joined(
            Optional<NumberFormat> left, Operator operator, Optional<NumberFormat> right) {
        boolean dates = left.filter(format -> DATES.contains(format.type())).isPresent()
                && right.filter(format -> DATES.contains(format.type())).isPresent();
        boolean alike = left.isPresent() && left.map(NumberFormat::type).equals(right.map(NumberFormat::type));
        if (operator == Operator.SUBTRACT && dates || operator == Operator.DIVIDE && alike) {
            return Optional.empty();
        }
        boolean rightLeads = right.filter(format -> format.type().equals("CURRENCY") || DATES.contains(format.type()))
                        .isPresent()
                && operator != Operator.DIVIDE
                && left.filter(format -> format.type().equals("CURRENCY")).isEmpty();
        return rightLeads || left.isEmpty() && operator != Operator.DIVIDE ? right : left;
    }

    private Optional<NumberFormat> cell(Expression.Range range, int column) {
        Optional<Tab> on = range.tab().isEmpty()
                ? Optional.of(book.tabs().get(tab))
                : book.tab(range.tab().get());
        return on.flatMap(at -> cell(at, range.area(), column));
    }

    private Optional<NumberFormat> cell(Tab on, Area area, int column) {
        int row = area.rows().start();
        int at = area.columns().start() + column;
        if (row >= on.rowCount() || at >= on.columnCount()) {
            return Optional.empty();
        }
        Optional<NumberFormat> own =
                book.styles().value(on.cells().style(row, at)).numberFormat();
        return own.filter(format -> !format.type().equals("TEXT"))
                .or(() -> on.cells().value(row, at).calculatedFormat());
    }
}
