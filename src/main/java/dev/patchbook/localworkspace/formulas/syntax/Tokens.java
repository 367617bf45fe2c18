package dev.patchbook.localworkspace.formulas.syntax;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Goes through a formula's text from left to right.
final class Tokens {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]*");

    private final String text;
    private int at;

    Tokens(String text, int from) {
        this.text = text;
        this.at = from;
        skipBlanks();
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /// The next character, 0 at the end.
    char next() {
        return isAtEnd() ? 0 : text.charAt(at);
    }

    /// Goes past this sign if it is next.
    boolean take(String sign) {
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipBlanks();
        return true;
    }

    /// Goes past what the pattern matches here.
    Optional<MatchResult> take(Pattern pattern) {
        return take(pattern, _ -> true);
    }

    /// Goes past what the pattern matches here, if it passes the test.
    Optional<MatchResult> take(Pattern pattern, Predicate<MatchResult> test) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt() || !test.test(matcher)) {
            return Optional.empty();
        }
        at = matcher.end();
        skipBlanks();
        return Optional.of(matcher.toMatchResult());
    }

    private void skipBlanks() {
        Matcher blanks = BLANKS.matcher(text);
        blanks.region(at, text.length());
        if (blanks.lookingAt()) {
            at = blanks.end();
        }
    }
}
