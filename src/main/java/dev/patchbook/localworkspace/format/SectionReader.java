package dev.patchbook.localworkspace.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the pattern of one section into tokens.
final class SectionReader {
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+)");
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+", Pattern.CASE_INSENSITIVE);
    private static final String DATE_LETTERS = "ydhsmYDHSM";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Section.Condition> condition = Optional.empty();
    private boolean thousands;
    private int scale;
    private int at;

    SectionReader(String text) {
        this.text = text;
    }

    Section read() {
        while (at < text.length()) {
            step();
        }
        return new Section(Minutes.resolved(tokens), condition, thousands, scale);
    }

    private void step() {
        char next = text.charAt(at);
        if (next == '"') {
            int end = text.indexOf('"', at + 1);
            literal(text.substring(at + 1, end < 0 ? text.length() : end), end < 0 ? text.length() : end + 1);
        } else if (next == '\\') {
            literal(text.substring(Math.min(at + 1, text.length()), Math.min(at + 2, text.length())), at + 2);
        } else if (next == '_') {
            literal(" ", at + 2);
        } else if (next == '*') {
            literal(text.substring(Math.min(at + 1, text.length()), Math.min(at + 2, text.length())), at + 2);
        } else if (next == '[') {
            bracket();
        } else if (rest().startsWith("general")) {
            add(new Token.Automatic(), 7);
        } else if (rest().startsWith("am/pm")) {
            add(new Token.HalfDay(false), 5);
        } else if (rest().startsWith("a/p")) {
            add(new Token.HalfDay(true), 3);
        } else if (rest().startsWith("e+") || rest().startsWith("e-")) {
            add(new Token.Exponent(text.charAt(at + 1) == '+'), 2);
        } else if (DATE_LETTERS.indexOf(next) >= 0) {
            int length = run();
            add(new Token.Part(Character.toLowerCase(next), length), length);
        } else {
            symbol(next);
        }
    }

    private void symbol(char next) {
        switch (next) {
            case '0', '#', '?' -> add(new Token.Digit(next), 1);
            case '.' -> point();
            case ',' -> comma();
            case '%' -> add(new Token.Percent(), 1);
            case '@' -> add(new Token.Content(), 1);
            case '/' -> {
                boolean fraction = !tokens.isEmpty()
                        && tokens.getLast() instanceof Token.Digit
                        && at + 1 < text.length()
                        && "?#0123456789".indexOf(text.charAt(at + 1)) >= 0;
                add(fraction ? new Token.Slash() : new Token.Literal("/"), 1);
            }
            default -> literal(String.valueOf(next), at + 1);
        }
    }

    /// After seconds `.000` are their fractions; elsewhere it is the decimal point.
    private void point() {
        boolean afterSeconds = !tokens.isEmpty()
                && (tokens.getLast() instanceof Token.Part(char unit, int _) && unit == 's'
                        || tokens.getLast() instanceof Token.Elapsed(char elapsed, int _) && elapsed == 's');
        if (!afterSeconds) {
            add(new Token.Point(), 1);
            return;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == '0') {
            end++;
        }
        if (end == at + 1) {
            literal(".", end);
        } else {
            add(new Token.SubSecond(end - at - 1), end - at);
        }
    }

    /// Between digits a comma groups, after the last digit it divides by a thousand, elsewhere it is text.
    private void comma() {
        boolean afterDigit = !tokens.isEmpty() && tokens.getLast() instanceof Token.Digit;
        int end = at;
        while (end < text.length() && text.charAt(end) == ',') {
            end++;
        }
        boolean beforeDigit = end < text.length() && "0#?".indexOf(text.charAt(end)) >= 0;
        if (!afterDigit) {
            literal(",", at + 1);
        } else if (beforeDigit) {
            thousands = true;
            at = end;
        } else {
            scale += end - at;
            at = end;
        }
    }

    private void bracket() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            literal("[", at + 1);
            return;
        }
        String inside = text.substring(at + 1, end);
        Matcher limit = CONDITION.matcher(inside);
        if (inside.startsWith("$")) {
            int dash = inside.lastIndexOf('-');
            tokens.add(new Token.Literal(inside.substring(1, dash > 0 ? dash : inside.length())));
        } else if (ELAPSED.matcher(inside).matches()) {
            tokens.add(new Token.Elapsed(Character.toLowerCase(inside.charAt(0)), inside.length()));
        } else if (limit.matches()) {
            condition = Optional.of(new Section.Condition(limit.group(1), Double.parseDouble(limit.group(2))));
        }
        at = end + 1;
    }

    private int run() {
        char letter = Character.toLowerCase(text.charAt(at));
        int end = at;
        while (end < text.length() && Character.toLowerCase(text.charAt(end)) == letter) {
            end++;
        }
        return end - at;
    }

    private String rest() {
        return text.substring(at, Math.min(text.length(), at + 7)).toLowerCase(Locale.ROOT);
    }

    private void add(Token token, int length) {
        tokens.add(token);
        at += length;
    }

    private void literal(String literal, int next) {
        tokens.add(new Token.Literal(literal));
        at = next;
    }
}
