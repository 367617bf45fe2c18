package dev.patchbook.localworkspace.format;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;

/// Shows a serial number by the date and time parts of a section.
final class DateText {
    private static final double SECONDS_A_DAY = 86_400;

    private final Section section;
    private final double serial;
    private final LocalDateTime moment;
    private final SheetLocale locale;
    private final boolean halfDays;

    private DateText(Section section, double serial, SheetLocale locale) {
        this.section = section;
        this.serial = serial;
        boolean subSeconds = section.tokens().stream().anyMatch(Token.SubSecond.class::isInstance);
        double shown = subSeconds ? serial : Math.rint(serial * SECONDS_A_DAY) / SECONDS_A_DAY;
        this.moment = Serial.moment(shown);
        this.locale = locale;
        this.halfDays = section.tokens().stream().anyMatch(Token.HalfDay.class::isInstance);
    }

    static String of(Section section, double serial, SheetLocale locale) {
        return new DateText(section, serial, locale).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Token token : section.tokens()) {
            switch (token) {
                case Token.Literal(String literal) -> text.append(literal);
                case Token.Part(char unit, int length) -> text.append(part(unit, length));
                case Token.Elapsed(char unit, int length) -> text.append(elapsed(unit, length));
                case Token.HalfDay(boolean brief) ->
                    text.append(moment.getHour() < 12 ? "A" : "P").append(brief ? "" : "M");
                case Token.SubSecond(int digits) -> text.append('.').append(subSecond(digits));
                case Token.Point() -> text.append('.');
                case Token.Digit(char kind) -> text.append(kind);
                case Token.Percent() -> text.append('%');
                default -> {
                    // Nothing else stands in a date.
                }
            }
        }
        return text.toString();
    }

    private String part(char unit, int length) {
        return switch (unit) {
            case 'y' -> length <= 2 ? padded(moment.getYear() % 100, 2) : padded(moment.getYear(), 4);
            case 'M' -> month(length);
            case 'd' -> day(length);
            case 'h' -> padded(halfDays ? (moment.getHour() + 11) % 12 + 1 : moment.getHour(), length);
            case 'm' -> padded(moment.getMinute(), length);
            default -> padded(moment.getSecond(), length);
        };
    }

    private String month(int length) {
        Month month = moment.getMonth();
        return switch (length) {
            case 1, 2 -> padded(month.getValue(), length);
            case 3 -> month.getDisplayName(TextStyle.SHORT, locale.locale());
            case 5 -> month.getDisplayName(TextStyle.FULL, locale.locale()).substring(0, 1);
            default -> month.getDisplayName(TextStyle.FULL, locale.locale());
        };
    }

    private String day(int length) {
        DayOfWeek day = moment.getDayOfWeek();
        return switch (length) {
            case 1, 2 -> padded(moment.getDayOfMonth(), length);
            case 3 -> day.getDisplayName(TextStyle.SHORT, locale.locale());
            default -> day.getDisplayName(TextStyle.FULL, locale.locale());
        };
    }

    private String elapsed(char unit, int length) {
        long seconds = Math.round(Math.abs(serial) * SECONDS_A_DAY);
        long amount = switch (unit) {
            case 'h' -> seconds / 3600;
            case 'm' -> seconds / 60;
            default -> seconds;
        };
        return (serial < 0 ? "-" : "") + padded(amount, length);
    }

    private String subSecond(int digits) {
        return String.format("%09d", moment.get(ChronoField.NANO_OF_SECOND)).substring(0, Math.min(9, digits));
    }

    private static String padded(long number, int length) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, length - text.length())) + text;
    }
}
