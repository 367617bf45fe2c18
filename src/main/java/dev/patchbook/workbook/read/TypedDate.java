package dev.patchbook.workbook.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as people and programs put them into text: ISO, digits in any order, or with the month by its English name.
public final class TypedDate {

    private static final int LONGEST = 40;
    private static final String TIME =
            "(?:[T,]?\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:UTC|GMT)?)?";
    private static final Pattern WITH_OFFSET = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{1,4})([-/. ])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})\\.?" + TIME);
    private static final Pattern DAY_AND_NAME = Pattern.compile(
            "(?:\\p{L}+,? )?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\p{L}{3,9})\\.?,?[-/ ]+(\\d{2}|\\d{4})" + TIME);
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(?:\\p{L}+, )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private TypedDate() {}

    /// The date that a whole text says, or nothing where it says none.
    ///
    /// @param order decides only where the text itself leaves it open
    /// @param zone whose calendar a moment with an offset is put into
    public static Optional<LocalDate> in(String text, DateOrder order, ZoneId zone) {
        String typed = text.strip();
        if (typed.length() < 6 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return dateIn(typed, order, zone);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// Whether the order of its parts decides which date a text says.
    public static boolean isAmbiguous(String text, ZoneId zone) {
        return !in(text, DateOrder.DAY_FIRST, zone).equals(in(text, DateOrder.MONTH_FIRST, zone))
                && in(text, DateOrder.DAY_FIRST, zone).isPresent()
                && in(text, DateOrder.MONTH_FIRST, zone).isPresent();
    }

    private static Optional<LocalDate> dateIn(String typed, DateOrder order, ZoneId zone) {
        Matcher digits = DIGITS.matcher(typed);
        if (digits.matches()) {
            return inDigits(digits.group(1), digits.group(3), digits.group(4), order);
        }
        Matcher offset = WITH_OFFSET.matcher(typed);
        if (offset.matches()) {
            return Optional.of(momentOf(offset).atZone(zone).toLocalDate());
        }
        Matcher dayFirst = DAY_AND_NAME.matcher(typed);
        if (dayFirst.matches()) {
            return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher nameFirst = NAME_AND_DAY.matcher(typed);
        if (nameFirst.matches()) {
            return named(nameFirst.group(3), nameFirst.group(1), nameFirst.group(2));
        }
        Matcher compact = COMPACT.matcher(typed);
        return compact.matches()
                ? Optional.of(day(compact.group(1), compact.group(2), compact.group(3)))
                : Optional.empty();
    }

    private static Instant momentOf(Matcher offset) {
        String seconds = offset.group(3) == null ? ":00" : offset.group(3);
        String zone = offset.group(4);
        String local = offset.group(1) + "T" + offset.group(2) + seconds;
        if (zone.equals("Z")) {
            return LocalDateTime.parse(local).toInstant(java.time.ZoneOffset.UTC);
        }
        String colon = zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
        return OffsetDateTime.parse(local + colon, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .toInstant();
    }

    private static Optional<LocalDate> inDigits(String first, String second, String third, DateOrder order) {
        if (first.length() == 4) {
            return third.length() <= 2 ? Optional.of(day(first, second, third)) : Optional.empty();
        }
        if (first.length() > 2 || third.length() == 3 || (order == DateOrder.YEAR_FIRST && third.length() == 4)) {
            return Optional.empty();
        }
        return switch (order) {
            case YEAR_FIRST -> first.length() == 2 ? Optional.of(day(first, second, third)) : Optional.empty();
            case DAY_FIRST -> Optional.of(day(third, second, first));
            case MONTH_FIRST -> Optional.of(day(third, first, second));
        };
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        String start = month.toLowerCase(Locale.ROOT).substring(0, 3);
        int number = MONTHS.indexOf(start) + 1;
        return number == 0 ? Optional.empty() : Optional.of(day(year, String.valueOf(number), day));
    }

    private static LocalDate day(String year, String month, String day) {
        int typedYear = Integer.parseInt(year);
        int fullYear = year.length() > 2 ? typedYear : typedYear + (typedYear < 70 ? 2000 : 1900);
        return LocalDate.of(fullYear, Integer.parseInt(month), Integer.parseInt(day));
    }
}
