package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How a text falls into lines and cells under a dialect, told without taking the cells out.
final class Cutting {

    private final String text;
    private final Dialect dialect;
    private final int end;
    private final List<Integer> widths = new ArrayList<>();
    private int at;
    private int line = 1;
    private int quotedCells;
    private int faults;
    private OptionalInt firstFault = OptionalInt.empty();

    private Cutting(String text, int end, Dialect dialect) {
        this.text = text;
        this.end = end;
        this.dialect = dialect;
    }

    /// @param end where to stop; a quotation that is open there counts as a fault only at the end of the text
    static Cutting of(String text, int end, Dialect dialect) {
        Cutting cutting = new Cutting(text, end, dialect);
        cutting.run();
        return cutting;
    }

    /// How many cells each line has that is not blank.
    List<Integer> widths() {
        return widths;
    }

    /// How many cells stand in quotes.
    int quotedCells() {
        return quotedCells;
    }

    /// How many quotations are not closed, or are followed by text.
    int faults() {
        return faults;
    }

    /// The line, from 1, on which the first of those opens.
    OptionalInt firstFault() {
        return firstFault;
    }

    /// The share of lines that have the most usual number of cells, 0 where that is one cell.
    double share() {
        return widths.isEmpty() ? 0 : (double) mostUsual().lines() / widths.size();
    }

    /// The number of cells, above one, that most lines have; 1 where no line has more.
    int width() {
        return mostUsual().cells();
    }

    private record Width(int cells, int lines) {}

    private Width mostUsual() {
        Map<Integer, Integer> lines = new LinkedHashMap<>();
        widths.stream().filter(cells -> cells > 1).forEach(cells -> lines.merge(cells, 1, Integer::sum));
        return lines.entrySet().stream()
                .map(one -> new Width(one.getKey(), one.getValue()))
                .reduce(new Width(1, 0), (most, one) -> one.lines() > most.lines() ? one : most);
    }

    private void run() {
        int cells = 1;
        int lineStart = 0;
        while (at < end) {
            cell();
            if (at < end && text.startsWith(dialect.delimiter(), at)) {
                at += dialect.delimiter().length();
                cells++;
                if (at < end) {
                    continue;
                }
            }
            if (at < end || end == text.length()) {
                count(cells, lineStart);
            }
            lineBreak();
            cells = 1;
            lineStart = at;
        }
    }

    private void count(int cells, int lineStart) {
        if (cells > 1 || !text.substring(lineStart, Math.min(at, end)).isBlank()) {
            widths.add(cells);
        }
    }

    private void lineBreak() {
        if (at < end) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    private void cell() {
        int start = at;
        while (dialect.spaced() && start < end && text.charAt(start) == ' ') {
            start++;
        }
        if (start < end && text.charAt(start) == dialect.quote()) {
            at = start;
            quotation();
        }
        plain();
    }

    private void plain() {
        while (at < end && !isBreak(at) && !text.startsWith(dialect.delimiter(), at)) {
            at += Math.max(1, dialect.escapeAt(text, at));
        }
    }

    private void quotation() {
        int opened = line;
        int mark = at;
        for (at++; at < end; at++) {
            char c = text.charAt(at);
            int escape = dialect.escapeAt(text, at);
            if (escape > 0) {
                at += escape - 1;
            } else if (isBreak(at)) {
                line += text.startsWith("\r\n", at) ? 0 : 1;
            } else if (c == dialect.quote() && at + 1 < end && text.charAt(at + 1) == c) {
                at++;
            } else if (c == dialect.quote()) {
                at++;
                closed(opened);
                return;
            }
        }
        if (end == text.length()) {
            fault(opened);
            at = mark + 1;
            line = opened;
        }
    }

    private void closed(int opened) {
        while (dialect.spaced() && at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= end || isBreak(at) || text.startsWith(dialect.delimiter(), at)) {
            quotedCells++;
        } else {
            fault(opened);
            closeOnLine();
        }
    }

    /// A mark that is not doubled stands inside the cell, where another on the line closes that.
    private void closeOnLine() {
        for (int ahead = at; ahead < end && !isBreak(ahead); ahead++) {
            if (text.charAt(ahead) == dialect.quote()
                    && (ahead + 1 >= end || isBreak(ahead + 1) || text.startsWith(dialect.delimiter(), ahead + 1))) {
                at = ahead + 1;
                return;
            }
        }
    }

    private boolean isBreak(int position) {
        char c = text.charAt(position);
        return c == '\n' || c == '\r';
    }

    private void fault(int opened) {
        faults++;
        if (firstFault.isEmpty()) {
            firstFault = OptionalInt.of(opened);
        }
    }
}
