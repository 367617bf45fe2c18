package dev.patchbook.workbook.read;

import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/// How a number or a date is meant that stands in a workbook as text, after its locale and time zone.
public record Conventions(TypedNumber.Decimal decimal, DateOrder dateOrder, ZoneId zone) {

    /// The conventions of a locale as Google spells it, as in `en_US`.
    public static Conventions of(String locale, ZoneId zone) {
        Locale known = Locale.forLanguageTag(locale.replace('_', '-'));
        char mark = DecimalFormatSymbols.getInstance(known).getDecimalSeparator();
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, known);
        return new Conventions(
                mark == ',' ? TypedNumber.Decimal.COMMA : TypedNumber.Decimal.POINT, orderIn(pattern), zone);
    }

    private static DateOrder orderIn(String pattern) {
        int year = Math.max(pattern.indexOf('y'), pattern.indexOf('u'));
        int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
        int day = pattern.indexOf('d');
        if (year < day) {
            return DateOrder.YEAR_FIRST;
        }
        return month < day ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
