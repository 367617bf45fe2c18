package dev.patchbook.localworkspace.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Serial numbers of dates: days since 1899-12-30, the time as the day's fraction, kept to the millisecond.
public final class Serial {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final double LIMIT = 2_958_466;

    private Serial() {}

    public static double of(LocalDate date) {
        return date.toEpochDay() - EPOCH.toEpochDay();
    }

    public static double of(LocalTime time) {
        long millis = time.toNanoOfDay() / 1_000_000;
        return (double) millis / MILLIS_A_DAY;
    }

    /// The moment of a serial number, rounded to the millisecond.
    public static LocalDateTime moment(double serial) {
        long millis = Math.round(serial * MILLIS_A_DAY);
        return EPOCH.atStartOfDay()
                .plusDays(Math.floorDiv(millis, MILLIS_A_DAY))
                .plusNanos(Math.floorMod(millis, MILLIS_A_DAY) * 1_000_000);
    }

    /// Whether a date can be shown for that number (years 0 to 9999).
    public static boolean isDate(double serial) {
        return Math.abs(serial) < LIMIT;
    }
}
