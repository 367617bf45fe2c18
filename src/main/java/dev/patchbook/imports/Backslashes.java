package dev.patchbook.imports;

/// Rewrites a text whose cells are escaped by backslashes into one whose cells are quoted, line by line the same.
final class Backslashes {

    private final String text;
    private final Dialect dialect;
    private final StringBuilder out;
    private int cellStart;
    private boolean added;

    private Backslashes(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.out = new StringBuilder(text.length());
    }

    static String undone(String text, Dialect dialect) {
        return dialect.backslash() ? new Backslashes(text, dialect).run() : text;
    }

    private String run() {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int escape = dialect.escapeAt(text, at);
            if (escape > 0) {
                escaped(text.substring(at + 1, at + escape), quoted);
                at += escape - 1;
            } else if (quoted) {
                out.append(c);
                quoted = c != dialect.quote();
            } else if (text.startsWith(dialect.delimiter(), at)) {
                endCell(dialect.delimiter());
                at += dialect.delimiter().length() - 1;
            } else if (c == '\n' || c == '\r') {
                endCell(String.valueOf(c));
            } else {
                // A quote right behind a closed one is a doubled one, and opens the cell again.
                quoted = c == dialect.quote() && (atStart() || out.charAt(out.length() - 1) == c);
                out.append(c);
            }
        }
        endCell("");
        return out.toString();
    }

    private boolean atStart() {
        return out.substring(cellStart).isBlank();
    }

    private void escaped(String meant, boolean quoted) {
        if (!quoted && !added) {
            out.insert(cellStart, dialect.quote());
            added = true;
        }
        out.append(meant.equals(String.valueOf(dialect.quote())) ? meant + meant : meant);
    }

    private void endCell(String with) {
        if (added) {
            out.append(dialect.quote());
        }
        out.append(with);
        cellStart = out.length();
        added = false;
    }
}
