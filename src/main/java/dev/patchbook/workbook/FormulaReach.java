package dev.patchbook.workbook;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a formula would lose if its row were sorted to another place.
///
/// A sort adjusts formulas as a copy does: what they say of their own row stays right, what they say of another row,
/// or of a row that is not fixed on another sheet, does not.
public final class FormulaReach {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ARRAY = Pattern.compile(
            "^=\\s*\\{|(?<![\\p{L}\\p{N}_.])(?:ARRAYFORMULA|FILTER|SORT|SORTN|UNIQUE|QUERY|SEQUENCE|SPLIT|TRANSPOSE|FLATTEN|"
                    + "IMPORT[A-Z]+|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|HSTACK|VSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|CHOOSECOLS|"
                    + "CHOOSEROWS|EXPAND|RANDARRAY|MMULT|FREQUENCY|LINEST|LOGEST|GROWTH|TREND|MINVERSE|MUNIT|"
                    + "GOOGLEFINANCE)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPUTED_PLACE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])(?:OFFSET|INDIRECT)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.$!'])(?:(?<sheet>'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?"
                    + "(?:\\$?[A-Za-z]{1,3}(?<from>\\$?\\d{1,7})(?::\\$?[A-Za-z]{1,3}(?<to>\\$?\\d{1,7})?)?"
                    + "|(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?<toRow>\\$?\\d+)?)"
                    + "|(?<fromRow>\\$?\\d+):(?<lastRow>\\$?\\d+))"
                    + "(?![\\p{L}\\p{N}_(!])");

    private static final Pattern PIECES = Pattern.compile(
            "\"[^\"]*\"|'[^']*'![$A-Za-z0-9:]*|[\\p{L}_][\\p{L}\\p{N}_.]*![$A-Za-z0-9:]*"
                    + "|(?<![\\p{L}\\p{N}_.$])(?<c>\\$?)(?<column>[A-Za-z]{1,3})(?<r>\\$?)(?<row>\\d{1,7})(?![\\p{L}\\p{N}_(])");

    private FormulaReach() {}

    /// Whether it fills more cells than its own.
    public static boolean isArray(String formula) {
        return ARRAY.matcher(TEXT.matcher(formula).replaceAll("\"\"")).find();
    }

    /// Whether it would say something else in another row.
    ///
    /// @param row zero-based row of the formula
    /// @param sheetTitle of the sheet it is on
    public static boolean leavesItsRow(String formula, int row, String sheetTitle) {
        String bare = TEXT.matcher(formula).replaceAll("\"\"");
        if (COMPUTED_PLACE.matcher(bare).find()) {
            return true;
        }
        Matcher references = REFERENCE.matcher(bare);
        while (references.find()) {
            if (isOwn(references, sheetTitle) ? !isRow(references, row) : isLoose(references)) {
                return true;
            }
        }
        return false;
    }

    /// The formula with the cells of its own sheet that it refers to where they are now.
    public static String moved(String formula, IntUnaryOperator row, IntUnaryOperator column) {
        return PIECES.matcher(formula)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group("row") == null
                                ? found.group()
                                : found.group("c")
                                        + CellAddress.columnName(
                                                column.applyAsInt(CellAddress.column(found.group("column"))))
                                        + found.group("r")
                                        + (row.applyAsInt(Integer.parseInt(found.group("row")) - 1) + 1)));
    }

    /// Whether it names a single row of some, whose content a sort would change under it.
    public static boolean pointsInto(String formula, CellRange rows, String sheetTitle) {
        Matcher references = REFERENCE.matcher(TEXT.matcher(formula).replaceAll("\"\""));
        while (references.find()) {
            String from = group(references, "from").replace("$", "");
            String to = group(references, "to").replace("$", "");
            boolean single = references.group().contains(":") ? from.equals(to) : !from.isEmpty();
            if (single
                    && !from.isEmpty()
                    && isOwn(references, sheetTitle)
                    && rows.startRow() < Integer.parseInt(from)
                    && Integer.parseInt(from) <= rows.endRow()) {
                return true;
            }
        }
        return false;
    }

    /// The rows of its own sheet that it names one by one: without such a row it could say nothing any more.
    ///
    /// @param sheetTitle of the sheet it is on
    public static Set<Integer> rowsNamed(String formula, String sheetTitle) {
        Set<Integer> rows = new TreeSet<>();
        Matcher references = REFERENCE.matcher(TEXT.matcher(formula).replaceAll("\"\""));
        while (references.find()) {
            if (isOwn(references, sheetTitle) && !references.group().contains(":")) {
                rows.add(Integer.parseInt(group(references, "from").replace("$", "")) - 1);
            }
        }
        return rows;
    }

    private static boolean isOwn(Matcher reference, String sheetTitle) {
        String sheet = unquoted(group(reference, "sheet"));
        return sheet.isEmpty() || Names.same(sheet).equals(Names.same(sheetTitle));
    }

    private static boolean isRow(Matcher reference, int row) {
        String own = Integer.toString(row + 1);
        if (!group(reference, "columns").isEmpty()) {
            return false;
        }
        boolean open = reference.group().contains(":")
                && group(reference, "to").isEmpty()
                && group(reference, "lastRow").isEmpty();
        return !open
                && Stream.of("from", "to", "fromRow", "lastRow")
                        .map(name -> group(reference, name).replace("$", ""))
                        .allMatch(part -> part.isEmpty() || part.equals(own));
    }

    private static boolean isLoose(Matcher reference) {
        return Stream.of("from", "to", "toRow", "fromRow", "lastRow")
                .map(name -> group(reference, name))
                .anyMatch(part -> !part.isEmpty() && !part.startsWith("$"));
    }

    private static String group(Matcher matcher, String name) {
        String found = matcher.group(name);
        return found == null ? "" : found;
    }

    private static String unquoted(String sheet) {
        return sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }
}
