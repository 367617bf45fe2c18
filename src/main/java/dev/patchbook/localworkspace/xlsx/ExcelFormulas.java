package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.FormulaReferences;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Formulas as they stand in a file: without `=`, newer functions with a prefix, ranges closed.
final class ExcelFormulas {
    static final int LAST_ROW = 1_048_575;
    static final int LAST_COLUMN = 16_383;

    private static final Set<String> SHEET_FUNCTIONS = Set.of("FILTER", "SORT", "PY");

    /// Functions that came after the format, by the names under which people know them.
    private static final Set<String> NEWER = Set.of("""
            ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST \
            BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH \
            CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS \
            COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COPILOT COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS \
            DECIMAL DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT \
            F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS \
            FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA \
            GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT \
            IMCSC IMCSCH IMPORTCSV IMPORTTEXT IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA \
            LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST \
            NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC \
            PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST PQSOURCE \
            QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE \
            REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY \
            SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT \
            TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE \
            WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST""".split(" "));

    private static final String LIBRE_OFFICE = "ORG.LIBREOFFICE.";
    private static final Pattern FUNCTION =
            Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<![\\w.])([A-Za-z][A-Za-z0-9.]*)\\(");
    private static final Pattern PREFIX = Pattern.compile("\"(?:[^\"]|\"\")*\"|_xl(?:fn|ws|pm|udf)\\.");

    private ExcelFormulas() {}

    /// As it stands in a file.
    static String outward(String formula) {
        String closed = FormulaReferences.closed(formula.substring(1), LAST_ROW, LAST_COLUMN);
        String named = FormulaParameters.marked(closed);
        return FUNCTION.matcher(named).replaceAll(match -> Matcher.quoteReplacement(prefixed(match)));
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
        return NEWER.contains(name) || name.startsWith(LIBRE_OFFICE) ? "_xlfn." + match.group() : match.group();
    }
}
