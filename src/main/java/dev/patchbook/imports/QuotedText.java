package dev.patchbook.imports;

/// Where the cells and lines of a text begin and end, whose quotation marks are escaped by being doubled.
record QuotedText(String text, Dialect dialect) {

    int length() {
        return text.length();
    }

    /// The mark that opens the cell which begins here; -1 where none does.
    int opening(int start) {
        int at = dialect.spaced() ? behindSpaces(start) : start;
        return at < length() && isMark(at) ? at : -1;
    }

    /// The mark, behind the one that opens a cell, that is not doubled; the end of the text where there is none.
    int singleMark(int open) {
        int at = open + 1;
        while (at < length() && !(isMark(at) && !isPair(at))) {
            at += isMark(at) ? 2 : 1;
        }
        return at;
    }

    boolean isMark(int at) {
        return text.charAt(at) == dialect.quote();
    }

    boolean isPair(int at) {
        return isMark(at) && at + 1 < length() && isMark(at + 1);
    }

    /// Where a cell ends that this mark closes; -1 where text stands behind it.
    int endBehind(int mark) {
        int behind = dialect.spaced() ? behindSpaces(mark + 1) : mark + 1;
        return isEnd(behind) ? behind : -1;
    }

    /// What stands between two marks, a doubled one once.
    String between(int open, int close) {
        String mark = String.valueOf(dialect.quote());
        return text.substring(open + 1, close).replace(mark + mark, mark);
    }

    /// Where the cell ends that begins here, whatever marks are in it.
    int plainEnd(int start) {
        int at = start;
        while (!isEnd(at)) {
            at++;
        }
        return at;
    }

    /// Where the next cell of the row begins; -1 where the row ends here.
    int nextCell(int end) {
        return text.startsWith(dialect.delimiter(), end)
                ? end + dialect.delimiter().length()
                : -1;
    }

    int lineEnd(int from) {
        int at = from;
        while (at < length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /// Where the line below begins that ends here.
    int nextLine(int lineEnd) {
        return lineEnd < length() ? lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1) : lineEnd;
    }

    private boolean isEnd(int at) {
        return at >= length() || isBreak(at) || text.startsWith(dialect.delimiter(), at);
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int behindSpaces(int from) {
        int at = from;
        while (at < length() && text.charAt(at) == ' ' && !text.startsWith(dialect.delimiter(), at)) {
            at++;
        }
        return at;
    }
}
