package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.format.Serial;
import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import dev.patchbook.localworkspace.formulas.evaluation.Fault;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import dev.patchbook.localworkspace.formulas.functions.QueryCondition.Operand;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads a text in the language of `QUERY`: `select`, `where`, `group by`, `order by`, `limit`, `offset`, `label`, in
/// this order. Words that are keywords are known in any case; what cannot be read is a [Fault] that says where.
final class QueryText {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(?:(\"[^\"]*+\"|'[^']*+')|(`[^`]*+`)|(\\d++(?:\\.\\d*+)?|\\.\\d++)|([\\p{L}_][\\p{L}\\p{N}_]*+)|(<=|>=|!=|<>|[=<>(),*-]))");
    private static final Set<String> AGGREGATIONS = Set.of("sum", "avg", "count", "max", "min");
    private static final int DEEPEST = 100;

    private final List<String> tokens;
    private final Budget budget;
    private int at;
    private int depth;

    private QueryText(List<String> tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    /// @param budget what regular expressions in it may spend
    static Query read(String text, Budget budget) {
        return new QueryText(tokens(text.strip()), budget).query();
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

    private Query query() {
        List<Query.Item> select = new ArrayList<>();
        if (take("select") && !take("*")) {
            select.addAll(listed(this::item));
        }
        Optional<QueryCondition> where = take("where") ? Optional.of(any()) : Optional.empty();
        List<Query.Item> groups = takeBy("group") ? listed(() -> new Query.Item("", column())) : List.of();
        List<Query.Order> order = takeBy("order") ? listed(this::order) : List.of();
        int limit = take("limit") ? count() : Integer.MAX_VALUE;
        int offset = take("offset") ? count() : 0;
        Map<Query.Item, String> labels = new HashMap<>();
        if (take("label")) {
            listed(() -> labels.put(item(), quoted()));
        }
        for (String clause : List.of("pivot", "format", "options", "skipping")) {
            if (take(clause)) {
                throw refused("the clause \"" + clause + "\" is not calculated by this workspace.");
            }
        }
        if (at < tokens.size()) {
            throw unread(next());
        }
        return new Query(select, where, groups, order, limit, offset, labels);
    }

    private <T> List<T> listed(Supplier<T> part) {
        List<T> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (take(","));
        return parts;
    }

    private Query.Order order() {
        Query.Item item = item();
        boolean descending = take("desc");
        if (!descending) {
            take("asc");
        }
        return new Query.Order(item, descending);
    }

    private Query.Item item() {
        String aggregation = next().toLowerCase(Locale.ROOT);
        if (AGGREGATIONS.contains(aggregation) && peek(1).equals("(")) {
            at += 2;
            Query.Item item = new Query.Item(aggregation, column());
            expect(")");
            return item;
        }
        return new Query.Item("", column());
    }

    private String column() {
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

    private int count() {
        String number = next();
        at++;
        if (!number.matches("\\d{1,9}")) {
            throw unread(number);
        }
        return Integer.parseInt(number);
    }

    private String quoted() {
        String word = next();
        if (!word.startsWith("'") && !word.startsWith("\"")) {
            throw unread(word);
        }
        at++;
        return word.substring(1, word.length() - 1);
    }

    private QueryCondition any() {
        List<QueryCondition> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (take("or"));
        return parts.size() == 1 ? parts.getFirst() : new QueryCondition.Any(parts);
    }

    private QueryCondition all() {
        List<QueryCondition> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (take("and"));
        return parts.size() == 1 ? parts.getFirst() : new QueryCondition.All(parts);
    }

    private QueryCondition one() {
        if (++depth > DEEPEST) {
            throw unread(next());
        }
        try {
            if (take("not")) {
                return new QueryCondition.Not(one());
            } else if (take("(")) {
                QueryCondition inside = any();
                expect(")");
                return inside;
            }
            return test(operand());
        } finally {
            depth--;
        }
    }

    private QueryCondition test(Operand left) {
        String operator = next().toLowerCase(Locale.ROOT);
        at++;
        return switch (operator) {
            case "=", "<", ">", "<=", ">=", "!=", "<>" -> new QueryCondition.Compared(left, operator, operand());
            case "is" -> {
                boolean not = take("not");
                expect("null");
                QueryCondition blank = new QueryCondition.Blank(left);
                yield not ? new QueryCondition.Not(blank) : blank;
            }
            case "contains" -> like(left, part -> text -> text.contains(part));
            case "starts" -> {
                expect("with");
                yield like(left, part -> text -> text.startsWith(part));
            }
            case "ends" -> {
                expect("with");
                yield like(left, part -> text -> text.endsWith(part));
            }
            case "matches" -> like(left, this::matching);
            case "like" -> like(left, part -> matching(wildcards(part)));
            default -> throw unread(operator);
        };
    }

    private QueryCondition like(Operand left, java.util.function.Function<String, Predicate<String>> test) {
        return new QueryCondition.Like(left, test.apply(quoted()));
    }

    private Predicate<String> matching(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
            return text -> pattern.matcher(new Metered(text, budget)).matches();
        } catch (PatternSyntaxException | StackOverflowError _) {
            throw refused("\"" + expression + "\" is not a valid regular expression.");
        }
    }

    /// `%` stands for any text and `_` for any character.
    private static String wildcards(String text) {
        StringBuilder expression = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String any = letter == '%' ? ".*" : ".";
            boolean wild = letter == '%' || letter == '_';
            expression.append(wild ? any : Pattern.quote(Character.toString(letter)));
        });
        return expression.toString();
    }

    private Operand operand() {
        String word = next();
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.startsWith("'") || word.startsWith("\"")) {
            return new Operand.Literal(Values.of(quoted()));
        } else if (lower.equals("true") || lower.equals("false")) {
            at++;
            return new Operand.Literal(Values.of(lower.equals("true")));
        } else if (lower.equals("date") && (peek(1).startsWith("'") || peek(1).startsWith("\""))) {
            at++;
            return new Operand.Literal(Values.of(date(quoted())));
        } else if (word.equals("-") || word.matches("[.\\d].*")) {
            boolean negative = take("-");
            String number = next();
            at++;
            if (!number.matches("[.\\d].*")) {
                throw unread(number);
            }
            return new Operand.Literal(Values.of((negative ? -1 : 1) * Double.parseDouble(number)));
        }
        return new Operand.Column(column());
    }

    private static double date(String text) {
        try {
            return Serial.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            throw refused("Invalid date literal [" + text + "]. Date literals should be of form yyyy-MM-dd.");
        }
    }

    private boolean takeBy(String clause) {
        if (take(clause)) {
            expect("by");
            return true;
        }
        return false;
    }

    /// Goes past this sign or keyword if it is next.
    private boolean take(String word) {
        if (!next().equalsIgnoreCase(word)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String word) {
        if (!take(word)) {
            throw unread(next());
        }
    }

    private String next() {
        return peek(0);
    }

    /// Empty behind the end.
    private String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }
}
