package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rewrites a text in which quotation marks stand where none should, or are not doubled, into one whose cells are in
/// quotes, line by line the same: each such record is read so that it has as many cells as the others.
///
/// Nothing but the others says so, so there must be enough of them, and no fewer than are put right.
final class StrayQuotes {

    private static final int FEWEST_SOUND = 5;
    private static final long MOST_WORK = 40;

    private final String text;
    private final Dialect dialect;
    private final QuotedRecord record;
    private final StringBuilder out;
    private final List<Integer> lines = new ArrayList<>();
    private int line = 1;
    private int sound;

    private StrayQuotes(String text, Dialect dialect, int width) {
        this.text = text;
        this.dialect = dialect;
        this.record = new QuotedRecord(new QuotedText(text, dialect), width, MOST_WORK * text.length());
        this.out = new StringBuilder(text.length() + 64);
    }

    /// A text whose quotation marks all fit.
    ///
    /// @param lines on which the records begin that were put right, from 1
    record Mended(String text, List<Integer> lines) {}

    /// Nothing where a record can be read in no such way.
    ///
    /// @param text one in which no backslash means anything
    static Optional<Mended> mended(String text, Dialect dialect) {
        Dialect plain = new Dialect(dialect.delimiter(), dialect.quote(), false, dialect.spaced());
        int width = Cutting.of(text, text.length(), plain).width();
        return width < 2 ? Optional.empty() : new StrayQuotes(text, plain, width).run();
    }

    private Optional<Mended> run() {
        int at = 0;
        while (at < text.length()) {
            int end = record.soundEnd(at);
            if (end >= 0) {
                sound += record.hasWidth() ? 1 : 0;
                out.append(text, at, end);
            } else {
                end = record.mendedEnd(at);
                if (end < 0) {
                    return Optional.empty();
                }
                lines.add(line);
                write(record.cells());
            }
            line += breaks(at, end);
            at = lineBreak(end);
        }
        return sound >= Math.max(FEWEST_SOUND, lines.size())
                ? Optional.of(new Mended(out.toString(), lines))
                : Optional.empty();
    }

    private void write(List<String> cells) {
        String quote = String.valueOf(dialect.quote());
        for (int column = 0; column < cells.size(); column++) {
            out.append(column > 0 ? dialect.delimiter() : "");
            out.append(quote)
                    .append(cells.get(column).replace(quote, quote + quote))
                    .append(quote);
        }
    }

    private int lineBreak(int end) {
        if (end >= text.length()) {
            return end;
        }
        int behind = end + (text.startsWith("\r\n", end) ? 2 : 1);
        out.append(text, end, behind);
        line++;
        return behind;
    }

    private int breaks(int from, int to) {
        return (int) text.substring(from, to).lines().skip(1).count();
    }
}
