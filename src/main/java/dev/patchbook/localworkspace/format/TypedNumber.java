package dev.patchbook.localworkspace.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a typed number: sign or parentheses, currency, grouped digits, decimals, exponent, percent.
final class TypedNumber {
    private static final String CURRENCIES = "$€£¥₹₽₩₪₫₴₺";

    private final SheetLocale locale;
    private final String ownCurrency;
    private final Pattern number;

    TypedNumber(SheetLocale locale) {
        this.locale = locale;
        this.ownCurrency = locale.currencySymbol();
        String group = Pattern.quote(String.valueOf(locale.group()));
        String decimal = Pattern.quote(String.valueOf(locale.decimal()));
        this.number = Pattern.compile(
                "(\\d{1,3}(?:" + group + "\\d{3})+|\\d*)(?:" + decimal + "(\\d*))?(?:[eE]([+-]?\\d{1,3}))?");
    }

    Optional<Entered.Number> read(String text) {
        String rest = text;
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2) {
            rest = rest.substring(1, rest.length() - 1).strip();
            negative = true;
        }
        if (!rest.isEmpty() && !negative && (rest.charAt(0) == '-' || rest.charAt(0) == '+')) {
            negative = rest.charAt(0) == '-';
            rest = rest.substring(1).strip();
        }
        boolean percent = rest.endsWith("%");
        if (percent) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        String currency = "";
        if (!percent && !rest.isEmpty()) {
            currency = currencyOf(rest);
            rest = withoutCurrency(rest, currency);
            if (!currency.isEmpty() && rest.startsWith("-")) {
                negative = !negative;
                rest = rest.substring(1);
            }
        }
        return digits(rest, negative, percent, currency);
    }

    private Optional<Entered.Number> digits(String text, boolean negative, boolean percent, String currency) {
        Matcher number = this.number.matcher(text);
        if (!number.matches()
                || (number.group(1).isEmpty() && textOf(number.group(2)).isEmpty())) {
            return Optional.empty();
        }
        boolean grouped = number.group(1).indexOf(locale.group()) >= 0;
        String whole = number.group(1).replace(String.valueOf(locale.group()), "");
        String exponent = textOf(number.group(3));
        double value = Double.parseDouble((whole.isEmpty() ? "0" : whole) + "." + textOf(number.group(2)) + "0"
                + (exponent.isEmpty() ? "" : "e" + exponent));
        if (Double.isInfinite(value)) {
            return Optional.empty();
        }
        double signed = negative ? -value : value;
        boolean cents = !textOf(number.group(2)).isEmpty();
        return Optional.of(new Entered.Number(
                percent ? signed / 100 : signed, format(percent, currency, grouped, cents, exponent)));
    }

    private Optional<Entered.Format> format(
            boolean percent, String currency, boolean grouped, boolean cents, String exponent) {
        String digits = cents ? "0.00" : "0";
        if (percent) {
            return Optional.of(new Entered.Format("PERCENT", digits + "%"));
        }
        if (!currency.isEmpty()) {
            String pattern = currency.equals(ownCurrency)
                    ? locale.currencyPattern(digits)
                    : (currency.equals("$") ? "\"$\"" : "[$" + currency + "]") + "#,##" + digits;
            return Optional.of(new Entered.Format("CURRENCY", pattern));
        }
        if (!exponent.isEmpty()) {
            return Optional.of(new Entered.Format("SCIENTIFIC", "0.00E+00"));
        }
        return grouped ? Optional.of(new Entered.Format("NUMBER", "#,##" + digits)) : Optional.empty();
    }

    private String currencyOf(String text) {
        if (text.startsWith(ownCurrency) || text.endsWith(ownCurrency)) {
            return ownCurrency;
        }
        String first = text.substring(0, 1);
        String last = text.substring(text.length() - 1);
        return CURRENCIES.contains(first) ? first : CURRENCIES.contains(last) ? last : "";
    }

    private static String withoutCurrency(String text, String currency) {
        if (currency.isEmpty()) {
            return text;
        }
        return (text.startsWith(currency)
                        ? text.substring(currency.length())
                        : text.substring(0, text.length() - currency.length()))
                .strip();
    }

    private static String textOf(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
