package dev.patchbook.analysis.measures;

import dev.patchbook.plan.Opportunity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How amounts and counts are said in the sentences of computed cells; the same on every machine.
public final class Wording {

    private Wording() {}

    /// An amount in whole units of its currency, as in `12,500 EUR`.
    public static String money(double amount, String currency) {
        return (whole(amount) + " " + currency).strip();
    }

    /// A count with its noun, as in `1 deal` or `1,200 deals`.
    public static String count(long count, String one, String several) {
        return grouped(count) + " " + (count == 1 ? one : several);
    }

    /// The money of some deals in brackets, as far as it is known, as in ` (12,500 EUR)` or ` (12,500 EUR in 2 of 3)`.
    public static String moneyOf(List<Opportunity> deals, String currency) {
        double[] known = deals.stream()
                .map(Opportunity::knownAmount)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (known.length == 0) {
            return deals.isEmpty() ? "" : " (of unknown amount)";
        }
        String sum = money(Arrays.stream(known).sum(), currency);
        return known.length == deals.size()
                ? " (" + sum + ")"
                : " (%s in %s of %s)".formatted(sum, grouped(known.length), grouped(deals.size()));
    }

    /// A number rounded to a whole one, as in `12,500`.
    public static String whole(double number) {
        boolean isPlain = Double.compare(number, 0) >= 0 && number < MOST_PLAIN;
        return isPlain ? grouped(halfUp(number)) : String.format(Locale.ROOT, "%,.0f", number);
    }

    /// A number rounded to one decimal, as in `12.5`.
    public static String oneDecimal(double number) {
        double tenths = number * 10;
        long rounded = halfUp(tenths);
        boolean isPlain = Double.compare(number, 0) >= 0 && number < MOST_PLAIN && !isNearTie(tenths);
        return isPlain ? rounded / 10 + "." + rounded % 10 : String.format(Locale.ROOT, "%.1f", number);
    }

    /// A number as a person would write it: no decimals that are zero, else at most two.
    public static String number(double number) {
        return number == Math.rint(number) ? whole(number) : twoDecimals(number);
    }

    private static String twoDecimals(double number) {
        double hundredths = number * 100;
        if (Double.compare(number, 0) < 0 || number >= MOST_PLAIN || isNearTie(hundredths)) {
            return String.format(Locale.ROOT, "%,.2f", number);
        }
        long rounded = halfUp(hundredths);
        return grouped(rounded / 100) + (rounded % 100 < 10 ? ".0" : ".") + rounded % 100;
    }

    /// Digits in threes. A formatter would say the same and take twenty times as long, which a large plan feels.
    private static String grouped(long number) {
        if (number > -GROUP && number < GROUP) {
            return Long.toString(number);
        }
        long last = Math.abs(number % GROUP);
        return grouped(number / GROUP) + (last < 10 ? ",00" : last < 100 ? ",0" : ",") + last;
    }

    private static long halfUp(double number) {
        long below = (long) number;
        return number - below >= 0.5 ? below + 1 : below;
    }

    /// Whether a product may have come to lie on the other side of a half than the decimal digits of its factor.
    private static boolean isNearTie(double number) {
        return Math.abs(number - Math.floor(number) - 0.5) < NEAR;
    }

    /// As many of some parts, the first ones first, as fit into a length with the last part, which is always
    /// told.
    ///
    /// A part that does not fit is passed over for a shorter one after it; a last part that is too long alone is
    /// cut.
    public static String joined(List<String> parts, String last, int length) {
        StringBuilder text = new StringBuilder();
        int room = length - (last.isEmpty() ? 0 : last.length() + SEPARATOR.length());
        for (String part : parts) {
            int needed = part.length() + (text.isEmpty() ? 0 : SEPARATOR.length());
            if (!part.isEmpty() && text.length() + needed <= room) {
                text.append(text.isEmpty() ? "" : SEPARATOR).append(part);
            }
        }
        text.append(text.isEmpty() || last.isEmpty() ? "" : SEPARATOR).append(last);
        return cut(text.toString(), length);
    }

    /// A text, with an ellipsis at the end where it is longer than a length.
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    private static final String SEPARATOR = "; ";
    private static final long GROUP = 1_000;

    /// From here on, and below zero, numbers are left to the formatter.
    private static final double MOST_PLAIN = 1e9;

    /// Far more than the error of multiplying a number below [#MOST_PLAIN].
    private static final double NEAR = 1e-4;
}
