package dev.patchbook.localworkspace.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Shows a number by the digit places of a section.
final class DigitText {
    private final Section section;
    private final SheetLocale locale;
    private final StringBuilder text = new StringBuilder();
    private String whole = "";
    private String fraction = "";
    private int exponent;

    private DigitText(Section section, SheetLocale locale) {
        this.section = section;
        this.locale = locale;
    }

    /// @param value the number without its sign
    static String of(Section section, double value, String sign, SheetLocale locale) {
        if (section.tokens().stream().anyMatch(Token.Slash.class::isInstance)) {
            return sign + FractionText.of(section, value);
        }
        DigitText digits = new DigitText(section, locale);
        boolean zero = digits.split(BigDecimal.valueOf(value));
        digits.write(value);
        return (zero ? "" : sign) + digits.text;
    }

    /// Splits the rounded number into digits; answers whether nothing but zeros is left.
    private boolean split(BigDecimal value) {
        List<Token> tokens = section.tokens();
        BigDecimal scaled = value.movePointLeft(3 * section.scale());
        for (Token token : tokens) {
            if (token instanceof Token.Percent) {
                scaled = scaled.movePointRight(2);
            }
        }
        int point = index(Token.Point.class);
        int power = index(Token.Exponent.class);
        int end = power < 0 ? tokens.size() : power;
        int decimals = point < 0 ? 0 : places(point, end);
        if (power >= 0 && scaled.signum() != 0) {
            int lead = Math.max(1, places(0, point < 0 ? end : point));
            exponent = Math.floorDiv(scaled.precision() - scaled.scale() - 1, lead) * lead;
            BigDecimal mantissa = scaled.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
            if (mantissa.precision() - mantissa.scale() > lead) {
                exponent += lead;
            }
            scaled = scaled.movePointLeft(exponent);
        }
        BigDecimal rounded = scaled.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString();
        int dot = plain.indexOf('.');
        whole = dot < 0 ? plain : plain.substring(0, dot);
        whole = whole.equals("0") ? "" : whole;
        fraction = dot < 0 ? "" : plain.substring(dot + 1);
        return rounded.signum() == 0;
    }

    private void write(double value) {
        List<Token> tokens = section.tokens();
        int point = index(Token.Point.class);
        int power = index(Token.Exponent.class);
        int wholeEnd = point >= 0 ? point : power >= 0 ? power : tokens.size();
        int left = places(0, wholeEnd);
        boolean first = true;
        int decimal = 0;
        int powerPlaces = power < 0 ? 0 : places(power, tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            switch (tokens.get(at)) {
                case Token.Literal(String literal) -> text.append(literal);
                case Token.Percent() -> text.append('%');
                case Token.Point() -> text.append(locale.decimal());
                case Token.Automatic() -> text.append(PlainNumber.of(value, locale));
                case Token.Exponent(boolean plus) -> text.append(exponent < 0 ? "E-" : plus ? "E+" : "E");
                case Token.Digit(char kind) -> {
                    if (power >= 0 && at > power) {
                        powerPlaces = power(powerPlaces);
                    } else if (point >= 0 && at > point) {
                        decimal(kind, decimal++);
                    } else {
                        left--;
                        whole(kind, left, first);
                        first = false;
                    }
                }
                default -> {
                    // A date's parts say nothing about a number's digits.
                }
            }
        }
    }

    private void whole(char kind, int position, boolean first) {
        if (first) {
            for (int at = whole.length() - 1; at > position; at--) {
                digit(whole.charAt(whole.length() - 1 - at), at);
            }
        }
        if (position < whole.length()) {
            digit(whole.charAt(whole.length() - 1 - position), position);
        } else if (kind == '0') {
            digit('0', position);
        } else if (kind == '?') {
            text.append(' ');
        }
    }

    private void digit(char digit, int position) {
        text.append(digit);
        if (section.thousands() && position > 0 && position % 3 == 0) {
            text.append(locale.group());
        }
    }

    private void decimal(char kind, int position) {
        boolean restIsZero = fraction.substring(position).chars().allMatch(digit -> digit == '0');
        if (kind == '0' || !restIsZero) {
            text.append(fraction.charAt(position));
        } else if (kind == '?') {
            text.append(' ');
        }
    }

    /// The exponent goes into its first place, padded to as many as there are.
    private int power(int places) {
        if (places > 0) {
            text.append(String.format("%0" + places + "d", Math.abs(exponent)));
        }
        return 0;
    }

    private int places(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += section.tokens().get(at) instanceof Token.Digit ? 1 : 0;
        }
        return count;
    }

    private int index(Class<? extends Token> kind) {
        for (int at = 0; at < section.tokens().size(); at++) {
            if (kind.isInstance(section.tokens().get(at))) {
                return at;
            }
        }
        return -1;
    }
}
