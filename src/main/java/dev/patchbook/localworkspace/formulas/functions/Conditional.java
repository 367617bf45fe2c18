package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.book.ErrorKind;
import dev.patchbook.localworkspace.formulas.evaluation.Arguments;
import dev.patchbook.localworkspace.formulas.evaluation.Definition;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/// Counts, sums and the like over the cells that meet conditions.
final class Conditional {
    private static final String PAIRS = "RV".repeat(127);

    private Conditional() {}

    static List<Definition> all() {
        return List.of(
                new Definition("COUNTIF", 2, 2, "RV", Conditional::count),
                new Definition("COUNTIFS", 2, OwnFunctions.ANY, PAIRS, Conditional::count),
                new Definition(
                        "SUMIF", 2, 3, "RVR", given -> Values.of(one(given).getSum())),
                new Definition(
                        "SUMIFS",
                        3,
                        OwnFunctions.ANY,
                        "R" + PAIRS,
                        given -> Values.of(many(given).getSum())),
                new Definition("AVERAGEIF", 2, 3, "RVR", given -> average(one(given), "AVERAGEIF")),
                new Definition(
                        "AVERAGEIFS", 3, OwnFunctions.ANY, "R" + PAIRS, given -> average(many(given), "AVERAGEIFS")),
                new Definition(
                        "MAXIFS",
                        3,
                        OwnFunctions.ANY,
                        "R" + PAIRS,
                        given -> Values.of(
                                many(given).getCount() == 0 ? 0 : many(given).getMax())),
                new Definition(
                        "MINIFS",
                        3,
                        OwnFunctions.ANY,
                        "R" + PAIRS,
                        given -> Values.of(
                                many(given).getCount() == 0 ? 0 : many(given).getMin())));
    }

    private static ValueEval count(Arguments given) {
        Selection selection = Selection.of(given, 0);
        long[] count = {selection.blankBeyond()};
        selection.each((_, _) -> count[0]++);
        return Values.of((double) count[0]);
    }

    private static DoubleSummaryStatistics one(Arguments given) {
        Selection selection = Selection.of(given, 0, 2);
        TwoDEval range = given.table(0);
        TwoDEval values = given.has(2) ? given.table(2, range.getHeight(), range.getWidth()) : range;
        return summed(selection, values);
    }

    private static DoubleSummaryStatistics many(Arguments given) {
        Selection selection = Selection.of(given, 1);
        TwoDEval values = given.table(0);
        if (values.getHeight() != selection.height() || values.getWidth() != selection.width()) {
            throw Fault.value("Array arguments are of different size.");
        }
        return summed(selection, values);
    }

    private static DoubleSummaryStatistics summed(Selection selection, TwoDEval values) {
        DoubleSummaryStatistics summary = new DoubleSummaryStatistics();
        selection.each(
                (row, column) -> Arguments.inRange(values.getValue(row, column)).ifPresent(summary::accept));
        return summary;
    }

    private static ValueEval average(DoubleSummaryStatistics summary, String function) {
        if (summary.getCount() == 0) {
            throw new Fault(
                    ErrorKind.DIVIDE_BY_ZERO, "Evaluation of function " + function + " caused a divide by zero error.");
        }
        return Values.of(summary.getAverage());
    }
}
