package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words and signs of a text in the language of `QUERY`, gone through one by one.
final class QueryTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(?:(\"[^\"]*+\"|'[^']*+')|(`[^`]*+`)|(\\d++(?:\\.\\d*+)?|\\.\\d++)|([\\p{L}_][\\p{L}\\p{N}_]*+)|(<=|>=|!=|<>|[=<>(),*-]))");

    private final List<String> tokens;
    private int at;

    private QueryTokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static QueryTokens of(String text) {
        return new QueryTokens(tokens(text.strip()));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw unread(text.substring(end).strip());
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        return tokens;
    }

    static Fault unread(String what) {
        return refused("PARSE_ERROR: Encountered \"" + what.substring(0, Math.min(40, what.length())) + "\"");
    }

    static Fault refused(String why) {
        return Fault.value("Unable to parse query string for Function QUERY parameter 2: " + why);
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    /// Goes past the next one, whatever it is.
    String pass() {
        String passed = next();
        at++;
        return passed;
    }

    String column() {
        String word = next();
        if (word.startsWith("`") && word.length() > 2) {
            at++;
            return word.substring(1, word.length() - 1);
        } else if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            throw unread(word);
        }
        at++;
        return word;
    }

    int count() {
        String number = pass();
        if (!number.matches("\\d{1,9}")) {
            throw unread(number);
        }
        return Integer.parseInt(number);
    }

    String quoted() {
        String word = next();
        if (!word.startsWith("'") && !word.startsWith("\"")) {
            throw unread(word);
        }
        at++;
        return word.substring(1, word.length() - 1);
    }

    /// Goes past this sign or keyword if it is next.
    boolean take(String word) {
        if (!next().equalsIgnoreCase(word)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String word) {
        if (!take(word)) {
            throw unread(next());
        }
    }

    String next() {
        return peek(0);
    }

    /// Empty behind the end.
    String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }
}
