package dev.patchbook.localworkspace.formulas.syntax;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Span;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// References as formulas spell them: `A1`, `$B$2:C`, `3:5`, `'My tab'!A:A`.
public final class RangeWords {
    private static final String TAB = "(?:('(?:[^']|'')*+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?";
    private static final String CORNER = "\\$?([A-Za-z]{1,3})?(?:\\$?([1-9]\\d{0,7}))?";
    private static final Pattern RANGE =
            Pattern.compile(TAB + CORNER + "(?:\\s*:\\s*" + CORNER + "(?![\\p{L}\\p{N}_.(!$]))");
    private static final Pattern CELL =
            Pattern.compile(TAB + "\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,7})(?![\\p{L}\\p{N}_.(!$])");

    private RangeWords() {}

    /// A reference in a text of its own, for `INDIRECT`.
    public static Optional<Expression> read(String text) {
        Tokens tokens = new Tokens(text, 0);
        return take(tokens).filter(_ -> tokens.isAtEnd());
    }

    static Optional<Expression> take(Tokens tokens) {
        Optional<MatchResult> range = tokens.take(RANGE, RangeWords::isRange);
        if (range.isPresent()) {
            return range.map(RangeWords::range);
        }
        return tokens.take(CELL).map(cell -> {
            int row = Integer.parseInt(cell.group(3)) - 1;
            int column = A1.column(cell.group(2));
            return new Expression.Range(tab(cell), Area.cell(row, column), true);
        });
    }

    /// Both corners name something, and the second no less than a line that the first names too.
    private static boolean isRange(MatchResult match) {
        boolean column = match.group(2) != null;
        boolean row = match.group(3) != null;
        boolean lastColumn = match.group(4) != null;
        boolean lastRow = match.group(5) != null;
        return column && row ? lastColumn || lastRow : (column || row) && column == lastColumn && row == lastRow;
    }

    private static Expression range(MatchResult match) {
        Span rows = span(row(match.group(3)), row(match.group(5)));
        Span columns = span(column(match.group(2)), column(match.group(4)));
        return new Expression.Range(tab(match), new Area(rows, columns), false);
    }

    private static Span span(Optional<Integer> first, Optional<Integer> last) {
        if (last.isEmpty()) {
            return new Span(first.orElse(0), Span.OPEN);
        }
        int from = first.orElse(0);
        return new Span(Math.min(from, last.get()), Math.max(from, last.get()) + 1);
    }

    private static Optional<Integer> row(String digits) {
        return Optional.ofNullable(digits).map(text -> Integer.parseInt(text) - 1);
    }

    private static Optional<Integer> column(String letters) {
        return Optional.ofNullable(letters).map(A1::column);
    }

    private static Optional<String> tab(MatchResult match) {
        return Optional.ofNullable(match.group(1))
                .map(title -> title.startsWith("'")
                        ? title.substring(1, title.length() - 1).replace("''", "'")
                        : title);
    }
}
