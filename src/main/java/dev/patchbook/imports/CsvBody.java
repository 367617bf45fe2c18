package dev.patchbook.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text without the line that names its delimiter, and with lines that end as lines do.
///
/// @param delimiter as a first line such as `sep=;` says
/// @param linesBefore how many lines were taken off
record CsvBody(String text, Optional<String> delimiter, int linesBefore) {

    private static final Pattern SAID =
            Pattern.compile("\\A\"?sep=([^\\r\\n\"]{1,4})\"?(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    static CsvBody of(String text) {
        String lines = withLineEnds(text);
        Matcher said = SAID.matcher(lines);
        if (!said.find()) {
            return new CsvBody(lines, Optional.empty(), 0);
        }
        String delimiter = said.group(1).equals("\\t") ? "\t" : said.group(1);
        return new CsvBody(lines.substring(said.end()), Optional.of(delimiter), 1);
    }

    /// Mainframes, and files made for parsing alone, end records otherwise.
    private static String withLineEnds(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            return text;
        }
        return text.replace('\u001E', '\n').replace('\u0085', '\n').replace('\u2028', '\n');
    }
}
