package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.formulas.syntax.Expression;
import dev.patchbook.localworkspace.formulas.syntax.FormulaText;
import java.util.Set;

/// `ARRAYFORMULA`, which files do not know: there the cell says that its formula is an array's.
///
/// A file that this project wrote says by the `aca` of the formula, `1` or `0`, whether the function stood
/// around it; in a file from elsewhere it did, unless the formula is an array by itself.
final class ArrayFormulas {
    private static final String AROUND = "1";
    private static final String NOT_AROUND = "0";
    private static final Set<String> ARRAYS = Set.of(
            "SORT",
            "SORTN",
            "SORTBY",
            "UNIQUE",
            "FILTER",
            "SEQUENCE",
            "RANDARRAY",
            "TRANSPOSE",
            "FLATTEN",
            "TOCOL",
            "TOROW",
            "VSTACK",
            "HSTACK",
            "CHOOSECOLS",
            "CHOOSEROWS",
            "SPLIT",
            "XLOOKUP",
            "MMULT",
            "MINVERSE",
            "TREND",
            "FREQUENCY",
            "LET");

    private ArrayFormulas() {}

    /// Whether the function stands around the whole formula.
    static boolean isAround(String formula) {
        return formula.regionMatches(true, 1, "ARRAYFORMULA(", 0, "ARRAYFORMULA(".length())
                && FormulaText.read(formula) instanceof Expression.Call call
                && call.function().equals("ARRAYFORMULA")
                && call.arguments().size() == 1;
    }

    /// The formula without it, where it stands around.
    static String inside(String formula) {
        return isAround(formula)
                ? "=" + formula.substring(formula.indexOf('(') + 1, formula.lastIndexOf(')'))
                : formula;
    }

    static String mark(String formula) {
        return isAround(formula) ? AROUND : NOT_AROUND;
    }

    /// The array formula of a file as a book has it.
    static String inward(String formula, String mark) {
        boolean itself = switch (FormulaText.read(formula)) {
            case Expression.Call call -> ARRAYS.contains(call.function());
            case Expression.Table _ -> true;
            case Expression _ -> false;
        };
        boolean around = mark.equals(AROUND) || !mark.equals(NOT_AROUND) && !itself;
        return around ? "=ARRAYFORMULA(" + formula.substring(1) + ")" : formula;
    }
}
