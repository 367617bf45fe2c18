package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.FormulaReferences;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Formulas as they stand in a file: without `=`, newer functions with a prefix, ranges closed.
final class ExcelFormulas {
    static final int LAST_ROW = 1_048_575;
    static final int LAST_COLUMN = 16_383;

    private static final Set<String> SHEET_FUNCTIONS = Set.of("FILTER", "SORT");
    private static final Set<String> NEWER = Set.of(
            "XLOOKUP",
            "XMATCH",
            "UNIQUE",
            "SORTBY",
            "SEQUENCE",
            "RANDARRAY",
            "LET",
            "LAMBDA",
            "MAP",
            "REDUCE",
            "SCAN",
            "BYROW",
            "BYCOL",
            "MAKEARRAY",
            "TEXTJOIN",
            "CONCAT",
            "IFS",
            "SWITCH",
            "MAXIFS",
            "MINIFS",
            "IFNA",
            "XOR",
            "DAYS",
            "ISOWEEKNUM",
            "NUMBERVALUE",
            "UNICODE",
            "UNICHAR",
            "STDEV.S",
            "STDEV.P",
            "VAR.S",
            "VAR.P",
            "NORM.DIST",
            "NORM.INV",
            "NORM.S.DIST",
            "NORM.S.INV",
            "PERCENTILE.INC",
            "PERCENTILE.EXC",
            "QUARTILE.INC",
            "QUARTILE.EXC",
            "RANK.EQ",
            "RANK.AVG",
            "PERCENTRANK.INC",
            "PERCENTRANK.EXC",
            "EXPON.DIST",
            "POISSON.DIST",
            "BINOM.DIST",
            "T.DIST",
            "T.INV",
            "CHISQ.DIST",
            "CHISQ.INV",
            "F.DIST",
            "F.INV",
            "MODE.SNGL",
            "COVARIANCE.S",
            "COVARIANCE.P",
            "FORECAST.LINEAR",
            "TEXTSPLIT",
            "TEXTBEFORE",
            "TEXTAFTER",
            "VSTACK",
            "HSTACK",
            "TOCOL",
            "TOROW",
            "WRAPROWS",
            "WRAPCOLS",
            "CHOOSEROWS",
            "CHOOSECOLS",
            "TAKE",
            "DROP",
            "EXPAND",
            "FORMULATEXT",
            "ISFORMULA",
            "SHEET",
            "SHEETS",
            "CEILING.MATH",
            "FLOOR.MATH",
            "BASE",
            "DECIMAL",
            "ARABIC",
            "PDURATION",
            "RRI");
    private static final Pattern FUNCTION =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<![\\w.])([A-Za-z][A-Za-z0-9.]*)\\(");
    private static final Pattern PREFIX = Pattern.compile("\"(?:[^\"]|\"\")*\"|_xl(?:fn|ws|pm|udf)\\.");

    private ExcelFormulas() {}

    /// As it stands in a file.
    static String outward(String formula) {
        String closed = FormulaReferences.closed(formula.substring(1), LAST_ROW, LAST_COLUMN);
        return FUNCTION.matcher(closed).replaceAll(match -> Matcher.quoteReplacement(prefixed(match)));
    }

    /// As a book has it.
    static String inward(String text) {
        String plain = PREFIX.matcher(text)
                .replaceAll(match -> match.group().startsWith("\"") ? Matcher.quoteReplacement(match.group()) : "");
        return "=" + FormulaReferences.opened(plain, LAST_ROW, LAST_COLUMN);
    }

    private static String prefixed(java.util.regex.MatchResult match) {
        if (match.group(1) == null) {
            return match.group();
        }
        String name = match.group(1).toUpperCase(java.util.Locale.ROOT);
        if (SHEET_FUNCTIONS.contains(name)) {
            return "_xlfn._xlws." + match.group();
        }
        return NEWER.contains(name) ? "_xlfn." + match.group() : match.group();
    }
}
