package dev.patchbook.analysis.measures;

import java.util.List;
import java.util.Locale;

/// How amounts and counts are said in the sentences of computed cells; the same on every machine.
public final class Wording {

    private Wording() {}

    /// An amount in whole units of its currency, as in `12,500 EUR`.
    public static String money(double amount, String currency) {
        return String.format(Locale.ROOT, "%,.0f %s", amount, currency).strip();
    }

    /// A count with its noun, as in `1 deal` or `1,200 deals`.
    public static String count(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }

    /// A number as a person would write it: no decimals that are zero, else at most two.
    public static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%,.2f", number);
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
}
