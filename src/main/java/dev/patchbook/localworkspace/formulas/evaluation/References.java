package dev.patchbook.localworkspace.formulas.evaluation;

import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.format.FormulaSpelling;
import dev.patchbook.localworkspace.format.SheetLocale;
import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.RangeWords;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Functions that ask for a reference itself, not for what stands there.
final class References {
    private static final Set<String> DATES = Set.of("DATE", "DATE_TIME", "TIME");
    private static final Set<String> MAKING_DATES = Set.of(
            "TODAY", "NOW", "DATE", "TIME", "EDATE", "EOMONTH", "WORKDAY", "WORKDAY.INTL", "DATEVALUE", "TO_DATE");

    private References() {}

    static ValueEval row(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 0, 1);
        if (call.arguments().isEmpty()) {
            return Values.of(evaluator.place().row() + 1.0);
        }
        CellArea area = area(evaluator, call);
        return numbers(evaluator, arrays ? area.getHeight() : 1, 1, at -> area.getFirstRow() + at + 1);
    }

    static ValueEval column(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 0, 1);
        if (call.arguments().isEmpty()) {
            return Values.of(evaluator.place().column() + 1.0);
        }
        CellArea area = area(evaluator, call);
        return numbers(evaluator, 1, arrays ? area.getWidth() : 1, at -> area.getFirstColumn() + at + 1);
    }

    private static ValueEval numbers(Evaluator evaluator, int height, int width, IntFunction<Integer> number) {
        return height == 1 && width == 1
                ? Values.of(number.apply(0))
                : ArrayValue.of(
                        evaluator.view().budget(),
                        height,
                        width,
                        (row, column) -> Values.of(number.apply(row + column)));
    }

    static ValueEval rows(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        return size(evaluator.of(call.arguments().getFirst(), arrays), true);
    }

    static ValueEval columns(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        return size(evaluator.of(call.arguments().getFirst(), arrays), false);
    }

    private static ValueEval size(ValueEval value, boolean rows) {
        return switch (value) {
            case ErrorEval error -> error;
            case TwoDEval table -> Values.of(rows ? table.getHeight() : table.getWidth());
            default -> Values.of(1);
        };
    }

    private static CellArea area(Evaluator evaluator, Expression.Call call) {
        return switch (evaluator.of(call.arguments().getFirst(), false)) {
            case CellReference cell -> cell.area();
            case CellArea area -> area;
            case ErrorEval error -> throw new Fault(Values.kind(error), "");
            default -> throw Fault.notAvailable("Argument must be a range.");
        };
    }

    static ValueEval indirect(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 2);
        ValueEval value = evaluator.single(evaluator.of(call.arguments().getFirst(), arrays));
        String text = Coercion.text(value);
        Expression reference = RangeWords.read(text.strip()).orElseGet(() -> new Expression.Name(text.strip()));
        ValueEval found = evaluator.of(reference, false);
        if (found instanceof ErrorEval) {
            throw new Fault(
                    ErrorKind.REF,
                    "Function INDIRECT parameter 1 value is '%s'. It is not a valid cell/range reference."
                            .formatted(text));
        }
        return found;
    }

    static ValueEval isBlank(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        ValueEval value = evaluator.of(call.arguments().getFirst(), arrays);
        if (arrays && Broadcast.isArray(value)) {
            return Broadcast.over(
                    evaluator.view().budget(), new ValueEval[] {value}, each -> Values.of(Values.isBlank(each[0])));
        }
        boolean formula = value instanceof CellReference cell && holdsFormula(evaluator, cell);
        return Values.of(!formula && Values.isBlank(evaluator.single(value)));
    }

    /// A text that reads as a date, a cell that is shown as one, or the result of a function of dates.
    static ValueEval isDate(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        Expression argument = call.arguments().getFirst();
        ValueEval value = evaluator.of(argument, arrays);
        return Values.of(
                switch (evaluator.single(value)) {
                    case StringEval text -> Coercion.date(text.getStringValue(), evaluator.view());
                    case NumberEval _ ->
                        value instanceof CellReference cell
                                ? evaluator
                                        .view()
                                        .format(cell.tab(), cell.getRow(), cell.getColumn())
                                        .filter(format -> DATES.contains(format.type()))
                                        .isPresent()
                                : argument instanceof Expression.Call made && MAKING_DATES.contains(made.function());
                    default -> false;
                });
    }

    static ValueEval isFormula(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        return Values.of(holdsFormula(evaluator, area(evaluator, call).cell(0, 0)));
    }

    private static boolean holdsFormula(Evaluator evaluator, CellReference cell) {
        return evaluator.view().cell(cell.tab(), cell.getRow(), cell.getColumn()) instanceof CellValue.Formula;
    }

    static ValueEval formulaText(Evaluator evaluator, Expression.Call call, boolean arrays) {
        Forms.count(call, 1, 1);
        CellReference cell = area(evaluator, call).cell(0, 0);
        if (evaluator.view().cell(cell.tab(), cell.getRow(), cell.getColumn()) instanceof CellValue.Formula formula) {
            SheetLocale locale =
                    SheetLocale.of(evaluator.view().book().properties().locale());
            return Values.of(new FormulaSpelling(locale).typed(formula.text()));
        }
        throw Fault.notAvailable("The cell holds no formula.");
    }
}
