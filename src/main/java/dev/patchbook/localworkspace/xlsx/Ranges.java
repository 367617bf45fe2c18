package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ranges as the file spells them.
final class Ranges {
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{0,3})\\$?([0-9]{0,7})(?::\\$?([A-Za-z]{0,3})\\$?([0-9]{0,7}))?");

    private Ranges() {}

    static String text(Area range, Tab tab) {
        Area area = range.within(tab.rowCount(), tab.columnCount());
        String first = A1.cell(area.rows().start(), area.columns().start());
        int lastRow = Math.max(area.rows().start(), area.rows().end() - 1);
        int lastColumn = Math.max(area.columns().start(), area.columns().end() - 1);
        String last = A1.cell(lastRow, lastColumn);
        return first.equals(last) ? first : first + ":" + last;
    }

    static String text(List<Area> ranges, Tab tab) {
        return String.join(" ", ranges.stream().map(range -> text(range, tab)).toList());
    }

    /// Row and column of an address.
    static int[] cell(String address) throws IOException {
        long cell = cell(address, 0, address.length());
        return new int[] {(int) (cell >> Integer.SIZE), (int) cell};
    }

    /// The column of an address that stands between two places of a text. There is one for every cell of a file, so it
    /// is read without a pattern, and nothing is made of it.
    static int column(CharSequence text, int start, int end) throws IOException {
        return (int) cell(text, start, end);
    }

    /// The row in the upper half, the column in the lower.
    private static long cell(CharSequence text, int start, int end) throws IOException {
        int letters = start + (isDollar(text, start, end) ? 1 : 0);
        int column = 0;
        int at = letters;
        for (; at < end && isLetter(text.charAt(at)); at++) {
            column = 26 * column + (text.charAt(at) | ' ') - 'a' + 1;
        }
        int letterCount = at - letters;
        int digits = at + (isDollar(text, at, end) ? 1 : 0);
        int row = 0;
        for (at = digits; at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            row = 10 * row + text.charAt(at) - '0';
        }
        int digitCount = at - digits;
        if (letterCount < 1 || letterCount > 3 || digitCount < 1 || digitCount > 7 || at < end) {
            throw new IOException("“" + text.subSequence(start, end) + "” is no address of a cell");
        }
        return (long) (row - 1) << Integer.SIZE | (column - 1) & 0xffff_ffffL;
    }

    private static boolean isDollar(CharSequence text, int at, int end) {
        return at < end && text.charAt(at) == '$';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static Area area(String text) throws IOException {
        Matcher match = RANGE.matcher(text);
        if (!match.matches()) {
            throw new IOException("“" + text + "” is no range");
        }
        boolean single = match.group(3) == null;
        int[] columns =
                span(match.group(1), single ? match.group(1) : match.group(3), ExcelFormulas.LAST_COLUMN, A1::column);
        int[] rows = span(
                match.group(2),
                single ? match.group(2) : match.group(4),
                ExcelFormulas.LAST_ROW,
                row -> Integer.parseInt(row) - 1);
        return Area.of(rows[0], rows[1], columns[0], columns[1]);
    }

    static List<Area> areas(String text) throws IOException {
        List<Area> areas = new ArrayList<>();
        for (String range : text.strip().split("\\s+")) {
            areas.add(area(range));
        }
        return areas;
    }

    private static int[] span(String first, String last, int end, java.util.function.ToIntFunction<String> index) {
        int start = first.isEmpty() ? 0 : index.applyAsInt(first);
        int stop = last.isEmpty() ? end : index.applyAsInt(last);
        int high = Math.max(start, stop) + 1;
        return new int[] {
            Math.max(0, Math.min(start, stop)), high > end ? dev.patchbook.localworkspace.book.Span.OPEN : high
        };
    }
}
