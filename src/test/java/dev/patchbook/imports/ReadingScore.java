package dev.patchbook.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How well a file was read, as the benchmark of Vitagliano et al. says: whether it was read at all, and precision,
/// recall and their harmonic mean of the headings, of the records and of the cells; ten figures from 0 to 1.
record ReadingScore(double success, Match headings, Match records, Match cells) {

    private static final Pattern DATE = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("([$€£]?)(\\d+(?:\\.\\d+)?)");
    private static final Match ALL = new Match(1, 1, 1);
    private static final Match NOTHING = new Match(0, 0, 0);

    static final ReadingScore REFUSED = new ReadingScore(0, NOTHING, NOTHING, NOTHING);

    /// @param precision of what should be there, how much is
    /// @param recall of what is there, how much should be; named as the benchmark names them
    record Match(double precision, double recall, double both) {

        static Match of(List<String> wanted, List<String> found) {
            if (wanted.isEmpty()) {
                return ALL;
            }
            Map<String, Integer> left = new HashMap<>();
            wanted.forEach(text -> left.merge(text, 1, Integer::sum));
            long common = found.stream()
                    .filter(text -> left.merge(text, -1, Integer::sum) >= 0)
                    .count();
            if (common == 0) {
                return NOTHING;
            }
            double precision = (double) common / wanted.size();
            double recall = (double) common / found.size();
            return new Match(precision, recall, 2 * precision * recall / (precision + recall));
        }

        double sum() {
            return precision + recall + both;
        }
    }

    /// @param clean the rows that should have been read, headings first
    static ReadingScore of(List<List<String>> clean, List<List<String>> found) {
        return new ReadingScore(
                1,
                Match.of(normal(clean.getFirst()), normal(found.getFirst())),
                Match.of(records(clean), records(found)),
                Match.of(flat(clean), flat(found)));
    }

    /// What the benchmark calls the simple score of one file.
    double simple() {
        return success + headings.sum() + records.sum() + cells.sum();
    }

    private static List<String> records(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> String.join("", normal(row))).toList();
    }

    private static List<String> flat(List<List<String>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    private static List<String> normal(List<String> cells) {
        return cells.stream().map(ReadingScore::normal).toList();
    }

    /// Dates, times, numbers and sums of money in one spelling, text in lower case.
    private static String normal(String cell) {
        Matcher date = DATE.matcher(cell);
        if (date.matches()) {
            return "%s-%s-%s 00:00:00".formatted(date.group(3), date.group(2), date.group(1));
        }
        if (TIME.matcher(cell).matches()) {
            return cell + ":00";
        }
        Matcher number = NUMBER.matcher(cell);
        return number.matches() ? number.group(1) + Double.parseDouble(number.group(2)) : cell.toLowerCase(Locale.ROOT);
    }
}
