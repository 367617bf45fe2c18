package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.book.NamedRange;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.wire.Faults;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges in A1 notation: `A1`, `A:B`, `2:5`, `A1:B`, `'My tab'!A1`, a tab's title, a named range.
final class RangeText {
    private static final Pattern CELLS = Pattern.compile(
            "\\$?([A-Za-z]{1,3})?\\$?([1-9][0-9]{0,7})?(?:(:)\\$?([A-Za-z]{1,3})?\\$?([1-9][0-9]{0,7})?)?");
    private static final Pattern PLAIN_TITLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern LIKE_A_CELL =
            Pattern.compile("[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|TRUE|FALSE", Pattern.CASE_INSENSITIVE);
    private static final int LETTERS = 26;

    private RangeText() {}

    /// The range that the text names; its ends are open where the text leaves them open, and may lie beyond the grid.
    static GridRange resolve(Book book, String text) {
        int bang = bang(text);
        if (bang >= 0) {
            Tab tab = tab(book, text.substring(0, bang)).orElseThrow(() -> unparsed(text));
            Area area = area(text.substring(bang + 1)).orElseThrow(() -> unparsed(text));
            return new GridRange(tab.sheetId(), area);
        }
        if (!text.startsWith("'")) {
            Optional<Area> cells = area(text);
            if (cells.isPresent()) {
                return new GridRange(
                        firstGrid(book).orElseThrow(() -> unparsed(text)).sheetId(), cells.get());
            }
        }
        return named(book, text)
                .or(() -> tab(book, text).map(tab -> new GridRange(tab.sheetId(), Area.ALL)))
                .orElseThrow(() -> unparsed(text));
    }

    /// As [#resolve], refusing a range that begins beyond the grid; the answer lies within the grid.
    static GridRange bounded(Book book, String text) {
        GridRange range = resolve(book, text);
        Tab tab = book.tab(range.sheetId()).orElseThrow(() -> unparsed(text));
        return new GridRange(range.sheetId(), within(tab, range.area()));
    }

    /// The part of the area that is in the tab's grid; one that begins beyond it is refused in Google's words.
    static Area within(Tab tab, Area area) {
        if (area.rows().start() >= tab.rowCount() || area.columns().start() >= tab.columnCount()) {
            throw Faults.invalid("Range (" + open(tab.title(), area) + ") exceeds grid limits. Max rows: "
                    + tab.rowCount() + ", max columns: " + tab.columnCount());
        }
        return area.within(tab.rowCount(), tab.columnCount());
    }

    /// Prints a bounded range with its tab's title: `Sheet1!A1:Z1000`, `'My tab'!D4`.
    static String print(Tab tab, Area area) {
        return quoted(tab.title()) + "!" + cells(area);
    }

    static String cells(Area area) {
        String first = column(area.columns().start()) + (area.rows().start() + 1);
        String last = column(area.columns().end() - 1) + area.rows().end();
        return first.equals(last) ? first : first + ":" + last;
    }

    /// A column's letters: 0 is `A`, 26 is `AA`.
    static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    static String quoted(String title) {
        return PLAIN_TITLE.matcher(title).matches()
                        && !LIKE_A_CELL.matcher(title).matches()
                ? title
                : "'" + title.replace("'", "''") + "'";
    }

    private static String open(String title, Area area) {
        boolean rowsOpen = area.rows().isOpen();
        boolean columnsOpen = area.columns().isOpen();
        if (!rowsOpen && !columnsOpen) {
            return quoted(title) + "!" + cells(area);
        }
        String from = column(area.columns().start()) + (area.rows().start() + 1);
        String to = columnsOpen
                ? rowsOpen ? "" : String.valueOf(area.rows().end())
                : column(area.columns().end() - 1);
        return quoted(title) + "!" + from + ":" + to;
    }

    private static Optional<GridRange> named(Book book, String name) {
        return book.namedRanges().stream()
                .filter(range -> range.name().equalsIgnoreCase(name))
                .map(NamedRange::range)
                .findFirst();
    }

    private static Optional<Tab> tab(Book book, String name) {
        String title = name.length() > 1 && name.startsWith("'") && name.endsWith("'")
                ? name.substring(1, name.length() - 1).replace("''", "'")
                : name;
        return book.tab(title).filter(tab -> !tab.isObject());
    }

    /// The first tab that has cells.
    static Optional<Tab> firstGrid(Book book) {
        return book.tabs().stream().filter(tab -> !tab.isObject()).findFirst();
    }

    /// The place of the `!` after the tab's title; the last one that is outside quotes.
    private static int bang(String text) {
        boolean quoted = false;
        int found = -1;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            quoted ^= next == '\'';
            if (next == '!' && !quoted) {
                found = at;
            }
        }
        return found;
    }

    static Optional<Area> area(String text) {
        Matcher cells = CELLS.matcher(text);
        if (text.isEmpty() || !cells.matches()) {
            return Optional.empty();
        }
        boolean pair = cells.group(3) != null;
        int firstColumn = columnOf(cells.group(1));
        int firstRow = rowOf(cells.group(2));
        if (!pair) {
            return firstColumn < 0 || firstRow < 0 ? Optional.empty() : Optional.of(Area.cell(firstRow, firstColumn));
        }
        int lastColumn = columnOf(cells.group(4));
        int lastRow = rowOf(cells.group(5));
        if ((firstColumn < 0 && firstRow < 0) || (lastColumn < 0 && lastRow < 0)) {
            return Optional.empty();
        }
        return Optional.of(new Area(span(firstRow, lastRow), span(firstColumn, lastColumn)));
    }

    /// From the lesser to the greater; one that is missing leaves the end open.
    private static Span span(int first, int last) {
        if (first < 0 && last < 0) {
            return Span.ALL;
        }
        if (first < 0 || last < 0) {
            return new Span(Math.max(first, last), Span.OPEN);
        }
        return new Span(Math.min(first, last), Math.max(first, last) + 1);
    }

    private static int columnOf(@org.jspecify.annotations.Nullable String letters) {
        if (letters == null) {
            return -1;
        }
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        return column - 1;
    }

    private static int rowOf(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? -1 : Integer.parseInt(digits) - 1;
    }

    private static Refusal unparsed(String text) {
        return Faults.invalid("Unable to parse range: " + text);
    }
}
