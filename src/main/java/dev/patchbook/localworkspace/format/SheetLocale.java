package dev.patchbook.localworkspace.format;

import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// A spreadsheet's locale: separators, currency, the order of a date's parts, and the patterns that follow from them.
///
/// @param name as Google names it: `en_US`, `de_DE`, `fr`
public record SheetLocale(String name, Locale locale, char decimal, char group, boolean dayFirst, boolean yearFirst) {
    /// `en_US`, the locale of a spreadsheet that names none.
    public static final SheetLocale AMERICAN = of("en_US");

    /// The locale of that name; an unknown one reads as American.
    public static SheetLocale of(String name) {
        Locale locale = known(name);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String order = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return new SheetLocale(
                name,
                locale,
                symbols.getDecimalSeparator(),
                symbols.getGroupingSeparator(),
                order.indexOf('d') < order.indexOf('M'),
                order.indexOf('y') < order.indexOf('M'));
    }

    private static Locale known(String name) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(name.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? Locale.US : locale;
        } catch (IllformedLocaleException unknown) {
            return Locale.US;
        }
    }

    /// The symbol of the locale's own currency: `$`, `€`.
    public String currencySymbol() {
        try {
            Currency currency = Currency.getInstance(locale);
            return currency == null ? "$" : currency.getSymbol(locale);
        } catch (IllegalArgumentException withoutCountry) {
            return "$";
        }
    }

    /// How a date without a pattern of its own is shown.
    public String datePattern() {
        if (yearFirst) {
            return "yyyy-mm-dd";
        }
        if (!dayFirst) {
            return "M/d/yyyy";
        }
        return decimal == ','
                        && !locale.getLanguage().equals("fr")
                        && !locale.getLanguage().equals("es")
                ? "dd.MM.yyyy"
                : "dd/MM/yyyy";
    }

    public String timePattern() {
        return this.locale.equals(Locale.US) ? "h:mm:ss am/pm" : "H:mm:ss";
    }

    public String dateTimePattern() {
        return datePattern() + " H:mm:ss";
    }

    /// The pattern of a format that names only its type (`CURRENCY`, `DATE`, …); empty for an unknown type.
    public String patternOf(String type) {
        return switch (type) {
            case "NUMBER" -> "#,##0.00";
            case "PERCENT" -> "0.00%";
            case "CURRENCY" -> currencyPattern("0.00");
            case "DATE" -> datePattern();
            case "TIME" -> timePattern();
            case "DATE_TIME" -> dateTimePattern();
            case "SCIENTIFIC" -> "0.00E+00";
            case "TEXT" -> "@";
            default -> "";
        };
    }

    /// A pattern with the locale's own currency, the digits after the thousands as given (`0`, `0.00`).
    public String currencyPattern(String digits) {
        String symbol = currencySymbol();
        String quoted = symbol.equals("$") ? "\"$\"" : "[$" + symbol + "]";
        return decimal == ',' ? "#,##" + digits + quoted.replace("[$", "[$ ") : quoted + "#,##" + digits;
    }
}
