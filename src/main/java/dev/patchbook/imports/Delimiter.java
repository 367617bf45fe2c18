package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The character between the cells of a text file: as its `sep=` line says, else the one that cuts most of its first
/// lines into the same number of cells.
///
/// @param bodyAt where the rows begin, after a `sep=` line
/// @param linesBefore how many lines that skips
record Delimiter(char character, int bodyAt, int linesBefore) {

    private static final Pattern SAID =
            Pattern.compile("\\A\"?sep=(.)\"?(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);
    private static final String CANDIDATES = ",;\t|^~\u001F\u0001";
    private static final int LOOKED_AT = 1 << 16;
    private static final int MOST_LINES = 200;

    static Delimiter of(String text) {
        Matcher said = SAID.matcher(text);
        if (said.find()) {
            return new Delimiter(said.group(1).charAt(0), said.end(), 1);
        }
        char best = ',';
        double bestScore = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            double score = score(cellCounts(text, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Delimiter(best, 0, 0);
    }

    String body(String text) {
        return text.substring(bodyAt);
    }

    /// The number of lines with the most usual number of cells above one, a little more the more cells they have.
    private static double score(List<Integer> counts) {
        double best = 0;
        for (int width : counts.stream().distinct().filter(count -> count > 1).toList()) {
            long lines = counts.stream().filter(count -> count == width).count();
            best = Math.max(best, (double) lines / counts.size() + Math.min(width, 100) / 1000.0);
        }
        return best;
    }

    /// How many cells each of the first lines has, line ends and delimiters inside quotes aside.
    private static List<Integer> cellCounts(String text, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int end = Math.min(text.length(), LOOKED_AT);
        boolean quoted = false;
        boolean atStart = true;
        int cells = 1;
        int lineStart = 0;
        for (int i = 0; i < end && counts.size() < MOST_LINES; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
                atStart = false;
            } else if (!quoted && c == delimiter) {
                cells++;
                atStart = true;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (i > lineStart) {
                    counts.add(cells);
                }
                cells = 1;
                lineStart = i + 1;
                atStart = true;
            } else if (c != '"') {
                atStart = false;
            } else {
                quoted = text.charAt(i - 1) == '"';
            }
        }
        if (end == text.length() && lineStart < end) {
            counts.add(cells);
        }
        return counts;
    }
}
