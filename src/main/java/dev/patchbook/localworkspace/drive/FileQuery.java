package dev.patchbook.localworkspace.drive;

import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.store.Catalogue;
import dev.patchbook.localworkspace.store.FileEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The query of a list, by Drive's grammar: terms, `and`, `or`, `not`, parentheses; `and` binds more tightly than `or`.
final class FileQuery {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|([A-Za-z][A-Za-z.]*)|(!=|<=|>=|[=<>(){}]))\\s*");

    /// Terms that may stand alone.
    private static final Set<String> FLAGS = Set.of("sharedWithMe", "starred", "trashed");

    private final List<String> tokens = new ArrayList<>();
    private final FileTerms terms;
    private int at;

    private FileQuery(Catalogue catalogue) {
        this.terms = new FileTerms(catalogue);
    }

    /// A query that cannot be read is a [Refusal], as by Drive.
    static Predicate<FileEntry> parse(String text, Catalogue catalogue) {
        FileQuery query = new FileQuery(catalogue);
        Matcher match = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && match.region(end, text.length()).lookingAt()) {
            query.tokens.add(match.group().strip());
            end = match.end();
        }
        Predicate<FileEntry> parsed = query.any();
        if (end < text.length() || query.at < query.tokens.size()) {
            throw invalid();
        }
        return parsed;
    }

    private Predicate<FileEntry> any() {
        Predicate<FileEntry> parsed = all();
        while (take("or")) {
            parsed = parsed.or(all());
        }
        return parsed;
    }

    private Predicate<FileEntry> all() {
        Predicate<FileEntry> parsed = one();
        while (take("and")) {
            parsed = parsed.and(one());
        }
        return parsed;
    }

    private Predicate<FileEntry> one() {
        if (take("not")) {
            return one().negate();
        } else if (take("(")) {
            Predicate<FileEntry> inner = any();
            expect(")");
            return inner;
        }
        String first = next();
        if (isQuoted(first)) {
            expect("in");
            return terms.in(value(first), next());
        }
        if (FLAGS.contains(first) && !followedByOperator()) {
            return terms.compare(first, "=", "true");
        }
        String operator = next();
        return operator.equals("has") ? property(first) : terms.compare(first, operator, value(next()));
    }

    private boolean followedByOperator() {
        return at < tokens.size() && Set.of("=", "!=").contains(tokens.get(at));
    }

    private Predicate<FileEntry> property(String field) {
        expect("{");
        expect("key");
        expect("=");
        String key = value(next());
        expect("and");
        expect("value");
        expect("=");
        String value = value(next());
        expect("}");
        return terms.has(field, key, value);
    }

    private boolean take(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw invalid();
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw invalid();
        }
        return tokens.get(at++);
    }

    private static String value(String token) {
        return isQuoted(token) ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1") : token;
    }

    private static boolean isQuoted(String token) {
        return token.startsWith("'") || token.startsWith("\"");
    }

    static Refusal invalid() {
        return new Refusal(400, "INVALID_ARGUMENT", "invalid", "Invalid Value");
    }
}
