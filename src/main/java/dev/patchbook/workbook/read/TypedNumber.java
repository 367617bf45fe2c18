package dev.patchbook.workbook.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people and programs put them into text: currency signs, thousands separators, decimal commas,
/// accounting parentheses, percent signs.
///
/// @param value with a percent sign taken as hundredths
/// @param currency the sign or code that stood beside it, as in `€` or `EUR`
public record TypedNumber(double value, Optional<String> currency) {

    private static final int LONGEST = 60;
    private static final Pattern POINT = pattern(",", "\\.");
    private static final Pattern COMMA = pattern(".", ",");

    /// The character that stands before the decimals.
    public enum Decimal {
        POINT,
        COMMA
    }

    /// The number that a whole text says, or nothing where it says no number.
    public static Optional<TypedNumber> in(String text, Decimal decimal) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        boolean inParentheses = typed.startsWith("(") && typed.endsWith(")");
        String inner = inParentheses ? typed.substring(1, typed.length() - 1).strip() : typed;
        Matcher matcher = (decimal == Decimal.POINT ? POINT : COMMA).matcher(inner);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double size = sizeOf(matcher, decimal);
        boolean negative = inParentheses
                || matcher.group("minusAfter") != null
                || (matcher.group("minus") != null && !matcher.group("minus").equals("+"));
        Optional<String> currency = Optional.ofNullable(matcher.group("before"))
                .or(() -> Optional.ofNullable(matcher.group("mark")))
                .or(() -> Optional.ofNullable(matcher.group("after")));
        return Double.isFinite(size)
                ? Optional.of(new TypedNumber(negative ? -size : size, currency))
                : Optional.empty();
    }

    private static double sizeOf(Matcher matcher, Decimal decimal) {
        String exponent = matcher.group("exponent") == null ? "" : matcher.group("exponent");
        StringBuilder digits = new StringBuilder();
        for (char c : matcher.group("body").toCharArray()) {
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == (decimal == Decimal.POINT ? '.' : ',')) {
                digits.append('.');
            }
        }
        double size = Double.parseDouble(digits + exponent);
        return matcher.group("percent") == null ? size : size / 100;
    }

    private static Pattern pattern(String grouping, String decimal) {
        String group = "[" + grouping + "\\s\\u00A0\\u202F'’]";
        String body = "(?:\\d+|\\d{1,3}(?:" + group + "\\d{2,3})*" + group + "\\d{3})(?:" + decimal + "\\d*)?|"
                + decimal + "\\d+";
        return Pattern.compile("(?<before>[A-Z]{0,3}\\p{Sc}|[A-Z]{3})?\\s*(?<minus>[-+−])?\\s*(?<mark>\\p{Sc})?"
                + "(?<body>" + body + ")(?<exponent>[eE][+-]?\\d{1,3})?\\s*(?<percent>%)?\\s*"
                + "(?<after>[A-Z]{0,3}\\p{Sc}|[A-Z]{3})?(?<minusAfter>-)?");
    }
}
