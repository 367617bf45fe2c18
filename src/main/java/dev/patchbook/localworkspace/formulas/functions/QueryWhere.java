package dev.patchbook.localworkspace.formulas.functions;

import dev.patchbook.localworkspace.format.Serial;
import dev.patchbook.localworkspace.formulas.evaluation.Budget;
import dev.patchbook.localworkspace.formulas.evaluation.Values;
import dev.patchbook.localworkspace.formulas.functions.QueryCondition.Operand;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads the conditions behind `where`.
final class QueryWhere {
    private static final int DEEPEST = 100;

    private final QueryTokens tokens;
    private final Budget budget;
    private int depth;

    /// @param budget what regular expressions may spend
    QueryWhere(QueryTokens tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    QueryCondition any() {
        List<QueryCondition> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (tokens.take("or"));
        return parts.size() == 1 ? parts.getFirst() : new QueryCondition.Any(parts);
    }

    private QueryCondition all() {
        List<QueryCondition> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (tokens.take("and"));
        return parts.size() == 1 ? parts.getFirst() : new QueryCondition.All(parts);
    }

    private QueryCondition one() {
        if (++depth > DEEPEST) {
            throw QueryTokens.unread(tokens.next());
        }
        try {
            if (tokens.take("not")) {
                return new QueryCondition.Not(one());
            } else if (tokens.take("(")) {
                QueryCondition inside = any();
                tokens.expect(")");
                return inside;
            }
            return test(operand());
        } finally {
            depth--;
        }
    }

    private QueryCondition test(Operand left) {
        String operator = tokens.pass().toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "=", "<", ">", "<=", ">=", "!=", "<>" -> new QueryCondition.Compared(left, operator, operand());
            case "is" -> {
                boolean not = tokens.take("not");
                tokens.expect("null");
                QueryCondition blank = new QueryCondition.Blank(left);
                yield not ? new QueryCondition.Not(blank) : blank;
            }
            case "contains" -> like(left, part -> text -> contains(text, part));
            case "starts" -> {
                tokens.expect("with");
                yield like(left, part -> text -> text.startsWith(part));
            }
            case "ends" -> {
                tokens.expect("with");
                yield like(left, part -> text -> text.endsWith(part));
            }
            case "matches" -> like(left, this::matching);
            case "like" -> like(left, part -> matching(wildcards(part)));
            default -> throw QueryTokens.unread(operator);
        };
    }

    private QueryCondition like(Operand left, Function<String, Predicate<String>> test) {
        return new QueryCondition.Like(left, test.apply(tokens.quoted()));
    }

    private boolean contains(String text, String part) {
        budget.spendFinding(part, text);
        return text.contains(part);
    }

    private Predicate<String> matching(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
            return text -> pattern.matcher(new Metered(text, budget)).matches();
        } catch (PatternSyntaxException | StackOverflowError _) {
            throw QueryTokens.refused("\"" + expression + "\" is not a valid regular expression.");
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
        String word = tokens.next();
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.startsWith("'") || word.startsWith("\"")) {
            return new Operand.Literal(Values.of(tokens.quoted()));
        } else if (lower.equals("true") || lower.equals("false")) {
            tokens.pass();
            return new Operand.Literal(Values.of(lower.equals("true")));
        } else if (lower.equals("date")
                && (tokens.peek(1).startsWith("'") || tokens.peek(1).startsWith("\""))) {
            tokens.pass();
            return new Operand.Literal(Values.of(date(tokens.quoted())));
        } else if (word.equals("-") || word.matches("[.\\d].*")) {
            boolean negative = tokens.take("-");
            String number = tokens.pass();
            if (!number.matches("[.\\d].*")) {
                throw QueryTokens.unread(number);
            }
            return new Operand.Literal(Values.of((negative ? -1 : 1) * Double.parseDouble(number)));
        }
        return new Operand.Column(tokens.column());
    }

    private static double date(String text) {
        try {
            return Serial.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            throw QueryTokens.refused(
                    "Invalid date literal [" + text + "]. Date literals should be of form yyyy-MM-dd.");
        }
    }
}
