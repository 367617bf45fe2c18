package dev.patchbook.localworkspace.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a typed date, time, or both, in the locale's order of day and month; ISO dates read everywhere.
final class TypedDate {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,3}):(\\d{2})(?::(\\d{2})(\\.\\d{1,3})?)?(?:\\s*([aApP])\\.?[mM]\\.?)?|(\\d{1,2})\\s*([aApP])[mM]");
    private static final Pattern BOTH = Pattern.compile("(.+?)(?:\\s+|(?<=\\d)T)(\\d{1,2}:.+|\\d{1,2}\\s*[aApP][mM])");
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})[.]?[-\\s]+(\\p{L}{3,})[.]?(?:[-,\\s]+(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,})[.]?\\s+(\\d{1,2})(?:(?:\\s*,\\s*|\\s+)(\\d{4}))?");
    private static final int CENTURY_TURN = 30;

    private final SheetLocale locale;
    private final LocalDate today;
    private final Map<String, Month> months;

    private record Part(double serial, String pattern) {}

    TypedDate(SheetLocale locale, LocalDate today) {
        this.locale = locale;
        this.today = today;
        this.months = monthsOf(locale.locale());
    }

    Optional<Entered.Number> read(String text) {
        if (hasOtherWords(text)) {
            return Optional.empty();
        }
        Optional<Part> date = date(text);
        if (date.isPresent()) {
            return date.map(part -> number(part, "DATE"));
        }
        Optional<Part> time = time(text);
        if (time.isPresent()) {
            return time.map(part -> number(part, "TIME"));
        }
        Matcher both = BOTH.matcher(text);
        if (!both.matches()) {
            return Optional.empty();
        }
        Optional<Part> clock = time(both.group(2));
        return date(both.group(1).strip())
                .flatMap(day -> clock.map(hour -> number(
                        new Part(day.serial() + hour.serial(), day.pattern() + " " + hour.pattern()), "DATE_TIME")));
    }

    /// Most text is told from a date by its words, long before the patterns are tried.
    private boolean hasOtherWords(String text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetter(text.charAt(at))) {
                if (at - from > 2 && month(text.substring(from, at)).isEmpty()) {
                    return true;
                }
                from = at + 1;
            }
        }
        return false;
    }

    private static Entered.Number number(Part part, String type) {
        return new Entered.Number(part.serial(), Optional.of(new Entered.Format(type, part.pattern())));
    }

    private Optional<Part> date(String text) {
        try {
            return iso(text).or(() -> numeric(text)).or(() -> named(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Part> iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        String mark = iso.group(2);
        return Optional.of(new Part(
                serial(number(iso.group(1)), number(iso.group(3)), number(iso.group(4))),
                "yyyy" + mark + "mm" + mark + "dd"));
    }

    private Optional<Part> numeric(String text) {
        Matcher date = SHORT.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean dot = date.group(2).equals(".");
        if (dot && locale.decimal() == '.' && date.group(4) == null) {
            return Optional.empty();
        }
        boolean dayFirst = locale.dayFirst() || (dot && locale.decimal() == ',');
        int day = number(dayFirst ? date.group(1) : date.group(3));
        int month = number(dayFirst ? date.group(3) : date.group(1));
        String year = date.group(4);
        String mark = date.group(2);
        String pattern = dayFirst ? "d" + mark + "M" : "M" + mark + "d";
        if (year == null) {
            return Optional.of(new Part(serial(today.getYear(), month, day), pattern));
        }
        String years = year.length() == 2 ? "yy" : "yyyy";
        return Optional.of(new Part(serial(fullYear(year), month, day), pattern + mark + years));
    }

    private Optional<Part> named(String text) {
        Matcher dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.matches()) {
            return month(dayFirst.group(2))
                    .map(month -> new Part(
                            serial(year(dayFirst.group(3)), month.getValue(), number(dayFirst.group(1))),
                            dayFirst.group(3) == null ? "d-mmm" : "d mmm yyyy"));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        if (monthFirst.matches()) {
            return month(monthFirst.group(1))
                    .map(month -> new Part(
                            serial(year(monthFirst.group(3)), month.getValue(), number(monthFirst.group(2))),
                            monthFirst.group(3) == null ? "mmm d" : "mmm d, yyyy"));
        }
        return Optional.empty();
    }

    private Optional<Month> month(String name) {
        return Optional.ofNullable(months.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The months' names, long and short, in the locale's language and in English.
    private static Map<String, Month> monthsOf(Locale language) {
        Map<String, Month> months = new HashMap<>();
        for (Locale each : List.of(Locale.US, language)) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, each).replace(".", "");
                    months.put(name.toLowerCase(Locale.ROOT), month);
                }
            }
        }
        return Map.copyOf(months);
    }

    private static Optional<Part> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        boolean hourOnly = time.group(6) != null;
        int hour = number(hourOnly ? time.group(6) : time.group(1));
        String half = hourOnly ? time.group(7) : time.group(5);
        int minute = hourOnly ? 0 : number(time.group(2));
        int second = time.group(3) == null ? 0 : number(time.group(3));
        if (minute > 59 || second > 59 || (half != null && (hour < 1 || hour > 12))) {
            return Optional.empty();
        }
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        double fraction = time.group(4) == null ? 0 : Double.parseDouble("0" + time.group(4)) / 86_400;
        double serial = hour < 24
                ? Serial.of(LocalTime.of(hour, minute, second))
                : (hour * 3600.0 + minute * 60 + second) / 86_400;
        String pattern = (hour < 24 ? "h" : "[h]") + ":mm" + (time.group(3) == null ? "" : ":ss");
        return Optional.of(new Part(
                serial + fraction, pattern + (time.group(4) == null ? "" : ".000") + (half == null ? "" : " am/pm")));
    }

    private int year(@org.jspecify.annotations.Nullable String typed) {
        return typed == null ? today.getYear() : fullYear(typed);
    }

    private static int fullYear(String typed) {
        int year = number(typed);
        return typed.length() > 2 ? year : year < CENTURY_TURN ? 2000 + year : 1900 + year;
    }

    private static double serial(int year, int month, int day) {
        return Serial.of(LocalDate.of(year, month, day));
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
