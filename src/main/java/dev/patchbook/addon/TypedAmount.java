package dev.patchbook.addon;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount as people type it: `1,200,000`, `1.200.000 €`, `1 200 000`, `1.2m`, `850k`.
final class TypedAmount {

    private static final Pattern FORM = Pattern.compile("(\\d[\\d.,' ]*)([km]?)");

    private TypedAmount() {}

    /// The amount; empty where it cannot be read as one, or is negative or without measure.
    static OptionalDouble of(String typed) {
        String bare = typed.replaceAll("[\\p{Sc}\\p{Z}\\u202f]|(?i:usd|eur|gbp|chf)", "")
                .toLowerCase(Locale.ROOT);
        Matcher match = FORM.matcher(bare);
        if (!match.matches()) {
            return OptionalDouble.empty();
        }
        String digits = withPoint(match.group(1).replace("'", ""));
        if (!digits.matches("\\d{1,15}(\\.\\d*)?")) {
            return OptionalDouble.empty();
        }
        double factor = switch (match.group(2)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            default -> 1;
        };
        return OptionalDouble.of(Double.parseDouble(digits) * factor);
    }

    /// With a point for decimals only: of two kinds of mark the last is the decimal one, and a mark before exactly
    /// three
    /// digits groups thousands.
    private static String withPoint(String digits) {
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return digits;
        }
        char mark = digits.charAt(last);
        boolean both = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
        boolean once = digits.indexOf(mark) == last;
        boolean decimal = once && (both || digits.length() - last - 1 != 3);
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        return decimal ? whole + "." + digits.substring(last + 1) : digits.replaceAll("[.,]", "");
    }
}
