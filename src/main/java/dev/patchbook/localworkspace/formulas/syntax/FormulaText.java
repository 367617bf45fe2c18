package dev.patchbook.localworkspace.formulas.syntax;

import dev.patchbook.localworkspace.book.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads a formula. What it cannot read is a [Expression.Fault], as Google shows it; nothing is thrown.
public final class FormulaText {
    private static final Expression PARSE_ERROR = new Expression.Fault(ErrorKind.ERROR, "Formula parse error.");
    private static final Expression MISSING = new Expression.Missing();
    private static final int DEEPEST = 200;
    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");
    private static final Pattern ERROR = Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|ERROR!)");
    private static final Pattern FUNCTION = Pattern.compile("(?:_xl\\w+\\.)*([\\p{L}_][\\p{L}\\p{N}_.]*)\\(");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*");

    private final Tokens tokens;
    private int depth;

    private FormulaText(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Reads the whole formula.
    ///
    /// @param formula with its leading `=`
    public static Expression read(String formula) {
        try {
            FormulaText text = new FormulaText(new Tokens(formula, 1));
            Expression read = text.level(0);
            return text.tokens.isAtEnd() ? read : PARSE_ERROR;
        } catch (Unreadable _) {
            return PARSE_ERROR;
        }
    }

    /// The text is no formula.
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super("no formula", null, false, false);
        }
    }

    private Expression level(int level) throws Unreadable {
        if (level == Operator.LEVELS) {
            return signed();
        }
        Expression first = level(level + 1);
        List<Expression.Step> rest = new ArrayList<>();
        for (Optional<Operator> operator = operator(level); operator.isPresent(); operator = operator(level)) {
            rest.add(new Expression.Step(operator.get(), level(level + 1)));
        }
        return rest.isEmpty() ? first : new Expression.Chain(first, rest);
    }

    private Optional<Operator> operator(int level) {
        for (Operator operator : Operator.values()) {
            if (operator.level() == level && tokens.take(operator.sign())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression signed() throws Unreadable {
        StringBuilder signs = new StringBuilder();
        while (tokens.next() == '-' || tokens.next() == '+') {
            signs.append(tokens.next());
            tokens.take(tokens.next() == '-' ? "-" : "+");
        }
        Expression operand = reach();
        int percent = 0;
        while (tokens.take("%")) {
            percent++;
        }
        Expression whole = percent == 0 ? operand : new Expression.Percent(operand, percent);
        return signs.isEmpty() ? whole : new Expression.Signed(signs.toString(), whole);
    }

    private Expression reach() throws Unreadable {
        Expression from = operand();
        return tokens.take(":") ? new Expression.Reach(from, operand()) : from;
    }

    private Expression operand() throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        try {
            return switch (tokens.next()) {
                case '(' -> inParentheses();
                case '{' -> table();
                case '"' -> text();
                case '#' -> error();
                default -> word();
            };
        } finally {
            depth--;
        }
    }

    private Expression inParentheses() throws Unreadable {
        tokens.take("(");
        Expression inside = level(0);
        expect(")");
        return inside;
    }

    private Expression table() throws Unreadable {
        tokens.take("{");
        List<List<Expression>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        while (tokens.next() != '}') {
            rows.getLast().add(level(0));
            if (tokens.take(";")) {
                rows.add(new ArrayList<>());
            } else if (!tokens.take(",") && !tokens.take("\\") && tokens.next() != '}') {
                throw new Unreadable();
            }
        }
        expect("}");
        if (rows.getLast().isEmpty()) {
            throw new Unreadable();
        }
        return new Expression.Table(rows);
    }

    private Expression text() throws Unreadable {
        MatchResult quoted = tokens.take(TEXT).orElseThrow(Unreadable::new);
        return new Expression.Text(quoted.group(1).replace("\"\"", "\""));
    }

    private Expression error() throws Unreadable {
        String written = tokens.take(ERROR).orElseThrow(Unreadable::new).group();
        ErrorKind kind = ErrorKind.of(written).orElse(ErrorKind.ERROR);
        return new Expression.Fault(kind, kind == ErrorKind.REF ? "Reference does not exist." : "");
    }

    private Expression word() throws Unreadable {
        Optional<Expression> range = RangeWords.take(tokens);
        if (range.isPresent()) {
            return range.get();
        }
        Optional<MatchResult> function = tokens.take(FUNCTION);
        if (function.isPresent()) {
            return applied(new Expression.Call(function.get().group(1).toUpperCase(Locale.ROOT), arguments()));
        }
        Optional<MatchResult> number = tokens.take(NUMBER);
        if (number.isPresent()) {
            return new Expression.Number(Double.parseDouble(number.get().group()));
        }
        String name = tokens.take(NAME).orElseThrow(Unreadable::new).group();
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Expression.Bool(true);
            case "FALSE" -> new Expression.Bool(false);
            default -> new Expression.Name(name);
        };
    }

    /// With what follows in parentheses of its own, as often as there is something.
    private Expression applied(Expression function) throws Unreadable {
        Expression applied = function;
        for (int times = 0; tokens.take("("); times++) {
            if (times > DEEPEST) {
                throw new Unreadable();
            }
            applied = new Expression.Apply(applied, arguments());
        }
        return applied;
    }

    /// After the opening parenthesis.
    private List<Expression> arguments() throws Unreadable {
        List<Expression> arguments = new ArrayList<>();
        if (tokens.take(")")) {
            return arguments;
        }
        do {
            boolean missing = tokens.next() == ',' || tokens.next() == ';' || tokens.next() == ')';
            arguments.add(missing ? MISSING : level(0));
        } while (tokens.take(",") || tokens.take(";"));
        expect(")");
        return arguments;
    }

    private void expect(String sign) throws Unreadable {
        if (!tokens.take(sign)) {
            throw new Unreadable();
        }
    }
}
