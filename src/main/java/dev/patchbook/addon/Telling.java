package dev.patchbook.addon;

import dev.patchbook.plan.Goal.Metric;
import dev.patchbook.plan.Value;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;

/// How numbers, dates and times are told to one user.
///
/// @param zone the plan's, or the user's where it is about no plan
record Telling(Locale locale, ZoneId zone, Instant now) {

    Telling in(ZoneId other) {
        return new Telling(locale, other, now);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /// An amount in whole units, as in `$1,200,000` for an American.
    String money(double amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    String money(OptionalDouble amount, String currency) {
        return amount.isPresent() ? money(amount.getAsDouble(), currency) : "not known";
    }

    String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 100 ? 1 : 0);
        return format.format(number);
    }

    /// A ratio as a percentage in whole numbers.
    String percent(double ratio) {
        return NumberFormat.getPercentInstance(locale).format(ratio);
    }

    /// A text that begins with a capital letter.
    static String sentence(String text) {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    String count(long count, String one, String several) {
        return number((double) count) + " " + (count == 1 ? one : several);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /// A day and a time of it, by what is nearest: `today at 10:42`, `tomorrow at 6:30`, else the date.
    String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        long days = ChronoUnit.DAYS.between(today(), local.toLocalDate());
        String day =
                days == 0 ? "today" : days == 1 ? "tomorrow" : days == -1 ? "yesterday" : date(local.toLocalDate());
        return day + " at " + time(local.toLocalTime());
    }

    /// What a goal counts, in its unit.
    String measured(Value value, Metric metric, String currency) {
        return switch (value) {
            case Value.Number(double number) ->
                switch (metric) {
                    case BOOKINGS, EXPANSION, RENEWALS, PIPELINE_CREATED, OPEN_PIPELINE, ARR -> money(number, currency);
                    case WIN_RATE -> percent(number);
                    case NEW_LOGOS, ACTIVITIES, MANUAL -> number(number);
                };
            case Value.Text(String text) -> text;
            case Value.Blank _, Value.Date _, Value.Flag _, Value.Fault _ -> "not known";
        };
    }
}
