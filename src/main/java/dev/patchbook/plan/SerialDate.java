package dev.patchbook.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Dates as spreadsheets count them: days since 1899-12-30, the time of day as the fraction.
public final class SerialDate {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /// Numbers from here on are hardly ever dates.
    private static final double END = 110_000;

    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private SerialDate() {}

    /// The serial number of a date, in whole days.
    public static double of(LocalDate date) {
        return ChronoUnit.DAYS.between(EPOCH, date);
    }

    /// The serial number of a local date and time, in days.
    public static double of(LocalDateTime time) {
        return of(time.toLocalDate()) + time.get(ChronoField.MILLI_OF_DAY) / MILLIS_PER_DAY;
    }

    /// The date that a number in a cell may stand for: from 1899-12-31 to 2201-03-01; empty for any other.
    public static Optional<LocalDate> ofCell(double serial) {
        return serial >= 1 && serial < END ? Optional.of(dateOf(serial)) : Optional.empty();
    }

    /// The date on which a serial number falls; its time of day is cut off.
    public static LocalDate dateOf(double serial) {
        return EPOCH.plusDays((long) Math.floor(serial));
    }

    /// The local date and time of a serial number, to the millisecond.
    public static LocalDateTime timeOf(double serial) {
        return EPOCH.atStartOfDay().plus(Math.round(serial * MILLIS_PER_DAY), ChronoUnit.MILLIS);
    }
}
