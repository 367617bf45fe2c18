package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One record of a text after the other: to its end where its quotation marks fit, else as the fewest liberties with
/// them make it as wide as the table.
///
/// A mark that does not fit is taken for text inside its cell, for text in front of the mark that closes it, or, where
/// it opens a cell, for the first character of that.
final class QuotedRecord {

    private static final int MOST_LIBERTIES = 3;
    private static final int MOST_CLOSINGS = 8;
    private static final int MOST_LINES = 20;

    private final QuotedText text;
    private final int width;
    private final List<String> cells = new ArrayList<>();
    private long work;
    private int columns;
    private int wanted;
    private boolean overLines;
    private int firstLineEnd;
    private int end;

    /// @param width how many cells most records of the table have
    /// @param work how many characters may be looked at for all that has to be put right
    QuotedRecord(QuotedText text, int width, long work) {
        this.text = text;
        this.width = width;
        this.work = work;
    }

    /// What one mark that opens a cell may come to.
    private record Cell(String content, int end) {}

    /// Where the record ends that begins here; -1 where a quotation mark of it does not fit.
    int soundEnd(int start) {
        columns = 1;
        int next = start;
        while (true) {
            int open = text.opening(next);
            int at = open < 0 ? text.plainEnd(next) : soundEndOfCell(open);
            if (at < 0) {
                return -1;
            }
            next = text.nextCell(at);
            if (next < 0) {
                return at;
            }
            columns++;
        }
    }

    /// Whether the record that was found sound has as many cells as most.
    boolean hasWidth() {
        return columns == width;
    }

    /// Where the record ends that begins here, read as wide as the table, else one cell wider or narrower; -1 where it
    /// cannot be. Its cells are then [#cells()].
    int mendedEnd(int start) {
        cells.clear();
        firstLineEnd = text.lineEnd(start);
        return isGoneOnWith() && read(start, width, true)
                        || read(start, width, false)
                        || read(start, width, true)
                        || read(start, width - 1, false)
                        || read(start, width + 1, false)
                ? end
                : -1;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    /// Whether the line below is no record by itself although all its marks fit: it belongs to a cell of this one.
    private boolean isGoneOnWith() {
        return firstLineEnd < text.length() && soundEnd(text.nextLine(firstLineEnd)) >= 0 && columns < width;
    }

    private boolean read(int start, int columns, boolean overLines) {
        this.wanted = columns;
        this.overLines = overLines;
        return IntStream.rangeClosed(1, MOST_LIBERTIES).anyMatch(liberties -> fits(start, liberties));
    }

    private boolean fits(int start, int liberties) {
        int open = text.opening(start);
        if (open < 0) {
            return goesOn(plain(start), liberties);
        }
        int close = soundEndOfCell(open);
        if (close >= 0) {
            return goesOn(new Cell(text.between(open, text.singleMark(open)), close), liberties);
        }
        return liberties > 0
                && work > 0
                && meanings(start, open).stream().anyMatch(meant -> goesOn(meant, liberties - 1));
    }

    private boolean goesOn(Cell cell, int liberties) {
        work -= cell.content().length() + 1;
        cells.add(cell.content());
        int next = text.nextCell(cell.end());
        boolean fits = next < 0
                ? cells.size() == wanted && overLines == (cell.end() > firstLineEnd)
                : cells.size() < wanted && fits(next, liberties);
        if (fits && next < 0) {
            end = cell.end();
        } else if (!fits) {
            cells.removeLast();
        }
        return fits;
    }

    /// The likelier ones first: what stays on its line, then the mark as text, then what goes on over lines.
    private List<Cell> meanings(int start, int open) {
        List<Cell> meanings = new ArrayList<>();
        int lineEnd = text.lineEnd(open);
        addClosings(meanings, open, open + 1, lineEnd);
        meanings.add(plain(start));
        if (overLines) {
            addClosings(meanings, open, lineEnd, nextSound(lineEnd));
        }
        return meanings;
    }

    /// Each mark that a delimiter or line end follows may close the cell, first those that are not doubled.
    private void addClosings(List<Cell> meanings, int open, int from, int until) {
        List<Cell> doubled = new ArrayList<>();
        int most = meanings.size() + MOST_CLOSINGS;
        work -= until - from;
        for (int at = from; at < until && meanings.size() + doubled.size() < most; at++) {
            if (text.isMark(at)) {
                boolean pair = text.isPair(at);
                at += pair ? 1 : 0;
                int behind = text.endBehind(at);
                if (behind >= 0) {
                    (pair ? doubled : meanings).add(new Cell(text.between(open, at), behind));
                }
            }
        }
        meanings.addAll(doubled);
    }

    private Cell plain(int start) {
        int until = text.plainEnd(start);
        return new Cell(text.text().substring(start, until), until);
    }

    private int soundEndOfCell(int open) {
        int mark = text.singleMark(open);
        work -= mark - open;
        return mark < text.length() ? text.endBehind(mark) : -1;
    }

    /// The end of the lines below that are no records by themselves.
    private int nextSound(int lineEnd) {
        int at = lineEnd;
        for (int line = 0; line < MOST_LINES && at < text.length(); line++) {
            int next = text.nextLine(at);
            if (soundEnd(next) >= 0 && hasWidth()) {
                break;
            }
            at = text.lineEnd(next);
        }
        return at;
    }
}
