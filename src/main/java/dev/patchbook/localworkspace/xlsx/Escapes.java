package dev.patchbook.localworkspace.xlsx;

import java.util.regex.Pattern;

/// Characters that XML cannot hold stand in these files as `_xHHHH_`.
final class Escapes {
    private static final Pattern BEGUN = Pattern.compile("_x[0-9A-Fa-f]{4}");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    /// Whether this underscore would begin an escape, with the next underscore of the text or of an escape after it.
    static boolean looksEscaped(String text, int at) {
        int end = at + 6;
        return end < text.length()
                && text.charAt(at + 1) == 'x'
                && BEGUN.matcher(text).region(at, end).matches()
                && (text.charAt(end) == '_' || isForbidden(text, end));
    }

    static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        } else if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' || c >= '\uFFFE';
    }

    static String decoded(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
