package dev.patchbook.localworkspace.formulas.functions;

import java.util.Optional;
import java.util.regex.Pattern;

/// Texts in which `*` stands for any letters and `?` for one; `~` before either takes that away.
final class Wildcards {
    private Wildcards() {}

    /// Empty where the text has none.
    static Optional<Pattern> of(String text) {
        StringBuilder expression = new StringBuilder();
        boolean wild = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '~' && i + 1 < text.length() && "*?~".indexOf(text.charAt(i + 1)) >= 0) {
                expression.append(Pattern.quote(text.substring(++i, i + 1)));
            } else if (next == '*' || next == '?') {
                wild = true;
                expression.append(next == '*' ? ".*" : ".");
            } else {
                expression.append(Pattern.quote(String.valueOf(next)));
            }
        }
        return wild
                ? Optional.of(Pattern.compile(
                        expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL))
                : Optional.empty();
    }

    /// The text without its `~`.
    static String plain(String text) {
        return text.replaceAll("~([*?~])", "$1");
    }
}
